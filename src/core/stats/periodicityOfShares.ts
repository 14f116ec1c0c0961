import { isFault, type Fault } from "../words/fault";
import type { Successes } from "./checkChances";
import { observedShares } from "./observed";
import { periodicity, type Periodicity } from "./periodicity";

/**
 * Whether the month of the year (period 12) or of the quarter (period 3) explains more of a win rate or other conversion
 * than chance does: p near 0 says that there is a rhythm, and `factors` how strong it looks. A trend or a change of level
 * within the series makes it see less, not more.
 *
 * Missing (NaN) numbers and months without trials are left out and keep their place in the cycle. Fewer months than two
 * cycles, broken counts and more successes than trials are faults.
 *
 * Method and source: see `periodicityOfCounts`; the weights are the trials.
 *
 * @example periodicityOfShares([5, 4, 9, 4, 5, 8].map((successes) => ({ successes, trials: 20 })), 3).factors
 * //=> [0.771429, 0.771429, 1.45714]
 */
export function periodicityOfShares(series: readonly Successes[], period: number): Periodicity | Fault {
  const months = observedShares(series);
  return isFault(months) ? months : periodicity(months, period, true);
}
