import type { Fault } from "../words/fault";
import { quantile } from "./quantile";

/**
 * The middle value, or the mean of the two in the middle, in the unit of the values; one wild value hardly moves it.
 * Missing (NaN) is left out; no value at all is a fault.
 *
 * @example median([3, 1, 2, 100]) //=> 2.5
 */
export const median = (values: ArrayLike<number>): number | Fault => quantile(values, 0.5);
