import { fault, type Fault } from "../../../../src/core/words/fault";
import type { Table } from "../../../../src/core/table/table";
import type { Grid } from "../../../../src/core/kpi/grid";
import type { Measure } from "../../../../src/core/kpi/measure";
import type { Lists } from "../../../../src/core/kpi/sums";

/** A measure added up in every cell of the grid. */
export interface Sums {
  readonly sum: Float64Array;
  /** Rows that gave something to `sum`. */
  readonly count: Float64Array;
  /** The single durations, where the measure gathers those. */
  readonly lists: Lists | null;
  /** Rows that count but have no day, though one is needed. */
  readonly undated: number;
  /** Rows that count but whose amount is missing, by cell. */
  readonly withoutOf: Float64Array;
  readonly fault: Fault | null;
}

/** Sums in the making. */
export interface Adding {
  /** Adds what a row gives to a cell; NaN is a row without an amount. */
  readonly add: (cell: number, row: number, value: number) => void;
  readonly sums: (undated: number) => Sums;
}

export function adding(table: Table, measure: Measure, grid: Grid): Adding {
  const cells = grid.groups * grid.periods;
  const sum = new Float64Array(cells);
  const count = new Float64Array(cells);
  const withoutOf = new Float64Array(cells);
  const lists = measure.add.kind === "duration" ? Array.from({ length: cells }, (): number[] => []) : null;
  const isMoney = measure.add.kind === "sum" && measure.add.money;
  const currencies = isMoney && !grid.oneCurrencyEach ? table.currencyOfRow : null;
  const seen = new Set<number>();
  return {
    add: (cell, row, value) => {
      if (Number.isNaN(value)) {
        withoutOf[cell] = (withoutOf[cell] ?? 0) + 1;
        return;
      }
      sum[cell] = (sum[cell] ?? 0) + value;
      count[cell] = (count[cell] ?? 0) + 1;
      lists?.[cell]?.push(value);
      if (currencies !== null) seen.add(currencies[row] ?? -1);
    },
    sums: (undated) => ({
      sum,
      count,
      lists: lists === null ? null : joined(lists),
      undated,
      withoutOf,
      fault: currencyFault(table, seen),
    }),
  };
}

function joined(lists: readonly (readonly number[])[]): Lists {
  let end = 0;
  return { values: Float64Array.from(lists.flat()), ends: Int32Array.from(lists, ({ length }) => (end += length)) };
}

/** A cell to which no row gave anything is not known; it is not one in which nothing happened. */
export function markUnknown({ count, withoutOf }: Sums): void {
  for (let cell = 0; cell < count.length; cell++) {
    if (count[cell] === 0 && withoutOf[cell] === 0) withoutOf[cell] = 1;
  }
}

/** Money in more than one currency is not added; a missing currency beside a single one is that one. */
function currencyFault(table: Table, seen: ReadonlySet<number>): Fault | null {
  const named = [...seen].filter((place) => place >= 0);
  if (named.length < 2) return null;
  return fault({ kind: "mixed-currencies", currencies: named.map((place) => table.currencies[place] ?? "").sort() });
}
