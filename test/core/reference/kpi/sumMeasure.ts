import type { Column } from "../../../../src/core/table/column";
import type { Table } from "../../../../src/core/table/table";
import { columnOf } from "../../../../src/core/kpi/columnOf";
import type { Grid } from "../../../../src/core/kpi/grid";
import type { Measure } from "../../../../src/core/kpi/measure";
import { adding, type Sums } from "./sums";

/** Adds up a measure in one pass over its rows. */
export function sumMeasure(
  table: Table,
  measure: Measure,
  counts: Uint8Array,
  dates: Float64Array | null,
  grid: Grid,
  valueOf: (row: number) => number = rowValue(table, measure),
): Sums {
  const { add, sums } = adding(table, measure, grid);
  let undated = 0;
  for (let row = 0; row < table.rows; row++) {
    const group = grid.groupOfRow[row] ?? -1;
    if (counts[row] !== 1 || group < 0) continue;
    const place = placeOfRow(dates, row, grid);
    if (place === "undated") undated += 1;
    else if (place >= 0 && place < grid.periods) add(group * grid.periods + place, row, valueOf(row));
  }
  return sums(undated);
}

function placeOfRow(dates: Float64Array | null, row: number, grid: Grid): number | "undated" {
  const day = dates === null ? NaN : (dates[row] ?? NaN);
  if (!Number.isNaN(day)) return grid.placeOf(day);
  return grid.undatedCount ? 0 : "undated";
}

/** What a row gives to a measure; NaN where its amount or one of its days is missing. */
export function rowValue(table: Table, measure: Measure): (row: number) => number {
  const { add } = measure;
  if (add.kind === "count") return () => 1;
  if (add.kind === "column") throw new Error("the plain evaluator knows no KPIs of the user's own");
  if (add.kind === "sum") {
    const column = columnOf(table, add.role);
    if (column?.kind !== "number") return () => NaN;
    const { values } = column;
    if (add.times === undefined) return (row) => values[row] ?? NaN;
    const share = shareValue(columnOf(table, add.times));
    return (row) => (values[row] ?? NaN) * share(row);
  }
  const from = columnOf(table, add.from);
  const to = columnOf(table, add.to);
  if (from?.kind !== "day" || to?.kind !== "day") return () => NaN;
  return add.unit === "hours"
    ? (row) => durationOf(((to.values[row] ?? NaN) - (from.values[row] ?? NaN)) * 24)
    : (row) => durationOf(Math.floor(to.values[row] ?? NaN) - Math.floor(from.values[row] ?? NaN));
}

/** A share as it is; where any in the column is above 1 they are per cent, and one out of 0 to 100 is none. */
function shareValue(column: Column | null): (row: number) => number {
  if (column?.kind !== "number") return () => NaN;
  const { values } = column;
  const whole = values.some((value) => value > 1) ? 100 : 1;
  return (row) => {
    const share = (values[row] ?? NaN) / whole;
    return share >= 0 && share <= 1 ? share : NaN;
  };
}

/** Something that ends before it began was written down wrongly; it has no duration. */
const durationOf = (time: number): number => (time >= 0 ? time : NaN);
