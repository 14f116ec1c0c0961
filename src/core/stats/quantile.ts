import { fault, type Fault } from "../words/fault";
import { present } from "./present";

/** The two ways that spreadsheets know: with the least and the greatest value as 0 % and 100 %, or not. */
export type QuantileMethod = "inclusive" | "exclusive";

/**
 * The value below which this share (0 to 1) of the values lies, in their unit; between two values on a straight line.
 * Missing (NaN) is left out; no value at all is a fault. The order of the values makes no odds.
 *
 * Method "inclusive", the default: type 7, as Excel's PERCENTILE.INC and the default of R. Method "exclusive": type 6,
 * as Excel's PERCENTILE.EXC, which takes the values for a sample and so refuses a share outside 1/(n + 1) to n/(n + 1):
 * n values tell nothing of what lies further out. There Excel shows #NUM!, and R the least or the greatest value; here it
 * is a fault that says how many values that share would take. Shares 0 and 1, which no number of values reaches, are a
 * fault of their own.
 * Source: R. J. Hyndman & Y. Fan, "Sample quantiles in statistical packages", Am. Stat. 50 (1996) 361–365.
 *
 * @example quantile([1, 2, 3, 4], 0.25) //=> 1.75
 * @example quantile([1, 2, 3, 4], 0.25, "exclusive") //=> 1.25
 */
export function quantile(
  values: ArrayLike<number>,
  share: number,
  method: QuantileMethod = "inclusive",
): number | Fault {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`invalid share: ${share}, must be from 0 to 1`);
  const sorted = Float64Array.from(present(values)).sort();
  if (method === "inclusive") return between(sorted, (sorted.length - 1) * share);
  if (share === 0 || share === 1) return fault({ kind: "not-a-level", value: share });
  // 1/49 of 49 is a hair below 1: rounding must not refuse what the rule allows
  const rank = wholeIfNear((sorted.length + 1) * share);
  if (rank >= 1 && rank <= sorted.length) return between(sorted, rank - 1);
  const needed = Math.ceil(wholeIfNear(1 / Math.min(share, 1 - share))) - 1;
  return fault({ kind: "too-few-values", needed, have: sorted.length });
}

function between(sorted: Float64Array, place: number): number | Fault {
  const before = sorted[Math.floor(place)];
  const after = sorted[Math.ceil(place)];
  if (before === undefined || after === undefined) return fault({ kind: "too-few-values", needed: 1, have: 0 });
  const part = place - Math.floor(place);
  // + 0: of the two zeros that floating point has, the plain one, whatever their order was
  return (before === after ? before : before * (1 - part) + after * part) + 0;
}

const wholeIfNear = (value: number): number =>
  Math.abs(value - Math.round(value)) <= 4 * Number.EPSILON * value ? Math.round(value) : value;
