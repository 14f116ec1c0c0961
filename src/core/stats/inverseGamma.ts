import { gammaDensity, incompleteGamma } from "./incompleteGamma";
import { inverseNormal } from "./inverseNormal";
import { solveTails } from "./solveTails";
import type { Tails } from "./tails";

/** From this shape on the expansion below is right to the last bit, and faster. */
const expandFrom = 1e9;

/**
 * Gamma quantile with scale 1: the x at which `incompleteGamma(shape, x)` has these tails; 0 where the lower tail is
 * empty, Infinity where the upper is. Chi-square quantile: twice the value for half the degrees of freedom.
 * NaN in, NaN out.
 *
 * Method: Newton in log x (see `solveTails`) from the Wilson–Hilferty approximation; Cornish–Fisher for shapes from 1e9.
 * Source: E. B. Wilson & M. M. Hilferty 1931; Abramowitz & Stegun 26.4.17 and 26.2.49.
 *
 * @example 2 * inverseGamma(5, fromLower(0.95)) //=> 18.307
 */
export function inverseGamma(shape: number, tails: Tails): number {
  if (shape <= 0) throw new RangeError(`invalid shape: ${shape}, must be above 0`);
  if (Number.isNaN(shape + tails.lower + tails.upper)) return NaN;
  const z = inverseNormal(tails);
  if (tails.lower === 0) return 0;
  if (tails.upper === 0) return Infinity;
  if (shape >= expandFrom) return expansion(shape, z);
  const cubeRoot = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  // Wilson and Hilferty are no help far out to the left; from the middle Newton finds the way.
  const start = cubeRoot > 0.1 ? Math.log(shape) + 3 * Math.log(cubeRoot) : Math.log(shape);
  return Math.exp(
    solveTails(tails, start, (logX) => {
      const x = Math.exp(logX);
      return { tails: incompleteGamma(shape, x), density: gammaDensity(shape, x) };
    }),
  );
}

/** Cornish–Fisher: skewness 2/√shape and excess 6/shape; what is left out is below shape^-3/2 of the value. */
const expansion = (shape: number, z: number): number =>
  shape + z * Math.sqrt(shape) + (z * z - 1) / 3 + (z * z * z - 7 * z) / (36 * Math.sqrt(shape));
