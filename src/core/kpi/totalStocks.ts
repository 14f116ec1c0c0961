import type { Table } from "../table/table";
import type { Grid } from "./grid";
import type { Measure } from "./measure";
import type { RowPeriods } from "./rowPeriods";
import type { Sums } from "./sums";
import { everyRow, sumOfRows } from "./sumTotals";
import { valuesOfEach } from "./valuesOfRows";

/** Days of the period that a row sums up; NaN where it is not known. */
export const daysOfRow =
  (rows: RowPeriods | null) =>
  (row: number): number =>
    (rows?.lastDays[row] ?? NaN) - (rows?.firstDays[row] ?? NaN) + 1;

/** The mean of a stock over its rows' periods, each for its days; rows of one period, such as departments, are added. */
export function averageOfRows(
  table: Table,
  measure: Measure,
  rows: RowPeriods | null,
  grid: Grid,
  values: Float64Array,
): Sums {
  const weightOf = rows === null ? () => 1 : daysOfRow(rows);
  const firstDays = rows?.firstDays ?? null;
  const valuesInto = valuesOfEach((row) => (values[row] ?? NaN) * weightOf(row));
  const sums = sumOfRows(table, measure, everyRow(table), firstDays, grid, valuesInto);
  const days = new Map<number, Map<number, number>>();
  for (let row = 0; row < table.rows; row++) {
    const first = firstDays?.[row] ?? NaN;
    const cell = Number.isNaN((values[row] ?? NaN) * weightOf(row)) ? null : cellOfRow(row, first, grid);
    if (cell === null) continue;
    const own = days.get(cell) ?? new Map<number, number>();
    days.set(cell, own.set(first, weightOf(row)));
  }
  days.forEach((own, cell) => {
    const all = [...own.values()].reduce((sum, one) => sum + one, 0);
    sums.sum[cell] = (sums.sum[cell] ?? NaN) / all;
  });
  return sums;
}

/** The cell of the grid in which a row lies; null where it lies in none. */
function cellOfRow(row: number, first: number, { groupOfRow, periods, placeOf }: Grid): number | null {
  const group = groupOfRow[row] ?? -1;
  const place = Number.isNaN(first) ? 0 : placeOf(first);
  return group < 0 || place < 0 || place >= periods ? null : group * periods + place;
}

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
