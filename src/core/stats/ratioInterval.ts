import { fault, type Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import { inverseStudent } from "./studentT";
import { fromLower } from "./tails";

/** What was brought and by how many, in one month. */
export interface Yield {
  readonly worth: number;
  readonly count: number;
}

const fewest = 3;

/**
 * Interval for what one brings (revenue per deal won), from the sums of some months: total worth over total count. Months
 * are taken as drawn alike, so that deals of one month may hang together. Fewer than three months, or a sum that is not
 * above 0, also when any one month is left out, are faults.
 *
 * Method: delete-one jackknife of the logarithm of the ratio, Student's t.
 * Source: R. G. Miller, "The jackknife – a review", Biometrika 61 (1974) 1–15.
 *
 * @example ratioInterval([{ worth: 10, count: 2 }, { worth: 12, count: 3 }, { worth: 9, count: 2 }], 0.95).low //=> 3.2523
 */
export function ratioInterval(months: readonly Yield[], level: number): Interval | Fault {
  const count = months.length;
  if (count < fewest) return fault({ kind: "too-few-values", needed: fewest, have: count });
  if (!(level > 0 && level < 1)) return fault({ kind: "not-a-level", value: level });
  const [worth, number] = [
    months.reduce((sum, one) => sum + one.worth, 0),
    months.reduce((sum, one) => sum + one.count, 0),
  ];
  const logs = months.map((one) => Math.log((worth - one.worth) / (number - one.count)));
  if (!logs.every(Number.isFinite)) return fault({ kind: "no-data", of: "ratio" });
  const centre = logs.reduce((sum, log) => sum + log, 0) / count;
  const variance = ((count - 1) / count) * logs.reduce((sum, log) => sum + (log - centre) ** 2, 0);
  const reach = inverseStudent(fromLower((1 + level) / 2), count - 1) * Math.sqrt(variance);
  const middle = worth / number;
  return { low: middle * Math.exp(-reach), high: middle * Math.exp(reach) };
}
