import { isFault, type Fault } from "../../words/fault";
import type { Baseline } from "./baseline";
import { chartPoint, type ControlChart } from "./controlChart";
import { checkShare, pooledRates } from "./pooledRates";

/**
 * Chart of shares (deals won among deals decided): centre line, and limits that are wider where there are fewer trials.
 * With a handful of trials a period the limits are rough: use `exactShareLimits`. With many thousands nearly every point
 * falls outside, since no share is that steady: use `pPrimeChart`.
 *
 * Units: value, centre and limits are shares. Limits come from the baseline (all points where none is given) and stand
 * at all points. Missing (NaN) successes or trials, and no trials at all, keep their place without limits. What is not a
 * count, more successes than trials, and a baseline without a point are faults.
 *
 * Method: p̄ ± 3√(p̄(1 − p̄)/trials), p̄ = Σsuccesses/Σtrials, clipped to 0 and 1.
 * Source: D. C. Montgomery, "Introduction to Statistical Quality Control", ch. 7.
 *
 * @example pChart([4, 6, 0], [10, 10, 0]).points[0] //=> { value: 0.4, centre: 0.5, low: 0.0256584, high: 0.974342, sigma: 0.158114 }
 */
export function pChart(
  successes: ArrayLike<number>,
  trials: ArrayLike<number>,
  baseline?: Baseline,
): ControlChart | Fault {
  const rates = pooledRates(successes, trials, checkShare, baseline);
  if (isFault(rates)) return rates;
  const { values, bases, centre } = rates;
  const points = values.map((value, index) =>
    chartPoint(value, centre, Math.sqrt((centre * (1 - centre)) / (bases[index] ?? NaN)), 1),
  );
  return { centre, points };
}
