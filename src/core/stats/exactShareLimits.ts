import { fault, type Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import { binomialCounts } from "./binomialQuantile";
import { checkCount, checkLevel } from "./checkChances";
import { expectedCounts, shewhartAlarm } from "./exactCountLimits";

/**
 * The least and the largest number of successes that are no surprise in so many trials, where a share of `share` is
 * usual (deals won among deals decided). A number outside them has, in its own tail, at most half the chance of a false
 * alarm; those of a p chart keep that promise only roughly, and with few trials not at all.
 *
 * Units: `share` from 0 to 1; the ends are numbers of successes, both included: divide by `trials` for shares;
 * `falseAlarm` is a chance, 0.0027 by default. No trials, a share or a chance outside 0 to 1, and what is missing or not
 * a count are faults.
 *
 * Method: exact binomial tails; for variances above 1e9 Cornish–Fisher, which may be one off.
 * Source: the interval of C. J. Clopper & E. S. Pearson 1934, turned around.
 *
 * @example exactShareLimits(0.25, 20) //=> { low: 0, high: 11 }
 */
export function exactShareLimits(share: number, trials: number, falseAlarm = shewhartAlarm): Interval | Fault {
  const broken = checkLevel(falseAlarm) ?? checkCount(trials);
  if (broken !== null) return broken;
  if (!(share >= 0 && share <= 1)) return fault({ kind: "not-a-level", value: share });
  if (trials === 0) return fault({ kind: "no-denominator", of: "share" });
  return expectedCounts(binomialCounts(trials, share), falseAlarm);
}
