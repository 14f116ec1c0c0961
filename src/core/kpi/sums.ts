import { fault, type Fault } from "../words/fault";
import type { Table } from "../table/table";

/** A measure added up in every cell of the grid. */
export interface Sums {
  readonly sum: Float64Array;
  /** Rows that gave something to `sum`. */
  readonly count: Float64Array;
  /** The single durations, where the measure gathers those. */
  readonly lists: Lists | null;
  /** The medians themselves, where a table of totals gives them in place of the durations. */
  readonly medians?: GivenMedians;
  /** Rows that count but have no day, though one is needed. */
  readonly undated: number;
  /** Rows that count but whose amount is missing, by cell. */
  readonly withoutOf: Float64Array;
  readonly fault: Fault | null;
}

/** The single values of each cell, those of one after those of the cell before. */
export interface Lists {
  readonly values: Float64Array;
  /** Where the values of each cell end. */
  readonly ends: Int32Array;
}

/** The median of each cell and how many it is the middle of; NaN where medians of several rows would have to be joined. */
export interface GivenMedians {
  readonly values: Float64Array;
  readonly of: Float64Array;
}

/** Whether a cell's sum is unknown: things happened there, and no amount of them is known. */
export const isUnknown = (sums: Sums, cell: number): boolean =>
  sums.count[cell] === 0 && (sums.withoutOf[cell] ?? 0) > 0;

/** A cell to which no row gave anything is not known; it is not one in which nothing happened. */
export function markUnknown({ count, withoutOf }: Sums): void {
  for (let cell = 0; cell < count.length; cell++) {
    if (count[cell] === 0 && withoutOf[cell] === 0) withoutOf[cell] = 1;
  }
}

/**
 * Money in more than one currency is not added; a missing currency beside a single one is that one. `seen` is 1 for each
 * of the table's currencies that stood beside an amount.
 */
export function currencyFault({ currencies }: Table, seen: Uint8Array): Fault | null {
  const named = currencies.filter((_, place) => seen[place] === 1);
  return named.length < 2 ? null : fault({ kind: "mixed-currencies", currencies: [...named].sort() });
}
