import type { Table } from "../table/table";
import type { Grid } from "./grid";

/** 1 for the rows of the last day in each cell: a stock at the end of a quarter is that of its last month, no sum of months. */
export function latestRows(table: Table, days: Float64Array | null, grid: Grid): Int32Array {
  const counts = new Int32Array(table.rows).fill(1);
  if (days === null) return counts;
  const latest = new Map<number, number>();
  const cellOf = (row: number): number => (grid.groupOfRow[row] ?? -1) * grid.periods + grid.placeOf(days[row] ?? NaN);
  for (let row = 0; row < table.rows; row++) {
    const cell = cellOf(row);
    latest.set(cell, Math.max(latest.get(cell) ?? -Infinity, days[row] ?? NaN));
  }
  return counts.map((_, row) => ((days[row] ?? NaN) < (latest.get(cellOf(row)) ?? -Infinity) ? 0 : 1));
}
