import { fault, isFault, type Fault } from "../words/fault";
import { distances, noDifference, type Foresight } from "./foresight";

/**
 * How many months it takes to tell a mean count of `to` a month from a known one of `from`: whether 5 sales a month
 * instead of 4 can be seen this year at all. Ask before looking.
 *
 * Units: means of counts in one period (a month), 0 or more; the answer in such periods, not rounded: round up. Broken
 * means, chances outside 0 to 1 and two equal means are faults.
 *
 * Method: normal approximation of a one-sample test of a Poisson mean, two-sided.
 * Source: the formula of `dealsNeeded` with the variance of a Poisson count.
 *
 * @example monthsToTell(4, 6) //=> 8.9445
 */
export function monthsToTell(from: number, to: number, foresight: Foresight = {}): number | Fault {
  for (const value of [from, to]) {
    if (!(value >= 0 && value < Infinity)) return fault({ kind: "not-a-count", value });
  }
  if (from === to) return noDifference;
  const both = distances(foresight);
  if (isFault(both)) return both;
  const distance = both.alarm * Math.sqrt(from) + both.reach * Math.sqrt(to);
  return (Math.max(0, distance) / (to - from)) ** 2;
}
