import type { Table } from "../table/table";
import { columnOf } from "./columnOf";
import { isDecided } from "./isDecided";
import type { Measure } from "./measure";

/** The day on which a row ends: Infinity while it is open, NaN where it has ended on a day not known. */
export function endOfRow(table: Table, measure: Measure): (row: number) => number {
  const decided = isDecided(table);
  const ended = columnOf(table, measure.stock?.until ?? "closed");
  const dayOf = (row: number): number => (ended?.kind === "day" ? (ended.values[row] ?? NaN) : NaN);
  // A deal that is decided has ended, though nobody wrote down when; an employee without an end has not.
  if (measure.subject !== "deals") return (row) => (Number.isNaN(dayOf(row)) ? Infinity : dayOf(row));
  return (row) => (decided(row) ? dayOf(row) : Infinity);
}

/** Writes the ends of some rows. */
export type EndsInto = (rows: Int32Array, many: number, ends: Float64Array) => void;

/** The same for many rows at a time. */
export function endsOfStock(table: Table, measure: Measure): EndsInto {
  const ended = columnOf(table, measure.stock?.until ?? "closed");
  const stage = columnOf(table, "stage");
  if (measure.subject !== "deals" || ended?.kind !== "day" || stage?.kind !== "text") {
    const endOf = endOfRow(table, measure);
    return (rows, many, ends) => {
      for (let at = 0; at < many; at++) ends[at] = endOf(rows[at] ?? 0);
    };
  }
  const isOpen = Uint8Array.from([null, ...(table.meanings.get("stage") ?? [])], openByMeaning);
  const { values } = ended;
  const { codes } = stage;
  return (rows, many, ends) => {
    endsOfDeals(values, codes, isOpen, rows, many, ends);
  };
}

const openByMeaning = (meaning: string | null): number => (meaning === "won" || meaning === "lost" ? 0 : 1);

/** `isOpen` is 1 for the words that say neither won nor lost; the missing word stands first. */
function endsOfDeals(
  closed: Float64Array,
  codes: Int32Array,
  isOpen: Uint8Array,
  rows: Int32Array,
  many: number,
  ends: Float64Array,
): void {
  for (let at = 0; at < many; at++) {
    const row = rows[at] ?? 0;
    ends[at] = isOpen[(codes[row] ?? -1) + 1] === 0 ? (closed[row] ?? NaN) : Infinity;
  }
}
