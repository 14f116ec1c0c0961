import { stirlingError } from "./stirlingError";

const halfLogTwoPi = Math.log(2 * Math.PI) / 2;

/**
 * Logarithm of the gamma function, for x > 0; log((n − 1)!) for a whole n. NaN in, NaN out.
 * Right to 1e-15 of 1 or of the value, whichever is the larger (the value itself is 0 at 1 and 2).
 *
 * Method: Stirling's formula with its error added back (see `stirlingError`).
 *
 * @example logGamma(5) //=> 3.17805
 */
export function logGamma(x: number): number {
  if (x <= 0) throw new RangeError(`invalid x: ${x}, log gamma is for numbers above 0`);
  if (x === 1 || x === 2) return 0;
  return (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingError(x);
}
