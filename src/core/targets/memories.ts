import { sum } from "../stats/sum";

/** How much of what a month tells is still true a month later, and how likely that is. */
export interface Memory {
  /** 1 where the level stays as it is; below 1 it drifts, and old months count for less. */
  readonly memory: number;
  readonly weight: number;
}

/** Half of what is told is forgotten after some 23, 10, 5 and 2½ months. */
const drifting = [0.97, 0.93, 0.87, 0.76] as const;

/** Before looking, a level is rather thought to stay as it is. */
const steady = 0.7;

/** Less likely than this is left out. */
const negligible = 0.02;

/**
 * How fast a level drifts, by how well each speed would have foretold the months, each from those before it.
 *
 * @param foretold - the logarithm of how likely the months were, one after the other, at a memory
 *
 * Method: power discounting, with the posterior chances of a few discounts. Source: J. Q. Smith, Journal of the Royal
 * Statistical Society B 41 (1979) 375–387; A. C. Harvey and C. Fernandes, Journal of Business & Economic Statistics 7
 * (1989) 407–417.
 */
export function memoriesOf(foretold: (memory: number) => number): Memory[] {
  const heights = [
    { memory: 1, height: foretold(1) + Math.log(steady) },
    ...drifting.map((memory) => ({ memory, height: foretold(memory) + Math.log((1 - steady) / drifting.length) })),
  ];
  const top = Math.max(...heights.map(({ height }) => height));
  const weights = heights.map(({ memory, height }) => ({ memory, weight: Math.exp(height - top) }));
  const all = sum(weights.map(({ weight }) => weight));
  const kept = weights.filter(({ weight }) => weight >= negligible * all);
  const left = sum(kept.map(({ weight }) => weight));
  return kept.map(({ memory, weight }) => ({ memory, weight: weight / left }));
}

/** What each month counts for, the last one having been a month ago. */
export const remembered = (months: number, memory: number): number[] =>
  Array.from({ length: months }, (_, place) => memory ** (months - place));

/** The logarithm of the mean of what stands as logarithms, each with the logarithm of its weight in it. */
export function logSum(heights: readonly number[]): number {
  const top = Math.max(...heights);
  return top + Math.log(sum(heights.map((height) => Math.exp(height - top))));
}
