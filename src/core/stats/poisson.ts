import { gammaDensity, incompleteGamma } from "./incompleteGamma";
import { fromLower, type Tails } from "./tails";

/**
 * Chance of a count of exactly `count` where a mean of `mean` is usual: P(X = count), count a whole number from 0 on,
 * mean at least 0. NaN in, NaN out.
 *
 * Method: saddle-point form, exact to the last digits also for large counts. Source: C. Loader 2000.
 *
 * @example poissonChance(4, 8) //=> 0.0572523
 */
export function poissonChance(count: number, mean: number): number {
  if (mean === 0) return count === 0 ? 1 : 0;
  return count === 0 ? Math.exp(-mean) : gammaDensity(count, mean) / count;
}

/**
 * Chance of at most `count`, and of more than that, where a mean of `mean` is usual. A count below 0 has the tails 0 and 1.
 *
 * @example poissonTails(4, 8).lower //=> 0.0996324
 */
export function poissonTails(count: number, mean: number): Tails {
  if (count < 0) return fromLower(0);
  return mean === 0 ? fromLower(1) : swapped(incompleteGamma(count + 1, mean));
}

const swapped = ({ lower, upper }: Tails): Tails => ({ lower: upper, upper: lower });
