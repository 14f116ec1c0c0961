import { isFault, type Fault } from "../words/fault";
import { observedCounts } from "./observed";
import { periodicity, type Periodicity } from "./periodicity";

/**
 * Whether the month of the year (period 12) or of the quarter (period 3) explains more of a series of counts than chance
 * does: p near 0 says that there is a rhythm, and `factors` how strong it looks. Ask before any seasonal factor is used.
 * With `exposures` (working days, reps) it is the rates that are compared. A trend or a change of level within the series
 * makes it see less, not more.
 *
 * Missing (NaN) counts or exposures and months of no exposure are left out and keep their place in the cycle. Fewer
 * months than two cycles, broken counts and lists of different lengths are faults.
 *
 * Method: weighted one-way analysis of variance of the rates, F = (χ² between / freedom) / residual dispersion.
 * Source: P. McCullagh & J. A. Nelder, "Generalized Linear Models", 1989, 4.5 and 6.2 (over-dispersion).
 *
 * @example periodicityOfCounts([2, 4, 9, 1, 5, 7, 3, 3, 8], 3).p //=> 0.000906314
 */
export function periodicityOfCounts(
  counts: ArrayLike<number>,
  period: number,
  exposures?: ArrayLike<number>,
): Periodicity | Fault {
  const months = observedCounts(counts, exposures);
  return isFault(months) ? months : periodicity(months, period, false);
}
