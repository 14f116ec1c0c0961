import { inverseNormal } from "./inverseNormal";
import type { Tails } from "./tails";

/** A distribution of whole numbers from 0 to `most` (Infinity where there is no end), by its tails and its shape. */
export interface CountDistribution {
  readonly mean: number;
  readonly deviation: number;
  /** Third and fourth cumulant in powers of the deviation: 0 and 0 for a normal distribution. */
  readonly skewness: number;
  readonly excess: number;
  readonly most: number;
  readonly tailsAt: (count: number) => Tails;
}

/**
 * Chances closer than this, relatively, are the same chance. P(X ≤ 0) of one trial of chance 0.8 is 0.2, but to the
 * computer 1 − 0.8 < 0.2: without this, which count answers would hang on the last bit of a chance that nobody meant.
 * (R does the same; a thousandth of a typed chance such as 0.999 is known to 1e-13.)
 */
const sameChance = 1e-12;

/** From this deviation on (a variance of 1e9), the expansion answers alone: exact tails would take too long. */
const expandFrom = 31_623;

/**
 * From this deviation on the expansion is far nearer than `unsure` to the truth: its next term is z⁴ / (250 · variance)
 * counts (so we ask that z⁴ be below a tenth of the variance), and that counts are whole shifts it by
 * z / (24 · deviation). So unless it ends that near the border between two counts, it has found the count, and no tails
 * need be summed; else one pair.
 */
const surelyFrom = 1000;
const unsure = 0.01;

/** Whether the lower tail reaches the wanted one: at least, or (strictly) more than that. */
export type Reach = "at-least" | "more-than";

/**
 * The smallest count whose lower tail is at least the wanted one, or more than it; Infinity or `most` where the upper
 * tail wanted is 0. The wanted tails are compared by the smaller one, which knows more digits.
 *
 * Method: Cornish–Fisher expansion (Abramowitz & Stegun 26.2.49), which is seldom more than one off; from there exact
 * tails, at doubled distances and then by halves. For variances above 1e9 the expansion alone, which may be one off.
 */
export function leastCount(distribution: CountDistribution, wanted: Tails, reach: Reach = "at-least"): number {
  const { most, mean, deviation, tailsAt } = distribution;
  if (deviation === 0) return wanted.lower > 0 || reach === "more-than" ? mean : 0;
  if (wanted.lower === 0) return 0;
  if (wanted.upper === 0) return most;
  const z = inverseNormal(wanted);
  const place = expansion(distribution, z) - 0.5;
  const start = Math.min(most, Math.max(0, Math.ceil(place)));
  if (deviation >= expandFrom) return start;
  const slack = reach === "at-least" ? sameChance : -sameChance;
  const reaches = (count: number): boolean => {
    if (count < 0 || count >= most) return count >= most;
    const { lower, upper } = tailsAt(count);
    return wanted.lower <= wanted.upper ? lower >= wanted.lower * (1 - slack) : upper <= wanted.upper * (1 + slack);
  };
  if (deviation < surelyFrom || 10 * z ** 4 > deviation ** 2) return search(reaches, start);
  const border = Math.round(place);
  if (Math.abs(place - border) > unsure) return start;
  return reaches(border) ? border : border + 1;
}

/** Where a continuous distribution of this shape would have its quantile; rubbish for few counts, but then near. */
function expansion({ mean, deviation, skewness, excess }: CountDistribution, z: number): number {
  const bend =
    (skewness * (z * z - 1)) / 6 +
    (excess * (z * z * z - 3 * z)) / 24 -
    (skewness * skewness * (2 * z * z * z - 5 * z)) / 36;
  const place = mean + deviation * (z + bend);
  return Number.isFinite(place) && Math.abs(bend) < 1 + Math.abs(z) ? place : mean;
}

/** The smallest count that reaches, where −1 does not and some count does, and all above one that does. */
function search(reaches: (count: number) => boolean, start: number): number {
  let step = 1;
  let low = start - 1;
  let high = start;
  if (reaches(start)) {
    for (; reaches(low); step *= 2) {
      high = low;
      low = Math.max(-1, low - step);
    }
  } else {
    do {
      low = high;
      high += step;
      step *= 2;
    } while (!reaches(high));
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}
