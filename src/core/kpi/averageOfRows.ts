import type { Table } from "../table/table";
import type { Grid } from "./grid";
import type { Measure } from "./measure";
import type { RowPeriods } from "./rowPeriods";
import { sumMeasure } from "./sumMeasure";
import type { Sums } from "./sums";

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
  const every = new Uint8Array(table.rows).fill(1);
  const firstDays = rows?.firstDays ?? null;
  const sums = sumMeasure(table, measure, every, firstDays, grid, (row) => (values[row] ?? NaN) * weightOf(row));
  const days = new Map<number, Map<number, number>>();
  for (let row = 0; row < table.rows; row++) {
    const cell = Number.isNaN((values[row] ?? NaN) * weightOf(row)) ? null : cellOf(row, firstDays, grid);
    if (cell === null) continue;
    const own = days.get(cell) ?? new Map<number, number>();
    days.set(cell, own.set(firstDays?.[row] ?? 0, weightOf(row)));
  }
  days.forEach((own, cell) => {
    const all = [...own.values()].reduce((sum, one) => sum + one, 0);
    sums.sum[cell] = (sums.sum[cell] ?? NaN) / all;
  });
  return sums;
}

/** The cell of the grid in which a row lies; null where it lies in none. */
function cellOf(row: number, firstDays: Float64Array | null, { groupOfRow, periods, placeOf }: Grid): number | null {
  const group = groupOfRow[row] ?? -1;
  const first = firstDays?.[row] ?? NaN;
  const place = Number.isNaN(first) ? 0 : placeOf(first);
  return group < 0 || place < 0 || place >= periods ? null : group * periods + place;
}
