import { fault, type Fault } from "../words/fault";
import { checkCount } from "./checkChances";
import { noLikelier } from "./noLikelier";
import { poissonChance } from "./poisson";

/**
 * How easily luck alone makes a count as odd as this, where a mean of `mean` is usual: two-sided p. For one count (sales
 * of a month) against a usual one that is known from long before; for two counts of like length use `countRatio`.
 *
 * Units: `mean` in the unit of the count, 0 or more; the answer is a chance. A missing or broken count or mean is a fault.
 *
 * Method: exact Poisson test; the counts that are no likelier than this one (R's poisson.test).
 * Source: M. P. Fay, R Journal 2/1 (2010) 53–58.
 *
 * @example poissonTest(137, 24.19893) //=> 2.84523e-56
 */
export function poissonTest(count: number, mean: number): number | Fault {
  if (!(mean >= 0 && mean < Infinity)) return checkCount(count) ?? fault({ kind: "not-a-count", value: mean });
  return checkCount(count) ?? exact(count, mean);
}

function exact(count: number, mean: number): number {
  if (mean === 0) return count === 0 ? 1 : 0;
  return noLikelier(count, {
    low: 0,
    high: Infinity,
    mode: Math.floor(mean),
    deviation: Math.sqrt(mean),
    chance: (place) => poissonChance(place, mean),
    ratio: (place) => mean / (place + 1),
  });
}
