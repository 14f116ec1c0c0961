import { fault, isFault, type Fault } from "../words/fault";
import { logarithmicMean } from "./logarithmicMean";
import { observedCounts } from "./observed";

/** What to look for, and how much evidence it takes. */
export interface CusumPlan {
  /** The usual mean a month, or rate per unit of exposure; above 0. */
  readonly usual: number;
  /** The mean that should be found soon: above the usual one, or below it; above 0 too. */
  readonly changed: number;
  /** The sum at which a change is signalled (decision interval h), in counts; above 0. */
  readonly interval: number;
  /** Where the sum starts: 0 by default; half the interval finds a change that is there from the start. */
  readonly start?: number;
}

export interface Cusum {
  /** What the usual and the changed mean are told apart by (k), in the unit of the usual mean. */
  readonly reference: number;
  /** The sum after each month; one for each month, also the missing ones, after which it stays as it was. */
  readonly sums: readonly number[];
  /** Places, counted from 0, of the months after which the sum had reached the interval. */
  readonly signals: readonly number[];
  /** For the first signal, the month since when the sum was above 0: the likely start of the change. */
  readonly since: number | null;
}

/**
 * Adds up, month by month, how far the counts have strayed towards a change of the usual mean, and forgets it when it
 * goes the other way: finds small lasting changes sooner than limits on single months do. Upward or downward, as
 * `changed` lies above or below `usual`; for both, run it twice. The sum is not reset by a signal.
 *
 * With `exposures` (working days, reps) the means are per unit of exposure. A month whose count or exposure is missing
 * (NaN), or that has no exposure, leaves the sum as it was. Broken counts, means or intervals not above 0, equal means
 * and lists of different lengths are faults.
 *
 * Method: Poisson CUSUM, reference value (changed − usual) / (log changed − log usual), a signal at the interval or
 * above. Source: J. M. Lucas, "Counted data CUSUM's", Technometrics 27 (1985) 129–144.
 *
 * @example poissonCusum([4, 6, 7, 8], { usual: 4, changed: 6, interval: 6 })
 * //=> { reference: 4.93261, sums: [0, 1.06739, 3.13479, 6.20218], signals: [3], since: 1 }
 */
export function poissonCusum(counts: ArrayLike<number>, plan: CusumPlan, exposures?: ArrayLike<number>): Cusum | Fault {
  const broken = checkPlan(plan);
  if (broken !== null) return broken;
  const months = observedCounts(counts, exposures);
  if (isFault(months)) return months;
  const reference = logarithmicMean(plan.changed, plan.usual);
  const direction = plan.changed > plan.usual ? 1 : -1;
  const strays = new Map(months.map(({ at, events, base }) => [at, direction * (events - reference * base)]));
  const sums: number[] = [];
  const signals: number[] = [];
  let sum = plan.start ?? 0;
  let rising: number | null = sum > 0 ? 0 : null;
  let since: number | null = null;
  for (let at = 0; at < counts.length; at++) {
    sum = Math.max(0, sum + (strays.get(at) ?? 0));
    rising = sum > 0 ? (rising ?? at) : null;
    sums.push(sum);
    if (sum < plan.interval) continue;
    if (signals.length === 0) since = rising;
    signals.push(at);
  }
  const lost = sums.find((value) => !Number.isFinite(value));
  return lost === undefined ? { reference, sums, signals, since } : fault({ kind: "not-a-count", value: lost });
}

function checkPlan({ usual, changed, interval, start = 0 }: CusumPlan): Fault | null {
  for (const value of [usual, changed, interval]) {
    if (!(value > 0 && value < Infinity)) return fault({ kind: "not-a-count", value });
  }
  if (!(start >= 0 && start < Infinity)) return fault({ kind: "not-a-count", value: start });
  return usual === changed ? fault({ kind: "not-a-count", value: 0 }) : null;
}
