import { inChunks } from "../table/inChunks";

const ends = new Float64Array(2);

/** First and last whole day among the rows whose mask has some of the bits; from Infinity to -Infinity where there is none. */
export function extentOfDays(
  dates: Float64Array,
  masks: Int32Array,
  bits: number,
): readonly [first: number, last: number] {
  ends[0] = Infinity;
  ends[1] = -Infinity;
  inChunks(dates.length, (from, to) => {
    widen(dates, masks, bits, from, to);
  });
  return [Math.floor(ends[0]), Math.floor(ends[1])];
}

function widen(dates: Float64Array, masks: Int32Array, bits: number, from: number, to: number): void {
  let first = ends[0] ?? Infinity;
  let last = ends[1] ?? -Infinity;
  for (let row = from; row < to; row++) {
    const day = dates[row] ?? NaN;
    // Few days widen what the days before them span, and so their masks are looked at last.
    if (!(day < first || day > last) || ((masks[row] ?? 0) & bits) === 0) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  ends[0] = first;
  ends[1] = last;
}
