import { leastCount, type CountDistribution } from "./countDistribution";
import { poissonTails } from "./poisson";
import { fromLower } from "./tails";

/** Counts without an end, where `mean` is usual: a finite number from 0 on. */
export function poissonCounts(mean: number): CountDistribution {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`invalid mean: ${mean}, must be finite and not below 0`);
  return {
    mean,
    deviation: Math.sqrt(mean),
    skewness: 1 / Math.sqrt(mean),
    excess: 1 / mean,
    most: Infinity,
    tailsAt: (count) => poissonTails(count, mean),
  };
}

/**
 * Poisson quantile: the smallest count k with P(X ≤ k) at least `lower`, where a mean of `mean` is usual. `lower` is a
 * chance from 0 to 1, `mean` finite and at least 0. 0 where `lower` is 0, Infinity where it is 1 (and the mean above 0).
 * A chance that hits a step of the distribution to twelve digits hits it. NaN in, NaN out.
 *
 * Method: exact tails; for means above 1e9 Cornish–Fisher, which may be one off. Source: Abramowitz & Stegun 26.2.49.
 *
 * @example poissonQuantile(0.975, 8) //=> 14
 */
export function poissonQuantile(lower: number, mean: number): number {
  if (Number.isNaN(lower + mean)) return NaN;
  if (lower < 0 || lower > 1) throw new RangeError(`invalid chance: ${lower}, must be from 0 to 1`);
  return leastCount(poissonCounts(mean), fromLower(lower));
}
