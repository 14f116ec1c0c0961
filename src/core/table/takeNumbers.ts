import { isFilledCell, type Lines } from "./strip";

/** A column of numbers as it was handed over, before anything is decided about its texts. */
export interface NumbersTaken {
  /** NaN where no finite number stands. */
  readonly values: Float64Array;
  /** Places, in order, of cells that hold something else. */
  readonly odd: number[];
}

export const numbersTaken = (rows: number): NumbersTaken => ({ values: new Float64Array(rows), odd: [] });

/**
 * Takes the numbers of some rows, of which `lines` holds the cells. A loop of its own, called once for every thousand rows: V8 compiles it after a few
 * calls and keeps it, where one loop over all rows is compiled anew in every call.
 */
export function takeNumbers(lines: Lines, column: number, from: number, to: number, into: NumbersTaken): void {
  const { values, odd } = into;
  for (let at = from; at < to; at++) {
    const cell = lines[at - from]?.[column];
    // Infinity less itself is no number.
    if (typeof cell === "number" && cell - cell === 0) {
      values[at] = cell;
      continue;
    }
    values[at] = NaN;
    if (isFilledCell(cell)) odd.push(at);
  }
}
