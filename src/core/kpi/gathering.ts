import type { RowsPicked } from "./rowsOfBit";
import type { Lists } from "./sums";
import { stretch } from "./valuesOfRows";

/** Single values of each cell, of which a sum is not enough: a median needs them all. */
export interface Gathering {
  /** Takes the values of the picked rows; NaN is none. */
  readonly take: (picked: RowsPicked, cells: Int32Array, values: Float64Array) => void;
  /** The values of each cell, in the order of the rows, where it is known how many each has. */
  readonly lists: (counts: Float64Array) => Lists;
}

/** Values as they come. Small arrays, for a large one is memory that the system has to clear and hand over page by page. */
interface Block {
  readonly cellOf: Int32Array;
  readonly values: Float64Array;
  many: number;
}

const emptyBlock = (room: number): Block => ({ cellOf: new Int32Array(room), values: new Float64Array(room), many: 0 });

export function gathering(): Gathering {
  const blocks: Block[] = [];
  return {
    take: ({ rows, many }, cells, values) => {
      let block = blocks[blocks.length - 1];
      if (block === undefined || block.many + many > block.values.length) {
        block = emptyBlock(blocks.length === 0 ? stretch : 8 * stretch);
        blocks.push(block);
      }
      takeSome(rows, many, cells, values, block);
    },
    lists: (counts) => {
      const ends = new Int32Array(counts.length);
      let begin = 0;
      for (let cell = 0; cell < counts.length; cell++) {
        ends[cell] = begin;
        begin += counts[cell] ?? 0;
      }
      const values = new Float64Array(begin);
      // Each list ends where the next value of its cell would have gone.
      for (const block of blocks) scatter(block, ends, values);
      return { values, ends };
    },
  };
}

function takeSome(rows: Int32Array, many: number, cells: Int32Array, values: Float64Array, into: Block): void {
  const { cellOf, values: all } = into;
  let end = into.many;
  for (let at = 0; at < many; at++) {
    const value = values[at] ?? NaN;
    if (Number.isNaN(value)) continue;
    cellOf[end] = cells[rows[at] ?? 0] ?? 0;
    all[end] = value;
    end += 1;
  }
  into.many = end;
}

function scatter({ cellOf, values, many }: Block, next: Int32Array, ordered: Float64Array): void {
  for (let at = 0; at < many; at++) {
    const cell = cellOf[at] ?? 0;
    const to = next[cell] ?? 0;
    ordered[to] = values[at] ?? NaN;
    next[cell] = to + 1;
  }
}
