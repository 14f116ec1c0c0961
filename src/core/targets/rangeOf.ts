import type { Interval } from "../words/interval";

/** A range, and the chance that it holds. */
export interface Range extends Interval {
  readonly holds: number;
}

const level = 0.8;
const tail = (1 - level) / 2;

/**
 * The range of 80 % of what is to come, from 0 up: as much chance below as above it. Where the lower end is 0 there is
 * nothing below, and all that is left out lies above. Whole numbers cannot be cut so finely: their ends are mid-P
 * quantiles, which hold neither too much nor too little on the whole.
 */
export function rangeOf(below: (place: number) => number, isWhole: boolean, start: number): Range {
  if (!isWhole) {
    const low = below(0) >= tail ? 0 : firstAbove(below, tail, isWhole, start);
    const high = firstAbove(below, low === 0 ? level : 1 - tail, isWhole, start);
    return { low, high, holds: below(high) - (low === 0 ? 0 : tail) };
  }
  const middle = (place: number): number => (below(place) + below(place - 1)) / 2;
  const low = firstAbove(middle, tail, isWhole, start);
  const wanted = low === 0 ? level : 1 - tail;
  const above = firstAbove(middle, wanted, isWhole, start);
  const high = Math.max(low, middle(above) > wanted ? above - 1 : above);
  return { low, high, holds: below(high) - below(low - 1) };
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
  while (isWhole ? high - low > 1 : high - low > 1e-7 * high) {
    const middle = isWhole ? Math.floor((low + high) / 2) : (low + high) / 2;
    if (below(middle) >= share) high = middle;
    else low = middle;
  }
  return high;
}
