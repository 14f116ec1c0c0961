import { garwood } from "../stats/garwood";
import { isFault } from "../words/fault";
import type { Interval } from "../words/interval";

/** How much of something is needed upstream for what is still missing. */
export interface Effort extends Interval {
  readonly needed: number;
}

/** What came of an effort over the same stretch of time. */
export interface Yield {
  /** Calls made, meetings held, opportunities created. */
  readonly effort: number;
  /** What came of them: meetings, deals; for an amount, so many events of its usual size. */
  readonly outcome: number;
}

/**
 * How much effort it takes for so much more outcome, by what came of it before, and the range that the own ratio leaves
 * open at 80 %: what few outcomes tell is little. null where nothing has come of it yet.
 *
 * Method: Garwood's exact interval for the count of outcomes.
 *
 * @example effortFor(5, { effort: 200, outcome: 20 }).needed //=> 50
 */
export function effortFor(missing: number, { effort, outcome }: Yield): Effort | null {
  if (!(outcome > 0) || !(effort > 0)) return null;
  const range = garwood(Math.round(outcome), 0.8);
  if (isFault(range) || range.low === 0) return null;
  const each = effort / outcome;
  return {
    needed: missing * each,
    low: (missing * each * outcome) / range.high,
    high: (missing * each * outcome) / range.low,
  };
}
