import { isFault, type Fault } from "../words/fault";
import { changeScan, type Split } from "./changeScan";
import { observedCounts } from "./observed";

/**
 * For each month of a series of counts, how much better "the level changed from this month on" fits than "one level":
 * the month with the greatest statistic is the likeliest start of a change. One split chosen beforehand is judged by χ²
 * with 1 degree of freedom; the greatest of all must pass a higher limit, since it was picked.
 *
 * With `exposures` (working days, reps) the rates per unit of exposure are compared. Missing (NaN) counts or exposures
 * and months of no exposure are left out and keep their place. Fewer than two months, broken counts and lists of
 * different lengths are faults. Time grows with the number of months.
 *
 * Method: Poisson log likelihood ratio at each split. Source: K. J. Worsley, Biometrika 73 (1986) 91–104.
 *
 * @example changeScanOfCounts([8, 8, 2])[1] //=> { at: 2, statistic: 4.81138, before: 8, after: 2 }
 */
export function changeScanOfCounts(counts: ArrayLike<number>, exposures?: ArrayLike<number>): readonly Split[] | Fault {
  const months = observedCounts(counts, exposures);
  return isFault(months) ? months : changeScan(months, false);
}
