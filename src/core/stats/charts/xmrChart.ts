import { isFault, type Fault } from "../../words/fault";
import { movingRanges } from "../movingRanges";
import { xmr, type XmrForm } from "../xmr";
import { inBaseline, type Baseline } from "./baseline";
import type { ControlChart } from "./controlChart";

/** The chart of single values, and that of their moving ranges. */
export interface XmrChart extends ControlChart {
  /** As many as values; NaN where there is no value, or none just before it. */
  readonly ranges: readonly number[];
  /** A range above this is a sudden change that chance does not make. */
  readonly rangeHigh: number;
}

/**
 * `xmr` with a point for each value, as the rule sets take them: limits come from the baseline (all values where none is
 * given) and stand at all points. Missing (NaN) keeps its place, without limits. Values may be negative, so limits are
 * not clipped. Fewer than six neighbouring values in the baseline give a fault.
 *
 * Method, forms and source: see `xmr`.
 *
 * @example xmrChart([4, 6, 5, 8, 6, 7, 12], { first: 6 }).points[6] //=> { value: 12, centre: 6, low: 1.212, high: 10.788, sigma: 1.596 }
 */
export function xmrChart(values: ArrayLike<number>, baseline?: Baseline, form: XmrForm = "mean"): XmrChart | Fault {
  const chosen = inBaseline(values.length, baseline);
  if (isFault(chosen)) return chosen;
  const limits = xmr(
    chosen.map((isChosen, index) => (isChosen ? (values[index] ?? NaN) : NaN)),
    form,
  );
  if (isFault(limits)) return limits;
  const { low, high, centre, rangeHigh } = limits;
  const sigma = (high - centre) / 3;
  const points = Array.from(values, (value) =>
    Number.isNaN(value) ? { value, centre: NaN, low: NaN, high: NaN, sigma: NaN } : { value, centre, low, high, sigma },
  );
  return { centre, points, ranges: movingRanges(values), rangeHigh };
}
