import type { Kpi } from "../kpi/kpi";
import type { Assurance } from "../words/assurance";
import type { Interval } from "../words/interval";

/**
 * Whether a KPI that stays as it is will reach a target: the target against the limits of what chance alone gives. null
 * where the KPI has no limits, or no direction in which better lies.
 *
 * Source: NHS England, "Making Data Count": assurance of a target by the process limits.
 *
 * @example assure({ direction: "higher" }, { low: 7, high: 25 }, 12) //=> "may-or-may-not"
 */
export function assure(
  { direction }: Pick<Kpi, "direction">,
  limits: Interval | null,
  target: number,
): Assurance | null {
  if (limits === null || (direction !== "higher" && direction !== "lower")) return null;
  const { low, high } = limits;
  const [worst, best] = direction === "higher" ? [low - target, high - target] : [target - high, target - low];
  return worst >= 0 ? "will-meet" : best < 0 ? "will-miss" : "may-or-may-not";
}
