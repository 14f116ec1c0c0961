import type { Table } from "../table/table";
import { columnOf } from "./columnOf";
import type { Measure } from "./measure";
import { rowValue } from "./rowValue";

/** Writes what each of some rows gives to a measure; NaN where its amount or one of its days is missing. */
export type ValuesInto = (from: number, to: number, values: Float64Array) => void;

/** The values of a measure for one row after another; null where each row gives 1. */
export function valuesOfRows(table: Table, measure: Measure): ValuesInto | null {
  const { add } = measure;
  if (add.kind === "count") return null;
  if (add.kind === "duration" && add.unit === "days") {
    const [begun, ended] = [columnOf(table, add.from), columnOf(table, add.to)];
    if (begun?.kind === "day" && ended?.kind === "day") return wholeDays(begun.values, ended.values);
  }
  return valuesOfEach(rowValue(table, measure));
}

/** The values of a column as they are. */
export const valuesOfColumn =
  (column: Float64Array): ValuesInto =>
  (from, to, values) => {
    values.set(column.subarray(from, to));
  };

/** The values that a question about each row gives. */
export const valuesOfEach =
  (valueOf: (row: number) => number): ValuesInto =>
  (from, to, values) => {
    for (let row = from; row < to; row++) values[row - from] = valueOf(row);
  };

const wholeDays =
  (begun: Float64Array, ended: Float64Array): ValuesInto =>
  (from, to, values) => {
    subtractDays(begun, ended, from, to, values);
  };

function subtractDays(begun: Float64Array, ended: Float64Array, from: number, to: number, values: Float64Array): void {
  for (let row = from; row < to; row++) {
    const time = Math.floor(ended[row] ?? NaN) - Math.floor(begun[row] ?? NaN);
    // Something that ends before it began was written down wrongly; it has no duration.
    values[row - from] = time >= 0 ? time : NaN;
  }
}
