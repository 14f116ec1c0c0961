import { fault, isFault, type Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import { mean } from "./mean";
import { median } from "./median";
import { movingRanges } from "./movingRanges";
import { present } from "./present";

/** The natural process limits `low` and `high`, and what they were made of; all in the unit of the values. */
export interface XmrLimits extends Interval {
  readonly centre: number;
  /** The mean of the moving ranges that counted; in the median form their median. */
  readonly meanRange: number;
  /** The upper limit of the moving ranges; the lower one is 0. */
  readonly rangeHigh: number;
}

/**
 * Three standard deviations, counted in mean moving ranges: 3/d₂, where d₂ = 2/√π = 1.128 is the mean distance of two
 * normal values in standard deviations. Exactly 2.6587; Wheeler and the NHS print and use 2.66, and so do we, so that
 * our limits are those that people find in the book. (Montgomery's 3/1.128 = 2.6596 differs by 0.02 %.)
 */
const limitFactor = 2.66;

/**
 * D₄ = 1 + 3 d₃/d₂, where d₃ = √(2 − 4/π) = 0.8525 is the standard deviation of that distance. Exactly 3.2665;
 * 3.268 is Wheeler's, from rounded tables (elsewhere 3.267).
 */
const rangeFactor = 3.268;

/**
 * The same two for the median of the moving ranges, which is √2 · 0.6745 = 0.9539 standard deviations:
 * 3/0.9539 = 3.145, and (1.128 + 3 · 0.8525)/0.9539 = 3.864; 3.865 is Wheeler's, from rounded tables.
 */
const medianLimitFactor = 3.145;
const medianRangeFactor = 3.865;

/** Nelson's cut: ranges from the upper range limit on are not chance, and are left out before limits are made. */
const screenFactor = 3.267;

/**
 * How limits are made; each is a method of its own, and results say which. "mean": mean and mean moving range, the
 * default. "screened": as "mean", but ranges of 3.267 times their mean or more are left out once, so that one leap does
 * not widen the limits (L. S. Nelson 1982; default in NHSRplotthedots, not in the NHS's own sheet). "median": median and
 * median moving range, which a few wild values hardly move, at the price of looser knowledge of the rest.
 */
export type XmrForm = "mean" | "screened" | "median";

/** Wheeler: limits are useful from five or six values on. We take the more careful end; from twelve on they are firm. */
export const leastXmrValues = 6;

/**
 * What a process of one value a period will give as long as nothing but chance moves it: centre and natural process
 * limits of an XmR chart. For amounts, rates and times; for small counts (below about 10 a period) use limits of the
 * Poisson distribution.
 *
 * Values stand in order of time and come from the baseline alone. Missing (NaN) is left out of the centre, and no
 * moving range bridges it. Too few neighbouring values give a fault, whose `have` is the number of moving ranges plus
 * one: as many values as a series without gaps would need to tell as much. Limits may lie outside what is possible,
 * such as below 0: clip when drawing. Values all equal give limits of no width.
 *
 * Method: by default mean and mean moving range, factors 2.66 and 3.268, no screening of large ranges. Screened: ranges
 * of 3.267 times their mean or more left out once. Median: factors 3.145 and 3.865 of the median moving range.
 * Source: D. J. Wheeler, "Understanding Variation", 1993; W. A. Shewhart 1931; L. S. Nelson, J. Qual. Technol. 14 (1982)
 * 172–173.
 *
 * @example xmr([4, 6, 5, 8, 6, 7]) //=> { low: 1.212, high: 10.788, centre: 6, meanRange: 1.8, rangeHigh: 5.8824 }
 */
export function xmr(values: ArrayLike<number>, form: XmrForm = "mean"): XmrLimits | Fault {
  const ranges = present(movingRanges(values));
  const centre = form === "median" ? median(values) : mean(values);
  const meanRange = form === "median" ? median(ranges) : mean(form === "screened" ? screened(ranges) : ranges);
  if (isFault(centre)) return fault({ kind: "too-few-values", needed: leastXmrValues, have: 0 });
  if (isFault(meanRange) || ranges.length + 1 < leastXmrValues) {
    return fault({ kind: "too-few-values", needed: leastXmrValues, have: ranges.length + 1 });
  }
  const reach = (form === "median" ? medianLimitFactor : limitFactor) * meanRange;
  return {
    low: centre - reach,
    high: centre + reach,
    centre,
    meanRange,
    rangeHigh: (form === "median" ? medianRangeFactor : rangeFactor) * meanRange,
  };
}

/** Never all of them: the least range is at most their mean. Where all are 0, there is nothing to cut. */
function screened(ranges: readonly number[]): readonly number[] {
  const usual = mean(ranges);
  return isFault(usual) || usual === 0 ? ranges : ranges.filter((range) => range < screenFactor * usual);
}
