import { inChunks } from "../table/inChunks";
import type { MasksInto } from "./rowMasks";

const stretch = 1024;
const masks = new Int32Array(stretch);
const ends = new Float64Array(2);

/** First and last whole day among the rows whose mask has some of the bits; from Infinity to -Infinity where there is none. */
export function extentOfDays(
  dates: Float64Array,
  masksInto: MasksInto,
  bits: number,
): readonly [first: number, last: number] {
  ends[0] = Infinity;
  ends[1] = -Infinity;
  inChunks(dates.length, (from, to) => {
    masksInto(from, to, masks);
    widen(dates, bits, from, to);
  });
  return [Math.floor(ends[0]), Math.floor(ends[1])];
}

function widen(dates: Float64Array, bits: number, from: number, to: number): void {
  let first = ends[0] ?? Infinity;
  let last = ends[1] ?? -Infinity;
  for (let row = from; row < to; row++) {
    const day = dates[row] ?? NaN;
    if (((masks[row - from] ?? 0) & bits) === 0) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  ends[0] = first;
  ends[1] = last;
}
