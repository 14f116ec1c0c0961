import { fault, type Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import { checkLevel } from "./checkChances";
import { leastCount, type CountDistribution } from "./countDistribution";
import { poissonCounts } from "./poissonQuantile";
import { fromLower, fromUpper } from "./tails";

/** The chance that a normal value lies more than three deviations off: what Shewhart's limits let through, 0.27 %. */
export const shewhartAlarm = 0.0027;

/**
 * The least and the largest count that are no surprise where a mean of `mean` is usual (sales in a month, complaints in
 * a week). A count outside them has, in its own tail, at most half the chance of a false alarm. Limits of a c chart
 * promise 0.27 % and for a mean of 2 give 0.45 % or nothing at all below; these keep their promise.
 *
 * Units: counts, both ends included; `falseAlarm` is a chance, 0.0027 by default. Where even 0 is likelier than that,
 * the low end is 0: no count is surprisingly low. A mean that is missing, infinite or below 0 is a fault, and so is a
 * chance outside 0 to 1. It takes the mean to be known; where it comes from a short baseline, alarms are more.
 *
 * Method: exact Poisson tails; for means above 1e9 Cornish–Fisher, which may be one off.
 * Source: the interval of F. Garwood 1936, turned around: a count lies within where its interval holds the mean.
 *
 * @example exactCountLimits(8) //=> { low: 1, high: 18 }
 */
export function exactCountLimits(mean: number, falseAlarm = shewhartAlarm): Interval | Fault {
  return checkLevel(falseAlarm) ?? checkMean(mean) ?? expectedCounts(poissonCounts(mean), falseAlarm);
}

const checkMean = (mean: number): Fault | null =>
  mean >= 0 && mean < Infinity ? null : fault({ kind: "not-a-count", value: mean });

/** The counts whose own tail is more than half the chance of a false alarm. */
export const expectedCounts = (distribution: CountDistribution, falseAlarm: number): Interval => ({
  low: leastCount(distribution, fromLower(falseAlarm / 2), "more-than"),
  high: leastCount(distribution, fromUpper(falseAlarm / 2)),
});
