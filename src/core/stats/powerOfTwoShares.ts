import { isFault, type Fault } from "../words/fault";
import { checkCount } from "./checkChances";
import { checkShares, distances } from "./foresight";
import { normalTails } from "./normalTails";

/** True shares of two groups, from 0 to 1, and the trials of each. */
export interface TwoShares {
  readonly first: number;
  readonly second: number;
  readonly trialsPerGroup: number;
  /** Chance of a signal where the shares are equal, both sides together; 0.05 by default. */
  readonly falseAlarm?: number;
}

/**
 * Chance that a comparison of two groups of equal size shows a difference that is really there. Below about 0.8 the
 * comparison will rather keep silent than speak; ask before starting it.
 *
 * Units: shares from 0 to 1, trials a whole number; the answer is a chance. Equal shares give half the false alarms.
 * A broken count and shares or chances outside their range are faults.
 *
 * Method: normal approximation, without continuity correction and without signals on the wrong side (R's
 * power.prop.test).
 * Source: J. L. Fleiss, B. Levin & M. C. Paik, "Statistical Methods for Rates and Proportions", 3rd ed., 2003.
 *
 * @example powerOfTwoShares({ first: 0.5, second: 0.75, trialsPerGroup: 50 }) //=> 0.740166
 */
export function powerOfTwoShares(shares: TwoShares): number | Fault {
  const { first, second, trialsPerGroup, falseAlarm = 0.05 } = shares;
  const broken = checkShares([first, second]) ?? checkCount(trialsPerGroup);
  if (broken !== null) return broken;
  const both = distances({ falseAlarm });
  if (isFault(both)) return both;
  if (first === second) return falseAlarm / 2;
  const { pooled, own } = deviations(first, second);
  return normalTails((Math.sqrt(trialsPerGroup) * Math.abs(first - second) - both.alarm * pooled) / own).lower;
}

/** Standard deviation of the difference of two trials, one of each group: as if the shares were equal, and as they are. */
export function deviations(first: number, second: number): { pooled: number; own: number } {
  const mean = (first + second) / 2;
  return {
    pooled: Math.sqrt(2 * mean * (1 - mean)),
    own: Math.sqrt(first * (1 - first) + second * (1 - second)),
  };
}
