import { isCellError } from "../words/cell";
import { isFilledCell, type Lines } from "./strip";

/** Which cells of a column hold something: what must be known of a column that nobody has asked for yet. */
export interface PresenceTaken {
  /** One bit for each place. */
  readonly bits: Int32Array;
  /** Places, in order, of cells that hold an error. */
  readonly errors: number[];
  filled: number;
}

export const presenceTaken = (rows: number): PresenceTaken => ({
  bits: new Int32Array((rows >> 5) + 1),
  errors: [],
  filled: 0,
});

/** Marks the filled cells of some rows; see `takeNumbers` for why a thousand rows at a time. */
export function takePresence(lines: Lines, column: number, from: number, to: number, into: PresenceTaken): void {
  const { bits, errors } = into;
  let filled = 0;
  for (let at = from; at < to; at++) {
    const cell = lines[at - from]?.[column];
    if (!isFilledCell(cell)) continue;
    if (isCellError(cell)) errors.push(at);
    bits[at >> 5] = (bits[at >> 5] ?? 0) | (1 << (at & 31));
    filled += 1;
  }
  into.filled += filled;
}
