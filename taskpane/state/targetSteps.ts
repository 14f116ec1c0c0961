import { paneSentences, paneTexts, targetsPlan } from "../../src/core/index";
import type { LongWork } from "../host";
import type { Context } from "./context";
import { findOwnKpis } from "./findOwnKpis";
import { findTargets } from "./findTargets";
import { reportOf, type Report } from "./writing";

/** Reads the sheet of targets as it stands now. */
export async function loadTargets({ host, state, dispatch }: Context): Promise<void> {
  const { language, targets, settings } = state();
  const own = await findOwnKpis(host.read, language);
  const { fiscalYearStart } = settings;
  const found = await findTargets(host.read, targets.sheetName, language, fiscalYearStart, own.ownKpis);
  dispatch({ kind: "targets", ...found, own });
}

/** Writes what was typed into the sheet of targets as it stands now: others may have changed it since it was read. */
export async function saveTargets(context: Context, work: LongWork): Promise<Report> {
  const { host, state, dispatch } = context;
  const { language } = state();
  await loadTargets(context);
  const { edits, sheet, sheetName, own } = state().targets;
  const written = await host.write(
    targetsPlan(sheet, edits, sheetName ?? paneTexts.targetsSheet[language], language, own.ownKpis),
    work,
  );
  const report = reportOf(written, language);
  if (report.tone === "trouble") return report;
  dispatch({ kind: "targets-saved", edits });
  await loadTargets(context);
  return { tone: "done", text: paneSentences.saved[language](edits.length) };
}
