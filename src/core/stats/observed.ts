import { fault, type Fault } from "../words/fault";
import { checkCount, checkSuccesses, type Successes } from "./checkChances";

/** One month (or other period) of a series: what happened, out of what, and its place in the series, counted from 0. */
export interface Observed {
  readonly at: number;
  /** Successes, or the count. */
  readonly events: number;
  /** Trials, or the exposure: working days, reps, months; above 0. */
  readonly base: number;
}

/**
 * The months of a series of shares that can tell something: those without trials, or with a missing (NaN) number, are
 * left out and keep their place. A broken count, or more successes than trials, is a fault.
 *
 * @example observedShares([{ successes: 1, trials: 4 }, { successes: 0, trials: 0 }]) //=> [{ at: 0, events: 1, base: 4 }]
 */
export function observedShares(series: readonly Successes[]): readonly Observed[] | Fault {
  const kept: Observed[] = [];
  for (const [at, { successes, trials }] of series.entries()) {
    if (Number.isNaN(successes) || Number.isNaN(trials)) continue;
    if (successes === 0 && trials === 0) continue;
    const broken = checkSuccesses({ successes, trials });
    if (broken !== null) return broken;
    kept.push({ at, events: successes, base: trials });
  }
  return kept;
}

/**
 * The months of a series of counts that can tell something, with the exposure in which each was counted (1 each where
 * none is given). A month whose count or exposure is missing (NaN), and one of no exposure in which nothing happened,
 * are left out and keep their place. Faults: a broken count, an exposure below 0 or infinite, something that happened in
 * no exposure, lists of different lengths.
 *
 * @example observedCounts([3, NaN, 4], [20, 21, 19]) //=> [{ at: 0, events: 3, base: 20 }, { at: 2, events: 4, base: 19 }]
 */
export function observedCounts(counts: ArrayLike<number>, exposures?: ArrayLike<number>): readonly Observed[] | Fault {
  if (exposures !== undefined && exposures.length !== counts.length) {
    return fault({ kind: "different-lengths", first: counts.length, second: exposures.length });
  }
  const kept: Observed[] = [];
  for (let at = 0; at < counts.length; at++) {
    const events = counts[at] ?? NaN;
    const base = exposures === undefined ? 1 : (exposures[at] ?? NaN);
    if (Number.isNaN(events) || Number.isNaN(base)) continue;
    const broken = checkCount(events) ?? checkExposure(base);
    if (broken !== null) return broken;
    if (base > 0) kept.push({ at, events, base });
    else if (events > 0) return fault({ kind: "no-denominator", of: "rate" });
  }
  return kept;
}

const checkExposure = (exposure: number): Fault | null =>
  exposure >= 0 && exposure < Infinity ? null : fault({ kind: "not-a-count", value: exposure });
