import { isFault, type Fault } from "../../words/fault";
import type { Baseline } from "./baseline";
import { laneySpread, type LaneyChart } from "./laneySpread";
import { pChart } from "./pChart";

/**
 * Laney's P′ chart: `pChart` for shares of many trials, or of trials that hang together, which vary more from period to
 * period than chance would have it. It measures how much more, from each period to the next, and widens all limits by
 * that; `spread` is the factor, and below 1 it narrows them. Needs an order of time: not for comparing people.
 *
 * Units, baseline, missing points and faults as for `pChart`; besides, six neighbouring points in the baseline.
 *
 * Method: p̄ ± 3 σᵢ σ_z, σ_z the mean moving range of (pᵢ − p̄)/σᵢ by 1.128, clipped to 0 and 1; no screening of ranges.
 * Source: D. B. Laney, "Improved control charts for attributes", Quality Engineering 14 (2002) 531–537.
 *
 * @example pPrimeChart([40, 60, 40, 60, 40, 60], [100, 100, 100, 100, 100, 100]).spread //=> 3.5461
 */
export function pPrimeChart(
  successes: ArrayLike<number>,
  trials: ArrayLike<number>,
  baseline?: Baseline,
): LaneyChart | Fault {
  const chart = pChart(successes, trials, baseline);
  return isFault(chart) ? chart : laneySpread(chart, 1, baseline);
}
