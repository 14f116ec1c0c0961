import { fault, type Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import { checkLevel } from "./checkChances";
import { inverseGamma } from "./inverseGamma";
import { fromLower, fromUpper, outside } from "./tails";

/** Beyond these, an expected count is no count of a sales team, and the arithmetic loses its footing. */
const [least, most] = [1e-9, 1e15];

/**
 * The ratios of count to expected count within which one person will fall, at this level, who in truth is like the rest
 * (ratio 1): the limits of a funnel plot of counts, such as sales against what the territory should give.
 *
 * Units: `expected` is a mean count, above 0 and not necessarily whole; the limits are ratios; `level` is a share, 0.95
 * by default. An expected count of 0 has no ratio; that, a broken one and a level outside 0 to 1 are faults.
 *
 * Method: χ²(α/2; 2E)/2E and χ²(1 − α/2; 2E + 2)/2E, here as gamma quantiles.
 * Source: D. J. Spiegelhalter, Stat. Med. 24 (2005) 1185–1202, as in the R package FunnelPlotR.
 *
 * @example funnelRatioLimits(20) //=> { low: 0.610826, high: 1.54442 }
 */
export function funnelRatioLimits(expected: number, level = 0.95): Interval | Fault {
  if (expected === 0) return fault({ kind: "no-denominator", of: "ratio" });
  if (!(expected >= least && expected <= most)) return fault({ kind: "not-a-count", value: expected });
  return checkLevel(level) ?? exact(expected, outside(level));
}

const exact = (expected: number, tail: number): Interval => ({
  low: inverseGamma(expected, fromLower(tail)) / expected,
  high: inverseGamma(expected + 1, fromUpper(tail)) / expected,
});
