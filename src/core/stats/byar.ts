import type { Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import { checkCount, checkLevel } from "./checkChances";
import { inverseNormal } from "./inverseNormal";
import { fromUpper, outside } from "./tails";

/**
 * Interval for the mean behind one count, by a formula that fits in a cell; public health statistics use it from ten
 * events on. From there it lies within 0.01 of the exact ends at 95 %; `garwood` is exact, and the one to prefer.
 *
 * Units: `level` is a share, 0.95 by default; the ends are in the unit of the count. Where the formula falls below 0 (a
 * count of 0, or of 1 at high levels) the low end is 0. A missing or broken count and a level outside 0 to 1 are faults.
 *
 * Method: Byar's approximation, count and count + 1 each in its own end.
 * Source: N. E. Breslow & N. E. Day, "Statistical Methods in Cancer Research" II, IARC 1987, 69; Public Health England.
 *
 * @example byar(65) //=> { low: 50.1632, high: 82.8491 }
 */
export function byar(count: number, level = 0.95): Interval | Fault {
  return checkCount(count) ?? checkLevel(level) ?? ends(count, inverseNormal(fromUpper(outside(level))));
}

/** Wilson and Hilferty 1931: the cube root of a gamma variable of shape k is nearly normal, mean 1 − 1/9k, sd 1/(3√k). */
const nearQuantile = (shape: number, z: number): number =>
  shape * Math.pow(Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))), 3);

const ends = (count: number, z: number): Interval => ({
  low: count === 0 ? 0 : nearQuantile(count, -z),
  high: nearQuantile(count + 1, z),
});
