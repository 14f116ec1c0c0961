import { fault, type Fault } from "../words/fault";
import { logarithmicMean, logOfRatio } from "./logarithmicMean";
import { sum } from "./sum";

/** What each factor did to a total of products; all in the unit of the total. */
export interface Lmdi {
  /** One a factor; they add up to `after` − `before`. */
  readonly effects: readonly number[];
  /** The same, for each part by itself: a row a part, a column a factor. */
  readonly byPart: readonly (readonly number[])[];
  readonly before: number;
  readonly after: number;
}

/** A row for each part, a column for each factor. */
export type Rows = readonly (readonly number[])[];

/**
 * How much of the change of a total each factor made, where the total is a sum over parts (products, reps, markets) of
 * a product of factors (leads × conversion × deal size). The effects add up to the change, with nothing left over, and
 * the order of the factors makes no odds. It shares out a change; it does not say whether the change was luck.
 *
 * `before` and `after` have a row for each part and a column for each factor. A part that comes or goes has a row with a
 * 0 where it is not: its whole value falls to the factor that came from or went to 0 (the eight rules of Ang, Zhang &
 * Choi), in equal shares where several did so at once, so that the effects still add up. No row, a row without factors,
 * rows of different lengths, a missing number (NaN), one below 0 and a product that overflows are faults.
 *
 * Method: additive LMDI-I. Source: B. W. Ang, Energy Policy 33 (2005) 867–871; zeros: B. W. Ang, F. Q. Zhang &
 * K.-H. Choi, Energy 23 (1998) 489–495, table 2; R. Wood & M. Lenzen, Energy Policy 34 (2006) 1326–1331.
 *
 * @example lmdi([[200, 0.2, 50000]], [[240, 0.15, 56000]]).effects //=> [366100, -577663, 227563]
 */
export function lmdi(before: Rows, after: Rows): Lmdi | Fault {
  return checkShape(before, after) ?? checkNumbers(before) ?? checkNumbers(after) ?? shareOut(before, after);
}

function shareOut(before: Rows, after: Rows): Lmdi | Fault {
  const byPart = before.map((factors, part) => partEffects(factors, after[part] ?? []));
  const [totalBefore, totalAfter] = [totalOf(before), totalOf(after)];
  const effects = (before[0] ?? []).map((_, factor) => addUp(byPart.map((part) => part[factor] ?? NaN)));
  const broken = [totalBefore, totalAfter, ...effects].find((value) => !Number.isFinite(value));
  if (broken !== undefined) return fault({ kind: "not-a-count", value: broken });
  return { effects, byPart, before: totalBefore, after: totalAfter };
}

function partEffects(before: readonly number[], after: readonly number[]): number[] {
  const [valueBefore, valueAfter] = [productOf(before), productOf(after)];
  if (valueBefore > 0 && valueAfter > 0) {
    const weight = logarithmicMean(valueAfter, valueBefore);
    return before.map((from, factor) => weight * logOfRatio(after[factor] ?? NaN, from));
  }
  // Now at most one of the two values is above 0, and its factors all are; those that are 0 on the other side share it
  const elsewhere = valueAfter > 0 ? before : after;
  const zeros = elsewhere.filter((factor) => factor === 0).length;
  return elsewhere.map((factor) => (factor === 0 ? (valueAfter - valueBefore) / zeros : 0));
}

const productOf = (factors: readonly number[]): number => factors.reduce((product, factor) => product * factor, 1);
const totalOf = (rows: Rows): number => addUp(rows.map(productOf));

/** `sum` refuses what overflowed; here that becomes a fault of the whole. */
const addUp = (values: readonly number[]): number => (values.every(Number.isFinite) ? sum(values) : Infinity);

function checkShape(before: Rows, after: Rows): Fault | null {
  const width = before[0]?.length ?? 0;
  if (before.length !== after.length) {
    return fault({ kind: "different-lengths", first: before.length, second: after.length });
  }
  if (width === 0) return fault({ kind: "too-few-values", needed: 1, have: 0 });
  const other = [...before, ...after].find((row) => row.length !== width);
  return other === undefined ? null : fault({ kind: "different-lengths", first: width, second: other.length });
}

function checkNumbers(rows: Rows): Fault | null {
  for (const row of rows) {
    const broken = Array.from(row).find((value) => !(value >= 0 && value < Infinity));
    if (broken !== undefined) {
      return Number.isNaN(broken)
        ? fault({ kind: "no-data", of: "factor" })
        : fault({ kind: "not-a-count", value: broken });
    }
  }
  return null;
}
