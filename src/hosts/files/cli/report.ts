import {
  cliTexts,
  isFault,
  lastCompleteMonth,
  lastDay,
  parsePeriod,
  summaryData,
  summaryPlan,
  type Language,
  type Period,
  type Settings,
  type SourceTable,
  type SummaryRequest,
} from "../../../core/index";
import { writeWorkbook } from "../xlsx/writeWorkbook";
import { goalsFrom } from "./goals";
import { openTable } from "./openTable";
import { rebasesFrom, tableOptions, type Options } from "./options";
import { Stop, type Terminal } from "./outcome";
import { sayProblemHere } from "./sayProblemHere";
import { settingsFrom } from "./settings";
import { version } from "./version";
import { isWarehouse, openTotals } from "./warehouse";
import { whatLacks } from "./whatLacks";
import { whyNothing } from "./whyNothing";
import { writeSafely } from "./writeSafely";

/** `report FILE…`: reads the tables, computes the month and writes the summary workbook. */
export async function report(options: Options, terminal: Terminal): Promise<void> {
  const { words: paths, values, language } = options;
  if (paths.length === 0) throw new Stop(2, cliTexts.needs[language]("FILE"));
  const sources: SourceTable[] = [];
  const lastDays: number[] = [];
  for (const path of paths) {
    if (isWarehouse(path)) {
      const totals = await openTotals(path, options, terminal);
      sources.push(...totals.sources);
      lastDays.push(totals.lastDay);
    } else {
      const source = await openTable(path, values.sheet, tableOptions(options), terminal);
      sources.push(source);
      lastDays.push(lastDay(source.table));
    }
  }
  const settings = settingsFrom(options);
  const month = monthOf(values.month, sources, { lastDays, settings }, language);
  const { targets, ownKpis, told } = await goalsFrom(options, terminal);
  const rebases = rebasesFrom(options);
  const request: SummaryRequest = {
    sources,
    targets,
    ownKpis,
    told,
    rebases,
    settings,
    month,
    by: values.by ?? "owner",
    language,
    version,
  };
  terminal.step(cliTexts.computing[language]());
  const data = summaryData(request);
  if (data.kpis.length === 0) {
    const reasons = sources.map((source) => whyNothing(source, null, language));
    throw new Stop(
      1,
      values.month === undefined ? reasons.join("\n") : cliTexts.noFigures[language](namesOf(sources), month.key),
    );
  }
  for (const sentence of data.told) terminal.tell(sentence);
  for (const problem of data.problems) terminal.tell(sayProblemHere(problem, language));
  if (values.json === true) terminal.out(`${JSON.stringify(data)}\n`);
  if (values.json === true && values.out === undefined) return;
  const out = values.out ?? `kpi-${month.key}.xlsx`;
  await writeSafely(out, await writeWorkbook(summaryPlan(request)), values.force === true, language);
  terminal.tell(cliTexts.written[language](out));
}

const namesOf = (sources: readonly SourceTable[]): string => sources.map(({ name }) => name).join(", ");

/** The month asked for, else the last one that the data cover to its end. */
function monthOf(
  given: string | undefined,
  sources: readonly SourceTable[],
  { lastDays, settings }: { readonly lastDays: readonly number[]; readonly settings: Settings },
  language: Language,
): Period {
  if (given !== undefined) {
    const period = parsePeriod(given);
    if (isFault(period) || period.grain !== "month")
      throw new Stop(2, cliTexts.badOption[language]("--month", given, "2026-10"));
    return period;
  }
  const days = lastDays.filter((day) => !Number.isNaN(day));
  if (days.length === 0) {
    throw new Stop(1, sources.map((source) => whatLacks(source, language)).join("\n"));
  }
  return lastCompleteMonth(Math.max(...days), settings.calendar);
}
