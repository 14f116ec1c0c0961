import {
  hostTexts,
  lastCompleteMonth,
  lastDay,
  paneSentences,
  rebasesOf,
  summaryData,
  summaryPlan,
  type SummaryRequest,
  type Target,
} from "../../../core/index";
import { findTargets } from "../../../../taskpane/state/findTargets";
import { sourcesOf } from "../../../../taskpane/state/readyTables";
import type { Notice } from "../../../../taskpane/state/state";
import { readPlace } from "../read/readPlace";
import { readExcel } from "../runExcel";
import { version } from "../version";
import { whenWritten, writePlan } from "../write/writePlan";
import { chooseTables } from "./chooseTables";
import { savedChoice, type SavedChoice } from "./savedChoice";

/** Of the rows that could not be read, as many as fit in a message. */
const mostTold = 3;

/** The targets as the pane takes them, and what is to be told of rows that were left out. */
async function targetsOf({
  language,
  targetsSheet,
  settings,
}: SavedChoice): Promise<{ targets: Target[]; said: string }> {
  const { sheetName, sheet } = await findTargets(
    (place) => readPlace(place, language),
    targetsSheet,
    language,
    settings.fiscalYearStart,
  );
  const told = sheet.problems.slice(0, mostTold).map(({ at, message }) => `${at}: ${message}`);
  const more = sheet.problems.length - told.length;
  const said =
    told.length === 0 ? "" : ` ${paneSentences.targetLeftOut[language](sheetName ?? "", told.join(" "), more)}`;
  return { targets: sheet.rows.map(({ target }) => target), said };
}

const trouble = (text: string): Notice => ({ tone: "trouble", text });

/** Ribbon and pane are packed apart and share a page, so what is being made stands on the page. */
const page = globalThis as { nokkelSummary?: Promise<Notice> };

/**
 * Writes the summary of the last month that the data cover to its end, shows it, and tells how it went. A second press
 * while the first is at work asks for the same: it is told what the first came to, and nothing is written twice.
 */
export async function monthlySummary(): Promise<Notice> {
  page.nokkelSummary ??= makeSummary().finally(() => {
    delete page.nokkelSummary;
  });
  return page.nokkelSummary;
}

async function makeSummary(): Promise<Notice> {
  await whenWritten();
  const choice = await savedChoice();
  const { language, by, settings } = choice;
  const { tables, leftOut } = await chooseTables(choice);
  const sources = sourcesOf(tables);
  const days = sources.map(({ table }) => lastDay(table)).filter((day) => !Number.isNaN(day));
  if (days.length === 0) return trouble(hostTexts.noDeals[language]());
  const { targets, said } = await targetsOf(choice);
  const month = lastCompleteMonth(Math.max(...days), settings.calendar);
  const rebases = rebasesOf(choice.rebases);
  const request: SummaryRequest = { sources, targets, rebases, settings, month, by, language, version };
  const names = sources.map(({ name }) => name).join(", ");
  if (summaryData(request).kpis.length === 0) {
    return trouble(hostTexts.noFigures[language](names, month.key));
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
  const missing = leftOut.length === 0 ? "" : ` ${paneSentences.leftOut[language](leftOut.join(", "))}`;
  const text = hostTexts.written[language](sheet.name, names) + missing + said;
  return missing + said === "" ? { tone: "done", text } : trouble(text);
}
