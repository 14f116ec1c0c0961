import { frameOf } from "../table/frame";
import { readTargets, type Target } from "../targets/readTargets";
import { sayFault } from "../text/faults";
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

/** The user's table of targets: its cells as they are, what was read of them, and the rows that could not be read. */
export interface TargetSheet {
  readonly cells: readonly (readonly Cell[])[];
  /** Where the first cell stands in its sheet, counted from 0. */
  readonly origin: Origin;
  readonly rows: readonly TargetRow[];
  readonly problems: readonly { readonly message: string; readonly at: string }[];
}

export const noTargets: TargetSheet = { cells: [], origin: { row: 0, column: 0 }, rows: [], problems: [] };

/**
 * Reads the table of targets row by row, so that one bad cell does not take the others with it: each row that cannot be
 * read is told with its address.
 */
export function readTargetSheet(cells: readonly (readonly Cell[])[], origin: Origin, language: Language): TargetSheet {
  const frame = frameOf(cells, { row: 0, column: 0 });
  const header = typeof frame === "string" ? undefined : cells[headerRow(cells, frame.rows)];
  if (typeof frame === "string" || header === undefined) return { ...noTargets, cells, origin };
  const rows: TargetRow[] = [];
  const problems: { message: string; at: string }[] = [];
  for (const row of frame.rows) {
    const read = readTargets([header, cells[row] ?? []]);
    if (!isFault(read)) {
      rows.push(...read.map((target) => ({ target, row })));
      continue;
    }
    const message = sayFault(language, read, (id) => nameOf(id, language));
    const column =
      read.kind === "not-a-number" ? read.column - 1 : Math.max(0, columnNamed(header, targetColumns.period));
    const at = cellAddress(origin.row + row, origin.column + column);
    if (read.kind === "unknown-column")
      return { cells, origin, rows: [], problems: [{ message, at: cellAddress(origin.row, origin.column) }] };
    problems.push({ message, at });
  }
  return { cells, origin, rows, problems };
}

/** The last row before the first of the data that has anything in it. */
export function headerRow(cells: readonly (readonly Cell[])[], rows: Int32Array): number {
  let row = (rows[0] ?? 1) - 1;
  while (row > 0 && (cells[row] ?? []).every((cell) => cell === null || cell === "")) row -= 1;
  return row;
}

/** How the columns of a table of targets may be called; as `readTargets` takes them. */
export const targetColumns = {
  kpi: /^(kpi|nøkkeltall|måltall|indicator)$/i,
  scope: /^(gjelder|scope|selger|owner|team|hvem|who)$/i,
  period: /^(periode|period|måned|month)$/i,
  value: /^(mål|target|goal|verdi|value)$/i,
} as const;

/** The column of the table's header that bears one of some names; -1 where none does. */
export const columnNamed = (header: readonly Cell[], names: RegExp): number =>
  header.findIndex((cell) => typeof cell === "string" && names.test(cell.trim()));
