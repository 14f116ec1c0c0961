import {
  formulaFor,
  isFault,
  paneSentences,
  parsePeriod,
  sayNotes,
  summaryPlan,
  type Language,
  type SummaryRequest,
} from "../../src/core/index";
import type { LongWork, Written } from "../host";
import type { Context } from "./context";
import { readyTables } from "./readyTables";
import type { Notice } from "./state";

export type Report = Notice;

/** What writing came to; a sheet of the user's that stood in the way comes first. */
export function reportOf({ sheets }: Written, language: Language): Report {
  const blocked = sheets.find(({ what }) => what === "not-ours");
  if (blocked !== undefined) return { tone: "trouble", text: paneSentences.notOurs[language](blocked.name) };
  const written = paneSentences.written[language](sheets.map(({ name }) => name).join(", "));
  return { tone: "done", text: [written, ...sheets.flatMap((sheet) => sayNotes(sheet, language))].join(" ") };
}

/** Writes the month's summary sheet. */
export async function writeSummary(
  { host, state }: Context,
  request: SummaryRequest | null,
  work: LongWork,
): Promise<Report | null> {
  if (request === null) return null;
  const plan = summaryPlan(request);
  const written = await host.write(plan, work);
  const [sheet] = written.sheets;
  const [sheetPlan] = plan.sheets;
  // Whoever asked for it wants to see it.
  if (sheet !== undefined && sheet.what !== "not-ours") await host.show(sheet.name, "A1");
  const report = reportOf(written, state().language);
  if (host.remove === undefined || sheet?.what !== "made" || sheetPlan === undefined) return report;
  return { ...report, made: { name: sheet.name, plan: sheetPlan } };
}

/** Takes away the sheet that was just made; one that somebody has written on since stays. */
export async function undoSummary(
  { host, state }: Context,
  { name, plan }: NonNullable<Notice["made"]>,
): Promise<Report> {
  const { language } = state();
  const isGone = (await host.remove?.(name, plan)) ?? false;
  return isGone
    ? { tone: "done", text: paneSentences.removed[language](name) }
    : { tone: "trouble", text: paneSentences.notRemoved[language](name) };
}

/** Writes the made-up sales team to a sheet of its own, and tells where it can be read. */
export async function writeSample(
  { host, state }: Context,
  work: LongWork,
): Promise<{ readonly report: Report; readonly place: string | null }> {
  const { language, targets } = state();
  const plan = await host.samplePlan(language, targets.sheetName === null);
  const written = await host.write(plan, work);
  const [deals] = written.sheets;
  const isWritten = deals !== undefined && deals.what !== "not-ours";
  return { report: reportOf(written, language), place: isWritten ? `sheet:${deals.name}` : null };
}

/** Writes the formula of a KPI's figure into the selected cell. */
export async function insertFormula({ host, state }: Context, kpi: string, place: number): Promise<Report | null> {
  const { month, language } = state();
  const source = readyTables(state())[place];
  const period = parsePeriod(month ?? "");
  if (source === undefined || month === null || isFault(period)) return null;
  const formula = formulaFor(kpi, source.read, source.table, period, language);
  if (formula === null) return { tone: "trouble", text: paneSentences.otherFigure[language]() };
  const address = await host.insertFormula(formula);
  return address === null
    ? { tone: "trouble", text: paneSentences.notEmpty[language]() }
    : { tone: "done", text: paneSentences.inserted[language](address) };
}
