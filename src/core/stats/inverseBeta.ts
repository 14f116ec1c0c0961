import { betaDensity, incompleteBeta } from "./incompleteBeta";
import { inverseNormal } from "./inverseNormal";
import { solveTails } from "./solveTails";
import type { Tails } from "./tails";

/** When both shapes are this large, the expansion below is right to thirteen digits, and faster. */
const expandFrom = 1e9;

/**
 * Beta quantile: the x from 0 to 1 at which `incompleteBeta(first, second, x)` has these tails; 0 where the lower tail
 * is empty, 1 where the upper is. NaN in, NaN out.
 *
 * Method: Newton in log(x / (1 − x)) (see `solveTails`) from x = first / (first + second); Cornish–Fisher where both
 * shapes are 1e9 or more. Source of the expansion: Abramowitz & Stegun 26.2.49 and 26.1.33.
 *
 * @example inverseBeta(1, 2, fromLower(0.75)) //=> 0.5
 */
export function inverseBeta(first: number, second: number, tails: Tails): number {
  if (first <= 0) throw new RangeError(`invalid first shape: ${first}, must be above 0`);
  if (second <= 0) throw new RangeError(`invalid second shape: ${second}, must be above 0`);
  if (tails.lower < 0 || tails.upper < 0) throw new RangeError(`invalid tails: ${tails.lower} and ${tails.upper}`);
  if (Number.isNaN(first + second + tails.lower + tails.upper)) return NaN;
  if (tails.lower === 0) return 0;
  if (tails.upper === 0) return 1;
  if (Math.min(first, second) >= expandFrom) return expansion(first, second, inverseNormal(tails));
  const logit = solveTails(tails, Math.log(first / second), (place) => {
    const [x, rest] = [share(place), share(-place)];
    return { tails: incompleteBeta(first, second, x, rest), density: betaDensity(first, second, x, rest) };
  });
  return share(logit);
}

/** The share whose logit is given; its complement is the share of the negative, with no digit lost to 1 − x. */
const share = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Mean, standard deviation and skewness; the next term is below 1e-13 of the value. */
function expansion(first: number, second: number, z: number): number {
  const both = first + second;
  const deviation = Math.sqrt(((first / both) * (second / both)) / (both + 1));
  const skewness = (2 * (second - first) * Math.sqrt(both + 1)) / ((both + 2) * Math.sqrt(first) * Math.sqrt(second));
  return first / both + deviation * (z + ((z * z - 1) * skewness) / 6);
}
