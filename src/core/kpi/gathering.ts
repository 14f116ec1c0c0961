import { grown } from "../table/grown";
import type { RowsPicked } from "./rowsOfBit";

/** Single values of each cell, of which a sum is not enough: a median needs them all. */
export interface Gathering {
  /** Takes the values of the picked rows; NaN is none. */
  readonly take: (picked: RowsPicked, cells: Int32Array, values: Float64Array) => void;
  /** The values of each cell, in the order of the rows, where it is known how many each has. */
  readonly lists: (counts: Float64Array) => Float64Array[];
}

export function gathering(): Gathering {
  let cellOf = new Int32Array(4096);
  let all = new Float64Array(4096);
  let end = 0;
  return {
    take: ({ rows, many }, cells, values) => {
      if (end + many > all.length) {
        cellOf = grown(cellOf, new Int32Array(2 * all.length));
        all = grown(all, new Float64Array(2 * all.length));
      }
      end = takeSome(rows, many, cells, values, cellOf, all, end);
    },
    lists: (counts) => {
      const next = new Int32Array(counts.length);
      let begin = 0;
      for (let cell = 0; cell < counts.length; cell++) {
        next[cell] = begin;
        begin += counts[cell] ?? 0;
      }
      const ordered = new Float64Array(begin);
      const lists = Array.from(next, (first, cell) => ordered.subarray(first, first + (counts[cell] ?? 0)));
      scatter(cellOf, all, end, next, ordered);
      return lists;
    },
  };
}

/** Answers where the next value goes. */
function takeSome(
  rows: Int32Array,
  many: number,
  cells: Int32Array,
  values: Float64Array,
  cellOf: Int32Array,
  all: Float64Array,
  before: number,
): number {
  let end = before;
  for (let at = 0; at < many; at++) {
    const value = values[at] ?? NaN;
    if (Number.isNaN(value)) continue;
    cellOf[end] = cells[rows[at] ?? 0] ?? 0;
    all[end] = value;
    end += 1;
  }
  return end;
}

function scatter(cellOf: Int32Array, all: Float64Array, end: number, next: Int32Array, ordered: Float64Array): void {
  for (let at = 0; at < end; at++) {
    const cell = cellOf[at] ?? 0;
    const to = next[cell] ?? 0;
    ordered[to] = all[at] ?? NaN;
    next[cell] = to + 1;
  }
}
