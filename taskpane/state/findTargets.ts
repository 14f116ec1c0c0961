import {
  languages,
  noTargets,
  paneTexts,
  readTargetSheet,
  type Kpi,
  type Language,
  type TargetSheet,
} from "../../src/core/index";
import type { ReadCells } from "../host";
import { readIfThere } from "./readIfThere";

/** The sheet of targets and its name; null where there is none yet. */
export interface FoundTargets {
  readonly sheetName: string | null;
  readonly sheet: TargetSheet;
}

/** Reads the sheet of targets: the one that was used last, else the one with our name in either language. */
export async function findTargets(
  read: (place: string) => Promise<ReadCells>,
  lastUsed: string | null,
  language: Language,
  fiscalYearStart: number,
  ownKpis: readonly Kpi[],
): Promise<FoundTargets> {
  const own = languages.map((one) => paneTexts.targetsSheet[one]);
  for (const name of new Set(lastUsed === null ? own : [lastUsed, ...own])) {
    const found = await readIfThere(read, `sheet:${name}`);
    if (found !== null)
      return { sheetName: name, sheet: readTargetSheet(found.cells, found.origin, language, fiscalYearStart, ownKpis) };
  }
  return { sheetName: null, sheet: noTargets };
}
