import type { Fault } from "../../words/fault";
import type { Baseline } from "./baseline";
import type { ControlChart } from "./controlChart";
import { uChart } from "./uChart";

/**
 * Chart of counts with the same opportunity in each period (sales a month, complaints a week): centre line and limits
 * that chance keeps the counts within. Where periods differ in days or people, use `uChart`; where each thing counted is
 * a success among known trials, `pChart`. Below about 10 a period the limits are rough: use `exactCountLimits`.
 *
 * Limits come from the baseline (all points where none is given) and stand at all points. Missing (NaN) keeps its place,
 * without limits. What is not a count is a fault, and so is a baseline without a point. Whether the baseline has enough
 * points is the caller's to judge; a baseline of zeros alone gives limits of no width.
 *
 * Method: c̄ ± 3√c̄, clipped at 0. Source: D. C. Montgomery, "Introduction to Statistical Quality Control", ch. 7.
 *
 * @example cChart([3, 5, 4, NaN, 4]).points[0] //=> { value: 3, centre: 4, low: 0, high: 10, sigma: 2 }
 */
export const cChart = (counts: ArrayLike<number>, baseline?: Baseline): ControlChart | Fault =>
  uChart(
    counts,
    Array.from(counts, () => 1),
    baseline,
  );
