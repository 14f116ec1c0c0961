import { fault, type Fault } from "../words/fault";
import type { Table } from "../table/table";
import { columnOf } from "./countingRows";
import type { Measure } from "./measure";

/** Where each row falls: `cell = group * periods + period`. */
export interface Grid {
  readonly groups: number;
  readonly periods: number;
  /** Group of each row, -1 where a filter leaves the row out. */
  readonly groupOfRow: Int32Array;
  /** Period of a day, -1 where it lies outside what is asked. */
  readonly periodOf: (serial: number) => number;
  /** Rows without a day count only where no period is asked. */
  readonly undatedCount: boolean;
}

/** A measure added up in every cell of the grid. */
export interface Sums {
  readonly sum: Float64Array;
  /** Rows that gave something to `sum`. */
  readonly count: Float64Array;
  /** The single durations, where the measure gathers those. */
  readonly lists: readonly number[][] | null;
  /** Rows that count but have no day, though a period is asked. */
  readonly undated: number;
  /** Rows that count but whose amount is missing, by cell. */
  readonly withoutOf: Float64Array;
  readonly fault: Fault | null;
}

/** Adds up a measure in one pass over its rows. */
export function sumMeasure(
  table: Table,
  measure: Measure,
  counts: Uint8Array,
  dates: Float64Array | null,
  grid: Grid,
  valueOf: (row: number) => number = rowValue(table, measure),
): Sums {
  const cells = grid.groups * grid.periods;
  const sum = new Float64Array(cells);
  const count = new Float64Array(cells);
  const lists = measure.add.kind === "duration" ? Array.from({ length: cells }, (): number[] => []) : null;
  const currencies = measure.add.kind === "sum" && measure.add.money ? new Set<number>() : null;
  let undated = 0;
  const withoutOf = new Float64Array(cells);
  for (let row = 0; row < table.rows; row++) {
    const group = grid.groupOfRow[row] ?? -1;
    if (counts[row] !== 1 || group < 0) continue;
    const day = dates === null ? NaN : (dates[row] ?? NaN);
    if (Number.isNaN(day) && !grid.undatedCount) {
      undated += 1;
      continue;
    }
    const period = Number.isNaN(day) ? 0 : grid.periodOf(day);
    if (period < 0) continue;
    const cell = group * grid.periods + period;
    const value = valueOf(row);
    if (Number.isNaN(value)) {
      withoutOf[cell] = (withoutOf[cell] ?? 0) + 1;
      continue;
    }
    sum[cell] = (sum[cell] ?? 0) + value;
    count[cell] = (count[cell] ?? 0) + 1;
    lists?.[cell]?.push(value);
    if (currencies !== null && table.currencyOfRow !== null) currencies.add(table.currencyOfRow[row] ?? -1);
  }
  return { sum, count, lists, undated, withoutOf, fault: currencyFault(table, currencies) };
}

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

/** Money in more than one currency is not added; a missing currency beside a single one is that one. */
export function currencyFault(table: Table, seen: ReadonlySet<number> | null): Fault | null {
  const named = [...(seen ?? [])].filter((place) => place >= 0);
  if (named.length < 2) return null;
  return fault({ kind: "mixed-currencies", currencies: named.map((place) => table.currencies[place] ?? "").sort() });
}
