import { fault, type Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import { checkCount, checkLevel } from "./checkChances";
import { inverseNormal } from "./inverseNormal";
import { overDispersion, type OverDispersion } from "./overDispersion";
import { fromUpper, outside } from "./tails";

/** A count, and the count that was to be expected: above 0, not necessarily whole. */
export interface Observed {
  readonly observed: number;
  readonly expected: number;
}

/** A count of none stands as a half on the log scale, whose 0 lies infinitely far out. */
const zeroAs = 0.5;

const mostExpected = 1e15;

function checkExpected(expected: number): Fault | null {
  if (expected === 0) return fault({ kind: "no-denominator", of: "ratio" });
  return expected >= 1e-9 && expected <= mostExpected ? null : fault({ kind: "not-a-count", value: expected });
}

/**
 * Whether people's ratios of observed to expected counts spread around 1 more than chance makes them, on the log scale,
 * where the error is 1/√expected; see `overDispersion`. An observed count of 0 stands as ½. Broken or missing counts, an
 * expected count of 0, and fewer than two people are faults.
 *
 * @example ratioOverDispersion([{ observed: 5, expected: 10 }, { observed: 20, expected: 10 }]).inflation //=> 3.0749
 */
export function ratioOverDispersion(people: readonly Observed[], winsor = 0.1): OverDispersion | Fault {
  for (const { observed, expected } of people) {
    const broken = checkCount(observed) ?? checkExpected(expected);
    if (broken !== null) return broken;
  }
  const estimates = people.map(({ observed, expected }) => ({
    value: Math.log((observed === 0 ? zeroAs : observed) / expected),
    error: 1 / Math.sqrt(expected),
  }));
  return overDispersion(estimates, 0, winsor);
}

/**
 * Funnel limits for a ratio of observed to expected, widened by the spread between people beyond chance:
 * exp(± z √(1/expected + τ²)). With a variance of 0 the normal approximation to `funnelRatioLimits`.
 *
 * @example widenedRatioLimits(0.04, 25) //=> { low: 0.574439, high: 1.74083 }
 */
export function widenedRatioLimits(variance: number, expected: number, level = 0.95): Interval | Fault {
  const broken = checkExpected(expected) ?? checkLevel(level);
  if (broken !== null) return broken;
  if (!(variance >= 0)) throw new RangeError(`invalid variance: ${variance}, must be 0 or above`);
  const reach = inverseNormal(fromUpper(outside(level))) * Math.sqrt(1 / expected + variance);
  return { low: Math.exp(-reach), high: Math.exp(reach) };
}
