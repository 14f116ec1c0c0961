import type { Tails } from "./tails";

type Rational = readonly [above: readonly number[], below: readonly number[]];

/** Coefficients of AS 241 (routine PPND16), highest power first. For |lower − ½| up to 0.425: */
const central: Rational = [
  [
    2509.0809287301227, 33430.575583588128, 67265.7709270087, 45921.95393154987, 13731.693765509461, 1971.5909503065514,
    133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852855, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
];

/** For tails down to e^−25: */
const outer: Rational = [
  [
    7.745450142783414e-4, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 5.475938084995345e-4, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
];

/** For tails thinner than that: */
const far: Rational = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 1.2426609473880784e-3, 0.026532189526576124, 0.29656057182850487,
    1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 7.868691311456133e-4, 0.014875361290850615,
    0.1369298809227358, 0.599832206555888, 1,
  ],
];

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

const ratio = ([above, below]: Rational, x: number): number => polynomial(above, x) / polynomial(below, x);

/**
 * Normal quantile: the z that has these chances below and above it; ±Infinity where a tail is empty, NaN in, NaN out.
 *
 * Method: rational approximations, relative error about 1e-16.
 * Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Appl. Statist. 37 (1988).
 *
 * @example inverseNormal(fromUpper(0.025)) //=> 1.95996
 */
export function inverseNormal({ lower, upper }: Tails): number {
  const tail = Math.min(lower, upper);
  if (tail < 0) throw new RangeError(`invalid tail: ${tail}, a chance is never below 0`);
  const offset = lower <= upper ? lower - 0.5 : 0.5 - upper;
  if (Math.abs(offset) <= 0.425) return offset * ratio(central, 0.180625 - offset * offset);
  if (tail === 0) return lower < upper ? -Infinity : Infinity;
  const depth = Math.sqrt(-Math.log(tail));
  const size = depth <= 5 ? ratio(outer, depth - 1.6) : ratio(far, depth - 5);
  return lower < upper ? -size : size;
}
