import { isFault, type Fault } from "../words/fault";
import { checkShares, distances, noDifference, type Foresight } from "./foresight";

/** Shares from 0 to 1: the known rate, and the rate that is to be told from it. */
export interface RateChange extends Foresight {
  readonly from: number;
  readonly to: number;
}

/**
 * How many decided deals it takes to tell a win rate of `to` from a known one of `from`, such as the team's: how long
 * to wait before judging one rep. Ask before looking.
 *
 * Units: deals, not rounded: round up. Shares or chances outside their range and two equal rates are faults.
 *
 * Method: normal approximation of a one-sample test of a rate, two-sided, without continuity correction.
 * Source: J. L. Fleiss, B. Levin & M. C. Paik, "Statistical Methods for Rates and Proportions", 3rd ed., 2003.
 *
 * @example dealsNeeded({ from: 0.25, to: 0.2 }) //=> 562.01
 */
export function dealsNeeded({ from, to, ...foresight }: RateChange): number | Fault {
  const broken = checkShares([from, to]);
  if (broken !== null) return broken;
  if (from === to) return noDifference;
  const both = distances(foresight);
  if (isFault(both)) return both;
  // Where so little power is asked for that false alarms alone give it, no deal is needed.
  const distance = both.alarm * Math.sqrt(from * (1 - from)) + both.reach * Math.sqrt(to * (1 - to));
  return (Math.max(0, distance) / (to - from)) ** 2;
}
