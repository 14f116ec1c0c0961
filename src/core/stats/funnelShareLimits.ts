import { fault, type Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import { binomialChance, binomialTails } from "./binomial";
import { binomialQuantile } from "./binomialQuantile";
import { checkCount, checkLevel } from "./checkChances";
import { inverseNormal } from "./inverseNormal";
import { fromUpper, outside } from "./tails";

/** From so many expected successes and failures on, an expansion is right to ten digits, and the exact sums are slow. */
const expandFrom = 1e8;

/**
 * The shares within which one person will fall, at this level, who in truth has the share of the team (`target`): the
 * limits of a funnel plot. Few trials give wide limits. Who lies outside, strictly, is worth a look; on a limit is inside.
 * Of forty people who are all alike, two will lie outside limits of level 0.95: use 0.998 for many, and do not rank.
 *
 * Units: target and limits are shares from 0 to 1; `level` is a share, 0.95 by default. A target outside 0 to 1, broken
 * trials, none, and a level outside 0 to 1 are faults.
 *
 * Method: exact binomial quantiles, interpolated between the two counts: with r the quantile, and α the part of the
 * chance of r by which its distribution function passes the tail, low is (r − α)/n and high (r + 1 − α)/n, within 0 to 1.
 * (Published apps that take (r − α)/n on both sides flag too many on the high one.)
 * Source: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Stat. Med. 24 (2005) 1185–1202.
 *
 * @example funnelShareLimits(0.25, 20) //=> { low: 0.0505134, high: 0.479425 }
 */
export function funnelShareLimits(target: number, trials: number, level = 0.95): Interval | Fault {
  if (!(target >= 0 && target <= 1)) return fault({ kind: "not-a-level", value: target });
  const broken = checkCount(trials) ?? checkLevel(level);
  if (broken !== null) return broken;
  if (trials === 0) return fault({ kind: "no-denominator", of: "share" });
  const tail = outside(level);
  const { low, high } =
    trials * Math.min(target, 1 - target) >= expandFrom
      ? expansion(target, trials, tail)
      : { low: lowCount(target, trials, tail), high: highCount(target, trials, tail) };
  return { low: Math.max(0, low / trials), high: Math.min(1, high / trials) };
}

function lowCount(target: number, trials: number, tail: number): number {
  const count = binomialQuantile(tail, trials, target);
  const part = (binomialTails(count, trials, target).lower - tail) / binomialChance(count, trials, target);
  return count - part;
}

/** In upper tails throughout, so that a thin one keeps its digits. */
function highCount(target: number, trials: number, tail: number): number {
  const count = binomialQuantile(1 - tail, trials, target);
  const part = (tail - binomialTails(count, trials, target).upper) / binomialChance(count, trials, target);
  return count + 1 - part;
}

/** Cornish–Fisher, the half for continuity: the interpolated function at k stands for the smooth one at k + ½. */
function expansion(target: number, trials: number, tail: number): Interval {
  const z = inverseNormal(fromUpper(tail));
  const deviation = Math.sqrt(trials * target * (1 - target));
  const middle = trials * target + ((z * z - 1) * (1 - 2 * target)) / 6;
  return { low: middle - z * deviation - 0.5, high: middle + z * deviation + 0.5 };
}
