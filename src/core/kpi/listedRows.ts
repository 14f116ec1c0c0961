import { scratch } from "../table/scratch";
import type { Grid } from "./grid";
import type { RowsPicked } from "./rowsOfBit";
import type { Summing } from "./sumMeasure";
import { stretch } from "./valuesOfRows";

/** The rows that a question leaves, and the cells in which they fall. */
const list = scratch();
const cellsOf = scratch();
const picked: RowsPicked = { rows: new Int32Array(stretch), many: 0, undated: 0 };

/** The rows that are in a group, in order; good until the next call. */
export function rowsInGroups(groupOfRow: Int32Array): Int32Array {
  const into = list(groupOfRow.length);
  return into.subarray(0, listInto(groupOfRow, into));
}

function listInto(groupOfRow: Int32Array, into: Int32Array): number {
  let many = 0;
  for (let row = 0; row < into.length; row++) {
    into[many] = row;
    // Of a group below 0 all bits are 1 by the sign, and the next row takes the place of this one.
    many += 1 + ((groupOfRow[row] ?? -1) >> 31);
  }
  return many;
}

/** Adds some rows to several measures at once, one cell after another: for few rows of many. */
export function addListed(rows: Int32Array, dates: Float64Array | null, grid: Grid, flows: readonly Summing[]): void {
  const cells = cellsOf(grid.groupOfRow.length);
  for (let from = 0; from < rows.length; from += stretch) {
    pick(rows, from, Math.min(rows.length, from + stretch), dates, grid, cells);
    for (const flow of flows) flow.add(picked, cells, 0);
  }
}

function pick(
  rows: Int32Array,
  from: number,
  to: number,
  dates: Float64Array | null,
  grid: Grid,
  cells: Int32Array,
): void {
  const { groupOfRow, periods, placeOf, undatedCount } = grid;
  picked.many = 0;
  picked.undated = 0;
  for (let at = from; at < to; at++) {
    const row = rows[at] ?? 0;
    const day = dates?.[row] ?? NaN;
    const isDated = !Number.isNaN(day);
    const place = isDated ? placeOf(day) : 0;
    if (!isDated && !undatedCount) picked.undated += 1;
    else if (place >= 0 && place < periods) {
      cells[row] = (groupOfRow[row] ?? -1) * periods + place;
      picked.rows[picked.many] = row;
      picked.many += 1;
    }
  }
}
