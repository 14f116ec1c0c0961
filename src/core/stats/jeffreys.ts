import type { Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import { checkLevel, checkSuccesses } from "./checkChances";
import { inverseBeta } from "./inverseBeta";
import { fromLower, fromUpper, outside } from "./tails";

/**
 * Interval for a share, from successes among trials, as one who knew nothing beforehand would believe it afterwards.
 * About as wide as `wilson`, and less shy of 0 and of all: for very rare or very common successes.
 *
 * Units: `level` is a share, 0.95 by default; the ends are shares. Missing or broken counts, no trials, more successes
 * than trials and a level outside 0 to 1 are faults.
 *
 * Method: equal tails of the posterior under Jeffreys' prior Beta(½, ½); low is 0 at no successes, high 1 at all.
 * Source: L. D. Brown, T. T. Cai & A. DasGupta, Stat. Sci. 16 (2001) 101–133, 3.1.2 and 4.1.1.
 *
 * @example jeffreys(0, 7) //=> { low: 0, high: 0.292436 }
 */
export function jeffreys(successes: number, trials: number, level = 0.95): Interval | Fault {
  return checkSuccesses({ successes, trials }) ?? checkLevel(level) ?? posterior(successes, trials, level);
}

function posterior(successes: number, trials: number, level: number): Interval {
  const tail = outside(level);
  const failures = trials - successes;
  return {
    low: successes === 0 ? 0 : inverseBeta(successes + 0.5, failures + 0.5, fromLower(tail)),
    high: failures === 0 ? 1 : inverseBeta(successes + 0.5, failures + 0.5, fromUpper(tail)),
  };
}
