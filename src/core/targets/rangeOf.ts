import type { Interval } from "../words/interval";

/** A range, and the chance that it holds. */
export interface Range extends Interval {
  readonly holds: number;
}

/** The share of periods that the ranges of what is to come hold. */
export const rangeLevel = 0.8;
const tail = (1 - rangeLevel) / 2;

/**
 * The range of 80 % of an amount that is to come, from 0 up: as much chance below as above it. Where the lower end is 0
 * there is nothing below, and all that is left out lies above.
 */
export function rangeOf(below: (place: number) => number, start: number): Range {
  const low = below(0) >= tail ? 0 : firstAbove(below, tail, false, start);
  const high = firstAbove(below, low === 0 ? rangeLevel : 1 - tail, false, start);
  return { low, high, holds: below(high) - (low === 0 ? 0 : tail) };
}

/** The smallest place, from 0, up to which there lies at least a share; whole where asked. */
export function firstAbove(below: (place: number) => number, share: number, isWhole: boolean, start: number): number {
  if (below(0) >= share) return 0;
  let low = 0;
  let high = Math.max(1, isWhole ? Math.ceil(start) : start);
  while (below(high) < share && high < 1e15) {
    low = high;
    high *= 2;
  }
  while (isWhole ? high - low > 1 : high - low > 1e-5 * high) {
    const middle = isWhole ? Math.floor((low + high) / 2) : (low + high) / 2;
    if (below(middle) >= share) high = middle;
    else low = middle;
  }
  return high;
}
