import { languages, noTargets, paneSentences, paneTexts, readTargetSheet, targetsPlan } from "../../src/core/index";
import { HostTrouble, type LongWork, type ReadCells } from "../host";
import type { Context } from "./context";
import { reportOf, type Report } from "./writing";

/** Reads the sheet of targets: the one that was used last, else the one with our name in either language. */
export async function loadTargets({ host, state, dispatch }: Context): Promise<void> {
  const { language, targets } = state();
  const own = languages.map((one) => paneTexts.targetsSheet[one]);
  const names = targets.sheetName === null ? own : [targets.sheetName, ...own];
  for (const name of new Set(names)) {
    const read = await readIfThere(host.read, `sheet:${name}`);
    if (read === null) continue;
    dispatch({ kind: "targets", sheetName: name, sheet: readTargetSheet(read.cells, read.origin, language) });
    return;
  }
  dispatch({ kind: "targets", sheetName: null, sheet: noTargets });
}

async function readIfThere(read: (place: string) => Promise<ReadCells>, place: string): Promise<ReadCells | null> {
  try {
    return await read(place);
  } catch (error) {
    if (error instanceof HostTrouble && error.kind === "gone") return null;
    throw error;
  }
}

/** Writes what was typed into the sheet of targets as it stands now: others may have changed it since it was read. */
export async function saveTargets(context: Context, work: LongWork): Promise<Report> {
  const { host, state, dispatch } = context;
  const { language } = state();
  await loadTargets(context);
  const { edits, sheet, sheetName } = state().targets;
  const written = await host.write(
    targetsPlan(sheet, edits, sheetName ?? paneTexts.targetsSheet[language], language),
    work,
  );
  const report = reportOf(written, language);
  if (report.tone === "trouble") return report;
  dispatch({ kind: "targets-saved", edits });
  await loadTargets(context);
  return { tone: "done", text: paneSentences.saved[language](edits.length) };
}
