import { fault, type Fault } from "../words/fault";
import { present } from "./present";

/**
 * The value below which this share (0 to 1) of the values lies, in their unit; between two values on a straight line.
 * Missing (NaN) is left out; no value at all is a fault. The order of the values makes no odds.
 *
 * Method: type 7, as Excel's PERCENTILE.INC, the default of R.
 * Source: R. J. Hyndman & Y. Fan, "Sample quantiles in statistical packages", Am. Stat. 50 (1996) 361–365.
 *
 * @example quantile([1, 2, 3, 4], 0.25) //=> 1.75
 */
export function quantile(values: ArrayLike<number>, share: number): number | Fault {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`invalid share: ${share}, must be from 0 to 1`);
  const sorted = Float64Array.from(present(values)).sort();
  const place = (sorted.length - 1) * share;
  const before = sorted[Math.floor(place)];
  const after = sorted[Math.ceil(place)];
  if (before === undefined || after === undefined) return fault({ kind: "too-few-values", needed: 1, have: 0 });
  const part = place - Math.floor(place);
  return before === after ? before : before * (1 - part) + after * part;
}
