/** The value in the middle between two; one that stands on both sides is itself. */
export const between = (below: number, above: number): number => (below === above ? above : below * 0.5 + above * 0.5);

/** How often each whole number from 0 on stands in the list; zeros between two calls. */
const counts = new Int32Array(1024);

/**
 * The median of values that are all whole days, and not many of them, as durations are: how often each stands is counted,
 * and nothing is put in order. NaN where some value is something else, and of nothing.
 */
export function middleOfDays(list: ArrayLike<number>, from: number, to: number): number {
  let place = from;
  for (; place < to; place++) {
    const value = list[place] ?? NaN;
    // Cut off, what is no whole number is another one; what is below 0 is far above it without its sign.
    const day = value | 0;
    if (day !== value || day >>> 0 >= counts.length) break;
    counts[day] = (counts[day] ?? 0) + 1;
  }
  const middle = place === to && from < to ? middleOfCounts(to - from) : NaN;
  for (let at = from; at < place; at++) counts[list[at] ?? 0] = 0;
  return middle;
}

function middleOfCounts(many: number): number {
  let day = 0;
  let seen = counts[0] ?? 0;
  while (seen <= (many - 1) >> 1) seen += counts[++day] ?? 0;
  const below = day;
  while (seen <= many >> 1) seen += counts[++day] ?? 0;
  return between(below, day);
}
