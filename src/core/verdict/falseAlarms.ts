import { inverseStudent } from "../stats/studentT";
import { fromUpper, type Tails } from "../stats/tails";

/**
 * How often each test may cry wolf, both directions together. A month is tested by itself and in three stretches; with
 * these, the share of unchanged months that get a signal stays below 1 in 200 for every kind of figure, see the
 * calibration. A count must stand out from its exact distribution too, which by itself would let through three times as
 * many.
 */
const byShape = 0.0007;
export const byCount = 0.003;

/** Beside the month by itself: the last quarter, half-year and year, which show a small lasting change earlier. */
export const stretches = [3, 6, 12] as const;
export type Stretch = (typeof stretches)[number];

/** Of the rank test, which has its power in the longer stretches. */
export const byRank: Readonly<Record<Stretch, number>> = { 3: 0.0005, 6: 0.001, 12: 0.0015 };

const reaches = new Map<number, number>();

/** How many standard errors from the level a figure may lie: the quantile of Student's t. */
export function reachOf(freedom: number): number {
  const known = reaches.get(freedom);
  if (known !== undefined) return known;
  const reach = inverseStudent(fromUpper(byShape / 2), freedom);
  reaches.set(freedom, reach);
  return reach;
}

/** Which way luck explains a difference too seldom: 1 up, −1 down, 0 neither. */
export const sideOf = ({ lower, upper }: Tails, falseAlarm: number): -1 | 0 | 1 =>
  upper <= falseAlarm / 2 ? 1 : lower <= falseAlarm / 2 ? -1 : 0;
