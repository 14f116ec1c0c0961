import { isFault, type Fault } from "../../words/fault";
import type { Baseline } from "./baseline";
import { chartPoint, type ControlChart } from "./controlChart";
import { checkRate, pooledRates } from "./pooledRates";

/**
 * Chart of counts by exposure (sales by working days, complaints by customers), where a thing counted is not a success
 * among trials: centre line, and limits that are wider where there is less exposure.
 *
 * Units: value, centre and limits are counts per one unit of exposure. Limits come from the baseline (all points where
 * none is given) and stand at all points. Missing (NaN) count or exposure, and exposure 0, keep their place without
 * limits. A count at no exposure is a fault, and so are what is not a count, and a baseline without a point.
 *
 * Method: ū ± 3√(ū/exposure), ū = Σcounts/Σexposure, clipped at 0.
 * Source: D. C. Montgomery, "Introduction to Statistical Quality Control", ch. 7.
 *
 * @example uChart([8, 4], [16, 8]).points[1] //=> { value: 0.5, centre: 0.5, low: 0, high: 1.25, sigma: 0.25 }
 */
export function uChart(
  counts: ArrayLike<number>,
  exposures: ArrayLike<number>,
  baseline?: Baseline,
): ControlChart | Fault {
  const rates = pooledRates(counts, exposures, checkRate, baseline);
  if (isFault(rates)) return rates;
  const { values, bases, centre } = rates;
  const points = values.map((value, index) =>
    chartPoint(value, centre, Math.sqrt(centre / (bases[index] ?? NaN)), Infinity),
  );
  return { centre, points };
}
