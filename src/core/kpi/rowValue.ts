import type { Column } from "../table/column";
import type { Table } from "../table/table";
import { isFault } from "../words/fault";
import { columnOf } from "./columnOf";
import { findColumn } from "./findColumn";
import type { Measure } from "./measure";

/** What a row gives to a measure; NaN where its amount or one of its days is missing. */
export function rowValue(table: Table, measure: Measure): (row: number) => number {
  const { add } = measure;
  if (add.kind === "count") return () => 1;
  if (add.kind === "column") {
    const place = findColumn(table, add.column);
    return numberIn(isFault(place) ? null : (table.columns[place] ?? null));
  }
  if (add.kind === "sum") {
    const amount = numberIn(columnOf(table, add.role));
    if (add.times === undefined) return amount;
    const share = shareValue(columnOf(table, add.times));
    return (row) => amount(row) * share(row);
  }
  return durationIn(table, add);
}

const numberIn = (column: Column | null): ((row: number) => number) =>
  column?.kind === "number" ? (row) => column.values[row] ?? NaN : () => NaN;

function durationIn(table: Table, add: Extract<Measure["add"], { kind: "duration" }>): (row: number) => number {
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
