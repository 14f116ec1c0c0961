import { fault, type Fault } from "../words/fault";
import { inverseNormal } from "./inverseNormal";
import { fromLower, fromUpper } from "./tails";

/** What a test that is planned beforehand is to deliver. */
export interface Foresight {
  /** Chance of a signal where nothing has changed, both sides together; 0.05 by default. Not a level of confidence. */
  readonly falseAlarm?: number;
  /** Chance of a signal where the change is real; 0.8 by default. */
  readonly power?: number;
}

/** The normal distances that belong to both chances; a chance that is not between 0 and 1 is a fault. */
export function distances({ falseAlarm = 0.05, power = 0.8 }: Foresight): { alarm: number; reach: number } | Fault {
  for (const value of [falseAlarm, power]) {
    // Half of the smallest number there is would be 0.
    if (!(value / 2 > 0 && value < 1)) return fault({ kind: "not-a-level", value });
  }
  return { alarm: inverseNormal(fromUpper(falseAlarm / 2)), reach: inverseNormal(fromLower(power)) };
}

/** Shares lie from 0 to 1. */
export function checkShares(shares: readonly number[]): Fault | null {
  const broken = shares.find((share) => !(share >= 0 && share <= 1));
  return broken === undefined ? null : fault({ kind: "not-a-level", value: broken });
}

/** No amount of data shows a difference that is not there. */
export const noDifference = fault({ kind: "no-denominator", of: "share" });
