import {
  hostTexts,
  isFault,
  lastCompleteMonth,
  lastDay,
  nameOf,
  readTargets,
  sayFault,
  summaryData,
  summaryPlan,
  type SummaryRequest,
  type Target,
} from "../../../core/index";
import type { Notice } from "../../../../taskpane/state/state";
import { readMarks } from "../marks";
import { readPlace } from "../read/readPlace";
import { readExcel } from "../runExcel";
import { version } from "../version";
import { whenWritten, writePlan } from "../write/writePlan";
import { chooseSource } from "./chooseSource";
import { savedChoice, type SavedChoice } from "./savedChoice";

/** The targets that stand in the workbook, and what is to be told of them where they cannot be read. */
async function targetsOf({ language, targetsSheet }: SavedChoice): Promise<{ targets: Target[]; said: string }> {
  const sheets = await readExcel(readMarks);
  const sheet = sheets.find(({ name }) => name === targetsSheet) ?? sheets.find(({ mark }) => mark?.mark === "targets");
  if (sheet === undefined) return { targets: [], said: "" };
  const { cells } = await readPlace(`sheet:${sheet.name}`, language);
  const targets = readTargets(cells);
  return isFault(targets)
    ? { targets: [], said: ` ${sheet.name}: ${sayFault(language, targets, (id) => nameOf(id, language))}` }
    : { targets, said: "" };
}

const trouble = (text: string): Notice => ({ tone: "trouble", text });

/** Writes the summary of the last month that the data cover to its end, shows it, and tells how it went. */
export async function monthlySummary(): Promise<Notice> {
  await whenWritten();
  const choice = await savedChoice();
  const { language, by } = choice;
  const source = await chooseSource(choice);
  if (source === null) return trouble(hostTexts.noDeals[language]());
  const last = lastDay(source.table);
  if (Number.isNaN(last)) return trouble(hostTexts.noDeals[language]());
  const { targets, said } = await targetsOf(choice);
  const month = lastCompleteMonth(last);
  const request: SummaryRequest = { sources: [source], targets, rebases: [], month, by, language, version };
  if (summaryData(request).kpis.length === 0) {
    return trouble(hostTexts.noFigures[language](source.name, month.key));
  }
  const { sheets } = await writePlan(summaryPlan(request));
  const [sheet] = sheets;
  if (sheet === undefined || sheet.what === "not-ours") {
    return trouble(hostTexts.notOurs[language](sheet?.name ?? ""));
  }
  await readExcel(async (context) => {
    const written = context.workbook.worksheets.getItem(sheet.name);
    written.activate();
    written.getRange("A1").select();
    await context.sync();
  });
  const text = hostTexts.written[language](sheet.name, source.name) + said;
  return said === "" ? { tone: "done", text } : trouble(text);
}
