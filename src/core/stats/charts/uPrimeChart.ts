import { isFault, type Fault } from "../../words/fault";
import type { Baseline } from "./baseline";
import { laneySpread, type LaneyChart } from "./laneySpread";
import { uChart } from "./uChart";

/**
 * Laney's U′ chart: `uChart` for large counts, or counts of things that come in bunches, which vary more from period to
 * period than chance would have it. It measures how much more, from each period to the next, and widens all limits by
 * that; `spread` is the factor, and below 1 it narrows them. Needs an order of time: not for comparing people.
 *
 * Units, baseline, missing points and faults as for `uChart`; besides, six neighbouring points in the baseline.
 *
 * Method: ū ± 3 σᵢ σ_z, σ_z the mean moving range of (uᵢ − ū)/σᵢ by 1.128, clipped at 0; no screening of ranges.
 * Source: D. B. Laney, "Improved control charts for attributes", Quality Engineering 14 (2002) 531–537.
 *
 * @example uPrimeChart([80, 120, 80, 120, 80, 120], [1, 1, 1, 1, 1, 1]).spread //=> 3.5461
 */
export function uPrimeChart(
  counts: ArrayLike<number>,
  exposures: ArrayLike<number>,
  baseline?: Baseline,
): LaneyChart | Fault {
  const chart = uChart(counts, exposures, baseline);
  return isFault(chart) ? chart : laneySpread(chart, Infinity, baseline);
}
