import { present } from "./present";

/**
 * Sum, in the unit of the values, with what rounding loses on the way added back: ten times 0.1 is 1, and the order of
 * the rows makes no odds. Missing (NaN) is left out; the sum of nothing is 0, so ask first whether there is anything.
 *
 * Method: Kahan–Babuška. Source: A. Neumaier, ZAMM 54 (1974) 39–51.
 *
 * @example sum([1e17, 1, -1e17]) //=> 1
 */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (const value of present(values)) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}
