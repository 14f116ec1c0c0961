import { continuedFraction } from "./continuedFraction";
import { deviance } from "./deviance";
import { stirlingError } from "./stirlingError";
import { fromLower, fromUpper, type Tails } from "./tails";

/**
 * Regularised incomplete gamma functions: `lower` is P(shape, x), `upper` is Q(shape, x), for shape > 0 and x ≥ 0.
 * P(shape, x) is the chance that a gamma variable of that shape and scale 1 is at most x; Q(k + 1, mean) is the chance
 * that a Poisson count of that mean is at most k. NaN in, NaN out. Time grows with the square root of the shape.
 *
 * Method: power series below shape + 1, continued fraction above, both times a saddle-point density (Loader 2000).
 * Source: Abramowitz & Stegun 6.5.29 and 6.5.31 (even part).
 *
 * @example incompleteGamma(1, 2).upper //=> 0.135335
 */
export function incompleteGamma(shape: number, x: number): Tails {
  if (shape <= 0) throw new RangeError(`invalid shape: ${shape}, must be above 0`);
  if (x < 0) throw new RangeError(`invalid x: ${x}, must not be below 0`);
  if (Number.isNaN(shape) || Number.isNaN(x)) return { lower: NaN, upper: NaN };
  if (x === 0) return fromLower(0);
  if (x === Infinity) return fromLower(1);
  const density = gammaDensity(shape, x);
  return x < shape + 1 ? fromLower(density * powerSeries(shape, x)) : fromUpper(density * fraction(shape, x));
}

/** x^shape e^(−x) / Γ(shape): the density of log X at log x, where X is gamma distributed. */
export const gammaDensity = (shape: number, x: number): number =>
  Math.sqrt(shape / (2 * Math.PI)) * Math.exp(-stirlingError(shape) - deviance(shape, x));

function powerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let above = shape + 1; term > sum * Number.EPSILON * 0.1; above++) {
    term *= x / above;
    sum += term;
  }
  return sum;
}

const fraction = (shape: number, x: number): number =>
  1 /
  continuedFraction(
    x + 1 - shape,
    (term) => -term * (term - shape),
    (term) => x + 2 * term + 1 - shape,
  );
