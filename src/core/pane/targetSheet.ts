import { readTargetTable } from "../targets/readTargetTable";
import type { Kpi } from "../kpi/kpi";
import type { Target } from "../targets/target";
import { sayFault } from "../text/faults";
import { sayProblem } from "../text/problems";
import { sayTargetProblem } from "../text/targetProblems";
import { nameOf } from "../kpi/nameOf";
import { cellAddress } from "../words/address";
import type { Cell } from "../words/cell";
import { isFault } from "../words/fault";
import type { Language } from "../words/language";

/** A target that stands in the sheet, and the row it stands in, counted from 0 in the cells. */
interface TargetRow {
  readonly target: Target;
  readonly row: number;
}

interface Origin {
  readonly row: number;
  readonly column: number;
}

/** The user's table of targets: its cells as they are, what was read of them, and what could not be read. */
export interface TargetSheet {
  readonly cells: readonly (readonly Cell[])[];
  /** Where the first cell stands in its sheet, counted from 0. */
  readonly origin: Origin;
  readonly rows: readonly TargetRow[];
  /** Rows that ask for the same thing with different values; none of them counts until one is left. */
  readonly doubles?: readonly TargetRow[];
  readonly problems: readonly { readonly message: string; readonly at: string }[];
}

export const noTargets: TargetSheet = { cells: [], origin: { row: 0, column: 0 }, rows: [], problems: [] };

/** Rows that are skipped without a word: nothing could have stood there. */
const silent = new Set(["blank-rows", "blank-header"]);

/**
 * Reads the table of targets so that one bad cell does not take the others with it: each cell that cannot be read is told
 * with its address. `fiscalYearStart` is the month in which the fiscal year begins, 1 to 12; KPIs of the user's own may
 * have targets too.
 */
export function readTargetSheet(
  cells: readonly (readonly Cell[])[],
  origin: Origin,
  language: Language,
  fiscalYearStart = 1,
  ownKpis: readonly Kpi[] = [],
): TargetSheet {
  const read = readTargetTable(cells, { origin, fiscalYearStart, ownKpis });
  if (isFault(read)) {
    if (read.kind === "not-a-table") return { ...noTargets, cells, origin };
    const message = sayFault(language, read, (id) => nameOf(id, language));
    return { cells, origin, rows: [], problems: [{ message, at: cellAddress(origin.row, origin.column) }] };
  }
  const rowOf = (target: Target): TargetRow => ({ target, row: target.row ?? 0 });
  return {
    cells,
    origin,
    rows: read.targets.map(rowOf),
    doubles: read.doubles.map(rowOf),
    problems: [
      ...read.problems.map((problem) => ({ at: problem.at, message: sayTargetProblem(language, problem) })),
      ...read.frameProblems
        .filter(({ kind }) => !silent.has(kind))
        .map((problem) => ({
          at: problem.at ?? cellAddress(origin.row, origin.column),
          message: sayProblem(language, problem),
        })),
    ],
  };
}

/** The last row before the first of the data that has anything in it. */
export function headerRow(cells: readonly (readonly Cell[])[], rows: Int32Array): number {
  let row = (rows[0] ?? 1) - 1;
  while (row > 0 && (cells[row] ?? []).every((cell) => cell === null || cell === "")) row -= 1;
  return row;
}
