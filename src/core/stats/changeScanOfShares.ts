import { isFault, type Fault } from "../words/fault";
import { changeScan, type Split } from "./changeScan";
import type { Successes } from "./checkChances";
import { observedShares } from "./observed";

/**
 * For each month of a win rate or other conversion, how much better "the rate changed from this month on" fits than "one
 * rate": as `changeScanOfCounts`, whose reading holds here too. Missing (NaN) numbers and months without trials are left
 * out and keep their place. Fewer than two months, broken counts and more successes than trials are faults.
 *
 * Method: binomial log likelihood ratio at each split. Source: K. J. Worsley, Biometrika 70 (1983) 455–464.
 *
 * @example changeScanOfShares([{ successes: 8, trials: 20 }, { successes: 2, trials: 20 }])
 * //=> [{ at: 1, statistic: 5.06303, before: 0.4, after: 0.1 }]
 */
export function changeScanOfShares(series: readonly Successes[]): readonly Split[] | Fault {
  const months = observedShares(series);
  return isFault(months) ? months : changeScan(months, true);
}
