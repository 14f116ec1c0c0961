/** Single values of each cell, one behind another in a single array. */
export interface Gathering {
  readonly all: Float64Array;
  /** Where the next value of each cell goes. */
  readonly next: Int32Array;
  readonly lists: readonly Float64Array[];
}

/** Room for so many values in each cell. */
export function gathering(counts: Float64Array): Gathering {
  const next = new Int32Array(counts.length);
  let end = 0;
  for (let cell = 0; cell < counts.length; cell++) {
    next[cell] = end;
    end += counts[cell] ?? 0;
  }
  const all = new Float64Array(end);
  const lists = Array.from(next, (begin, cell) => all.subarray(begin, begin + (counts[cell] ?? 0)));
  return { all, next, lists };
}

/** Gathers the values of the rows whose mask has the bit. */
export function gatherInto(
  { all, next }: Gathering,
  masks: Int32Array,
  bit: number,
  cells: Int32Array,
  values: Float64Array,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const cell = cells[row - from] ?? -1;
    const value = values[row - from] ?? NaN;
    if (((masks[row - from] ?? 0) & bit) === 0 || cell < 0 || Number.isNaN(value)) continue;
    const at = next[cell] ?? 0;
    all[at] = value;
    next[cell] = at + 1;
  }
}
