import type { Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import { checkCount, checkLevel } from "./checkChances";
import { inverseGamma } from "./inverseGamma";
import { fromLower, fromUpper, outside } from "./tails";

/**
 * Exact interval for the mean behind one count: the true monthly means that would make, say, 8 sales in a month no
 * surprise. For counts without a fixed number of trials (sales, meetings, complaints); for a rate, divide both ends by
 * the time or the base. It covers at the stated level or more.
 *
 * Units: `level` is a share, 0.95 by default; the ends are in the unit of the count. At 0 the low end is 0.
 * A missing or broken count and a level outside 0 to 1 are faults.
 *
 * Method: equal tails of the Poisson distribution: χ²(α/2; 2k)/2 and χ²(1 − α/2; 2k + 2)/2, here as gamma quantiles.
 * Source: F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936) 437–442.
 *
 * @example garwood(8) //=> { low: 3.45383, high: 15.7632 }
 */
export function garwood(count: number, level = 0.95): Interval | Fault {
  return checkCount(count) ?? checkLevel(level) ?? exact(count, outside(level));
}

const exact = (count: number, tail: number): Interval => ({
  low: count === 0 ? 0 : inverseGamma(count, fromLower(tail)),
  high: inverseGamma(count + 1, fromUpper(tail)),
});
