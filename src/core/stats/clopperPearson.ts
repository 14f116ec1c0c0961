import type { Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import { checkLevel, checkSuccesses } from "./checkChances";
import { inverseBeta } from "./inverseBeta";
import { fromLower, fromUpper, outside } from "./tails";

/**
 * Exact interval for a share, from successes among trials: it covers at the stated level or more, whatever the true
 * share, and is therefore wider than `wilson`. For when a claim must stand up; else use `wilson`.
 *
 * Units: `level` is a share, 0.95 by default; the ends are shares. Missing or broken counts, no trials, more successes
 * than trials and a level outside 0 to 1 are faults.
 *
 * Method: equal tails of the binomial distribution, as quantiles of the beta distribution.
 * Source: C. J. Clopper & E. S. Pearson, Biometrika 26 (1934) 404–413.
 *
 * @example clopperPearson(0, 20) //=> { low: 0, high: 0.168433 }
 */
export function clopperPearson(successes: number, trials: number, level = 0.95): Interval | Fault {
  return checkSuccesses({ successes, trials }) ?? checkLevel(level) ?? exact(successes, trials, level);
}

function exact(successes: number, trials: number, level: number): Interval {
  const tail = outside(level);
  const failures = trials - successes;
  return {
    low: successes === 0 ? 0 : inverseBeta(successes, failures + 1, fromLower(tail)),
    high: failures === 0 ? 1 : inverseBeta(successes + 1, failures, fromUpper(tail)),
  };
}
