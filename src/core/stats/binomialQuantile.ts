import { binomialTails } from "./binomial";
import { leastCount, type CountDistribution } from "./countDistribution";
import { fromLower } from "./tails";

/** Successes in so many trials (a whole number from 0 on), each of this chance (from 0 to 1). */
export function binomialCounts(trials: number, chance: number): CountDistribution {
  if (!(Number.isSafeInteger(trials) && trials >= 0))
    throw new RangeError(`invalid trials: ${trials}, must be a count`);
  if (!(chance >= 0 && chance <= 1)) throw new RangeError(`invalid chance: ${chance}, must be from 0 to 1`);
  const variance = trials * chance * (1 - chance);
  return {
    mean: trials * chance,
    deviation: Math.sqrt(variance),
    skewness: (1 - 2 * chance) / Math.sqrt(variance),
    excess: (1 - 6 * chance * (1 - chance)) / variance,
    most: trials,
    tailsAt: (count) => binomialTails(count, trials, chance),
  };
}

/**
 * Binomial quantile: the smallest number of successes k with P(X ≤ k) at least `lower`, in `trials` of this chance each.
 * Excel: BINOM.INV(trials, chance, lower). `lower` and `chance` go from 0 to 1, `trials` is a whole number from 0 on.
 * A `lower` that hits a step of the distribution to twelve digits hits it. NaN in, NaN out.
 *
 * Method: exact tails; for variances above 1e9 Cornish–Fisher, which may be one off. Source: Abramowitz & Stegun 26.2.49.
 *
 * @example binomialQuantile(0.975, 20, 0.25) //=> 9
 */
export function binomialQuantile(lower: number, trials: number, chance: number): number {
  if (Number.isNaN(lower + trials + chance)) return NaN;
  if (lower < 0 || lower > 1) throw new RangeError(`invalid lower tail: ${lower}, must be from 0 to 1`);
  return leastCount(binomialCounts(trials, chance), fromLower(lower));
}
