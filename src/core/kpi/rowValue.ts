import type { Table } from "../table/table";
import { columnOf } from "./columnOf";
import type { Measure } from "./measure";

/** What a row gives to a measure; NaN where its amount or one of its days is missing. */
export function rowValue(table: Table, measure: Measure): (row: number) => number {
  const { add } = measure;
  if (add.kind === "count") return () => 1;
  if (add.kind === "sum") {
    const column = columnOf(table, add.role);
    return column?.kind === "number" ? (row) => column.values[row] ?? NaN : () => NaN;
  }
  const from = columnOf(table, add.from);
  const to = columnOf(table, add.to);
  if (from?.kind !== "day" || to?.kind !== "day") return () => NaN;
  return add.unit === "hours"
    ? (row) => durationOf(((to.values[row] ?? NaN) - (from.values[row] ?? NaN)) * 24)
    : (row) => durationOf(Math.floor(to.values[row] ?? NaN) - Math.floor(from.values[row] ?? NaN));
}

/** Something that ends before it began was written down wrongly; it has no duration. */
const durationOf = (time: number): number => (time >= 0 ? time : NaN);
