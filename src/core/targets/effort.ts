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
  /** What came of them: meetings, deals, money. */
  readonly outcome: number;
  /** How many events the outcome was: itself for a count, the deals behind it for money. */
  readonly events?: number;
}

/**
 * How much effort it takes for so much more outcome, by what came of it before, and the range that the own ratio leaves
 * open at 80 %: what few outcomes tell is little. null where nothing has come of it yet.
 *
 * Method: Garwood's exact interval for the count of outcomes.
 *
 * @example effortFor(5, { effort: 200, outcome: 20 }).needed //=> 50
 */
export function effortFor(missing: number, { effort, outcome, events = outcome }: Yield): Effort | null {
  if (!(outcome > 0) || !(effort > 0) || !(events > 0)) return null;
  const range = garwood(Math.round(events), 0.8);
  if (isFault(range) || range.low === 0) return null;
  const each = effort / outcome;
  return {
    needed: missing * each,
    low: (missing * each * events) / range.high,
    high: (missing * each * events) / range.low,
  };
}
