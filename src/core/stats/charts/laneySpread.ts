import { fault, isFault, type Fault } from "../../words/fault";
import { mean } from "../mean";
import { movingRanges } from "../movingRanges";
import { present } from "../present";
import { leastXmrValues } from "../xmr";
import { inBaseline, type Baseline } from "./baseline";
import { chartPoint, type ControlChart } from "./controlChart";

/** A chart whose limits hold what periods differ by beyond chance. */
export interface LaneyChart extends ControlChart {
  /** How many times wider than chance alone the values spread from period to period (σ_z): 1 where chance is all. */
  readonly spread: number;
}

/** Mean distance of two normal values in standard deviations, d₂ = 2/√π = 1.12838, as the books round it. */
const rangePerDeviation = 1.128;

/**
 * Widens (or, below 1, narrows) the limits of a p or u chart by what its own points vary from one to the next, counted
 * in each point's own deviation. No moving range bridges a point that is missing or outside the baseline.
 */
export function laneySpread(chart: ControlChart, most: number, baseline: Baseline | undefined): LaneyChart | Fault {
  const { centre, points } = chart;
  const chosen = inBaseline(points.length, baseline);
  if (isFault(chosen)) return chosen;
  const distances = points.map(({ value, sigma }, index) => {
    if (chosen[index] !== true) return NaN;
    // Without deviation every value of the baseline is 0, or every one is 1, and lies on the centre line.
    return sigma === 0 ? 0 : (value - centre) / sigma;
  });
  const ranges = present(movingRanges(distances));
  const meanRange = mean(ranges);
  if (isFault(meanRange) || ranges.length + 1 < leastXmrValues) {
    return fault({ kind: "too-few-values", needed: leastXmrValues, have: ranges.length + 1 });
  }
  const spread = meanRange / rangePerDeviation;
  return {
    centre,
    points: points.map(({ value, sigma }) => chartPoint(value, centre, sigma * spread, most)),
    spread,
  };
}
