import { lookAtNumber, numberEvidence, type NumberEvidence } from "./numberEvidence";
import { isFilledCell, type Lines } from "./strip";

/** A column of numbers as it was handed over, before anything is decided about its texts. */
export interface NumbersTaken {
  /** NaN where no finite number stands. */
  readonly values: Float64Array;
  /** Places, in order, of cells that hold something else. */
  readonly odd: number[];
  /** What each of those says. */
  readonly evidence: NumberEvidence;
}

export const numbersTaken = (rows: number): NumbersTaken => ({
  values: new Float64Array(rows),
  odd: [],
  evidence: numberEvidence(),
});

/**
 * Takes the numbers of some rows, of which `lines` holds the cells. A loop of its own, called once for every thousand rows: V8 compiles it after a few
 * calls and keeps it, where one loop over all rows is compiled anew in every call.
 */
export function takeNumbers(lines: Lines, column: number, from: number, to: number, into: NumbersTaken): void {
  const { values, odd, evidence } = into;
  const before = odd.length;
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
  // Later these rows would be far from the processor again.
  for (let place = before; place < odd.length; place++) {
    lookAtNumber(lines[(odd[place] ?? 0) - from]?.[column] ?? null, place, evidence);
  }
}
