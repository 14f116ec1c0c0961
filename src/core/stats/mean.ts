import { fault, type Fault } from "../words/fault";
import { present } from "./present";
import { sum } from "./sum";

/**
 * Arithmetic mean, in the unit of the values. Not for rates of different bases: add numerators and denominators instead.
 * Missing (NaN) is left out; no value at all is a fault. Never outside the values: rounding would otherwise set the
 * mean of equal values a hair beside them, and each of them would seem to differ from it.
 *
 * @example mean([1, 2, NaN, 6]) //=> 3
 */
export function mean(values: ArrayLike<number>): number | Fault {
  const kept = present(values);
  if (kept.length === 0) return fault({ kind: "too-few-values", needed: 1, have: 0 });
  const total = sum(kept);
  // Only where the sum overflows are the parts divided first, which rounds each of them.
  const middle = Number.isFinite(total) ? total / kept.length : sum(kept.map((value) => value / kept.length));
  const least = kept.reduce((low, value) => Math.min(low, value), Infinity);
  const most = kept.reduce((high, value) => Math.max(high, value), -Infinity);
  return Math.min(most, Math.max(least, middle));
}
