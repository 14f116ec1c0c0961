import type { Table } from "../table/table";
import { columnOf } from "./columnOf";
import type { Measure } from "./measure";
import { rowValue } from "./rowValue";

/** So many rows are asked for their values in one call at most. */
export const stretch = 1024;

/** Writes what some rows give to a measure, each told by its place after the first; NaN where an amount or a day is missing. */
export type ValuesInto = (rows: Int32Array, many: number, first: number, values: Float64Array) => void;

/** The values of a measure for one row after another; null where each row gives 1. */
export function valuesOfRows(table: Table, measure: Measure): ValuesInto | null {
  const { add } = measure;
  if (add.kind === "count") return null;
  if (add.kind === "duration" && add.unit === "days") {
    const [begun, ended] = [columnOf(table, add.from), columnOf(table, add.to)];
    if (begun?.kind === "day" && ended?.kind === "day") return wholeDays(begun.values, ended.values);
  }
  if (add.kind === "sum" && add.times === undefined) {
    const amounts = columnOf(table, add.role);
    if (amounts?.kind === "number") return valuesOfColumn(amounts.values);
  }
  return valuesOfEach(rowValue(table, measure));
}

/** The values of a column as they are. */
export const valuesOfColumn =
  (column: Float64Array): ValuesInto =>
  (rows, many, first, values) => {
    takeValues(column, rows, many, first, values);
  };

function takeValues(column: Float64Array, rows: Int32Array, many: number, first: number, values: Float64Array): void {
  for (let at = 0; at < many; at++) values[at] = column[first + (rows[at] ?? 0)] ?? NaN;
}

/** The values that a question about each row gives. */
export const valuesOfEach =
  (valueOf: (row: number) => number): ValuesInto =>
  (rows, many, first, values) => {
    for (let at = 0; at < many; at++) values[at] = valueOf(first + (rows[at] ?? 0));
  };

const wholeDays =
  (begun: Float64Array, ended: Float64Array): ValuesInto =>
  (rows, many, first, values) => {
    subtractDays(begun, ended, rows, many, first, values);
  };

function subtractDays(
  begun: Float64Array,
  ended: Float64Array,
  rows: Int32Array,
  many: number,
  first: number,
  values: Float64Array,
): void {
  for (let at = 0; at < many; at++) {
    const row = first + (rows[at] ?? 0);
    const time = Math.floor(ended[row] ?? NaN) - Math.floor(begun[row] ?? NaN);
    // Something that ends before it began was written down wrongly; it has no duration.
    values[at] = time >= 0 ? time : NaN;
  }
}
