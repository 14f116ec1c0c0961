import type { ChartPoint } from "./controlChart";
import { marksOf, type RuleId } from "./rules";
import { ruleSets, type RuleSetName } from "./ruleSets";

/** A rule that a point breaks, or helps to break. */
export interface RuleMark {
  readonly rule: RuleId;
  /** Where the point, or for a trend its course, lies; "neither" for patterns about the centre line. */
  readonly towards: "high" | "low" | "neither";
}

/** Patterns that are about how far off the values are, or how they jump, and not about which way. */
const sideless: readonly RuleId[] = ["alternating", "hugging", "avoiding"];

/**
 * The signals of a chart: for each point the rules of one set that it triggers, in the set's order of precedence; an
 * empty list for most. All points of a pattern are marked, from its first one on, and of "two of three" and the like
 * those that lie far out. Points stand in order of time; each is judged by its own centre, limits and deviation, so
 * limits may vary from point to point. A missing point (NaN) has no marks and ends every pattern.
 *
 * What ties do is said at each set, see `ruleSets`; equal is equal to twelve digits. For Anhøj's rules, which judge the
 * series as a whole, see `anhoj`. Time grows with the number of points.
 *
 * @example applyRules([{ value: 9, centre: 4, low: 0, high: 8, sigma: 2 }], "wheeler") //=> [[{ rule: "outside", towards: "high" }]]
 */
export function applyRules(points: readonly ChartPoint[], set: RuleSetName): RuleMark[][] {
  const found: RuleMark[][] = points.map(() => []);
  for (const rule of ruleSets[set]) {
    const isSideless = sideless.includes(rule.id);
    marksOf(rule, points).forEach((side, index) => {
      if (side === 0) return;
      found[index]?.push({ rule: rule.id, towards: isSideless ? "neither" : side === 1 ? "high" : "low" });
    });
  }
  return found;
}
