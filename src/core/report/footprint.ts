import type { SheetPlan } from "./plan";

/** What a report filled when it was last written: a rectangle from A1, and which of its cells it put something in. */
export interface Footprint {
  readonly rows: number;
  readonly columns: number;
  /** A bit for each cell in reading order, as hexadecimal digits: short enough to be kept with the sheet. */
  readonly filled: string;
}

/** A table is the user's to go on filling in, and a plan of one holds all of it; a report, which has a title, is ours. */
export const isReport = ({ blocks }: SheetPlan): boolean =>
  blocks.some(({ row, column, cells }) => row === 0 && column === 0 && cells[0]?.[0]?.look === "title");

type Grid = readonly (readonly boolean[])[];

/**
 * The footprint of a rectangle of cells, true where a cell is filled.
 *
 * @example footprintOf([[true, false], [false, true]]) //=> { rows: 2, columns: 2, filled: "9" }
 */
export function footprintOf(grid: Grid): Footprint {
  const bits = grid.flat();
  let filled = "";
  for (let from = 0; from < bits.length; from += 4) {
    const digit = bits.slice(from, from + 4).reduce((sum, bit, place) => sum + (bit ? 8 >> place : 0), 0);
    filled += digit.toString(16);
  }
  return { rows: grid.length, columns: grid[0]?.length ?? 0, filled };
}

function isFilled({ rows, columns, filled }: Footprint, row: number, column: number): boolean {
  if (row >= rows || column >= columns) return false;
  const place = row * columns + column;
  const digit = Number.parseInt(filled.charAt(place >> 2), 16);
  return (digit & (8 >> (place & 3))) !== 0;
}

/**
 * What may be filled while one report is being written over another: a cell of either.
 *
 * @example joinedFootprint(footprintOf([[true]]), footprintOf([[false, false], [false, true]])) //=> { rows: 2, columns: 2, filled: "9" }
 */
export const joinedFootprint = (one: Footprint, other: Footprint): Footprint =>
  footprintOf(
    Array.from({ length: Math.max(one.rows, other.rows) }, (_, row) =>
      Array.from(
        { length: Math.max(one.columns, other.columns) },
        (__, column) => isFilled(one, row, column) || isFilled(other, row, column),
      ),
    ),
  );

/**
 * How a report is written again on a sheet on which the user may have written too.
 * `here`: nothing of the user's is in the way. `insert`: the user's cells below or beside make way, for rows and columns
 * are put in between. `beside`: the user has written in cells that we left empty, which no insertion can save, so the
 * sheet is left as it is and the report gets a new one.
 */
export type Room =
  | { readonly kind: "here" }
  | { readonly kind: "insert"; readonly rows: number; readonly columns: number }
  | { readonly kind: "beside" };

/**
 * The room that a report needs. What is typed over cells that we filled is no note: it is written over.
 * `used` tells which cells of the sheet, from A1 on, hold anything now.
 */
export function roomFor(before: Footprint, now: Pick<Footprint, "rows" | "columns">, used: Grid): Room {
  const [rows, columns] = [now.rows - before.rows, now.columns - before.columns];
  let [below, beside] = [false, false];
  for (const [row, line] of used.entries()) {
    for (const [column, isUsed] of line.entries()) {
      if (!isUsed) continue;
      if (row < before.rows && column < before.columns) {
        if (!isFilled(before, row, column)) return { kind: "beside" };
      } else if (row < now.rows && column < now.columns) {
        if (row >= before.rows) below = true;
        else beside = true;
      }
    }
  }
  if (!below && !beside) return { kind: "here" };
  return { kind: "insert", rows: below ? rows : 0, columns: beside ? columns : 0 };
}
