import type { Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import { checkLevel, checkSuccesses } from "./checkChances";
import { inverseNormal } from "./inverseNormal";
import { fromUpper, outside } from "./tails";

/**
 * Interval for a share, from successes among trials: the true shares that would make this result no surprise. For win
 * rates and other conversions, also at 0 and at all; always within 0 to 1. On average over the true shares it covers
 * at the stated level; where it must do so at every share, use `clopperPearson`, which is wider.
 *
 * Units: `level` is a share, 0.95 by default; the ends are shares. Missing or broken counts, no trials, more successes
 * than trials and a level outside 0 to 1 are faults.
 *
 * Method: Wilson score, without continuity correction.
 * Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212; L. D. Brown, T. T. Cai & A. DasGupta,
 * Stat. Sci. 16 (2001) 101–133.
 *
 * @example wilson(81, 263) //=> { low: 0.255289, high: 0.36621 }
 */
export function wilson(successes: number, trials: number, level = 0.95): Interval | Fault {
  return checkSuccesses({ successes, trials }) ?? checkLevel(level) ?? score(successes, trials, level);
}

/**
 * The roots of (share − p)² = z² p (1 − p) / n. The low one is had from the product of the two, not from their
 * difference, which would lose its digits near 0.
 */
function score(successes: number, trials: number, level: number): Interval {
  const z = distanceOf(level);
  const root = z * Math.sqrt(z * z + 4 * successes * ((trials - successes) / trials));
  const total = 2 * successes + z * z + root;
  const low = ((2 * successes) / total) * (successes / trials);
  return { low, high: successes === trials ? 1 : total / (2 * (trials + z * z)) };
}

/** A table asks for thousands of intervals at one level. */
let last = { level: NaN, z: NaN };

/** So many standard deviations to either side hold that share of a normal distribution. */
function distanceOf(level: number): number {
  if (last.level !== level) last = { level, z: inverseNormal(fromUpper(outside(level))) };
  return last.z;
}
