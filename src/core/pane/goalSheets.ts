import type { Kpi } from "../kpi/kpi";
import { nameOf } from "../kpi/nameOf";
import { readOwnKpis } from "../kpi/readOwnKpis";
import { readTargetTable } from "../targets/readTargetTable";
import type { Target } from "../targets/target";
import { sayFault } from "../text/faults";
import type { Cell } from "../words/cell";
import { isFault, type Fault } from "../words/fault";
import type { Language } from "../words/language";
import { readTargetSheet, type TargetSheet } from "./targetSheet";

/** A sheet that may hold targets or own KPIs, by the name that its problems are told under. */
export interface NamedCells {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly origin: { readonly row: number; readonly column: number };
}

/** What the user wants to reach and to count, and sentences about what of it could not be used, each with its cell. */
export interface Goals {
  readonly targets: readonly Target[];
  readonly ownKpis: readonly Kpi[];
  readonly told: readonly string[];
  /** Why a sheet is no table of targets; null where one is, and where none was given but own KPIs. */
  readonly fault: Fault | null;
}

/**
 * The targets of the first sheet that holds any, and the own KPIs of all: one bad row does not stop the others. Targets may
 * be of these own KPIs, and of those `known` from elsewhere.
 */
export function readGoals(
  sheets: readonly NamedCells[],
  language: Language,
  fiscalYearStart: number,
  known: readonly Kpi[] = [],
): Goals {
  const own = sheets.flatMap((sheet) => {
    const read = readOwnKpis(sheet.cells, sheet.origin);
    return read === null ? [] : [{ sheet, read }];
  });
  const ownKpis = own.flatMap(({ read: { kpis } }) => kpis);
  const all = [...known, ...ownKpis];
  const others = sheets.filter((sheet) => !own.some((one) => one.sheet === sheet));
  const read = others.map(({ cells, origin }) => readTargetTable(cells, { origin, fiscalYearStart, ownKpis: all }));
  const place = read.findIndex((one) => !isFault(one));
  const chosen = others[place];
  const sheet =
    chosen === undefined ? null : readTargetSheet(chosen.cells, chosen.origin, language, fiscalYearStart, all);
  const first = read[0];
  return {
    targets: sheet?.rows.map(({ target }) => target) ?? [],
    ownKpis,
    told: [
      ...(chosen === undefined || sheet === null ? [] : toldOfTargets(chosen.name, sheet)),
      ...own.flatMap((one) => toldOfOwn(one.sheet.name, one.read.faults, language)),
    ],
    fault: chosen === undefined && own.length === 0 && first !== undefined && isFault(first) ? first : null,
  };
}

/** Most sentences name their cell themselves. */
export const toldOfTargets = (name: string, { problems }: TargetSheet): string[] =>
  problems.map(({ at, message }) => `${name}: ${message.startsWith(at) ? message : `${at}: ${message}`}`);

export const toldOfOwn = (name: string, faults: readonly Fault[], language: Language): string[] =>
  faults.map((fault) => `${name}: ${sayFault(language, fault, (id) => nameOf(id, language))}`);
