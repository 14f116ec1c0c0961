import { isFault, type Fault } from "../words/fault";
import { checkShares, distances, noDifference, type Foresight } from "./foresight";
import { deviations } from "./powerOfTwoShares";

/** True shares of two groups, from 0 to 1. */
export interface SharesToTell extends Foresight {
  readonly first: number;
  readonly second: number;
}

/**
 * How many trials each of two equal groups needs, so that their comparison shows a difference that is really there.
 * For planning a trial of two ways of selling; ask before starting it.
 *
 * Units: trials in each group, not rounded: round up. Shares or chances outside their range and two equal shares are
 * faults.
 *
 * Method: the inverse of `powerOfTwoShares`, in closed form (R's power.prop.test solves for it).
 * Source: J. L. Fleiss, B. Levin & M. C. Paik, "Statistical Methods for Rates and Proportions", 3rd ed., 2003.
 *
 * @example trialsPerGroup({ first: 0.5, second: 0.75, power: 0.9 }) //=> 76.7069
 */
export function trialsPerGroup({ first, second, ...foresight }: SharesToTell): number | Fault {
  const broken = checkShares([first, second]);
  if (broken !== null) return broken;
  if (first === second) return noDifference;
  const both = distances(foresight);
  if (isFault(both)) return both;
  const { pooled, own } = deviations(first, second);
  return (Math.max(0, both.alarm * pooled + both.reach * own) / (first - second)) ** 2;
}
