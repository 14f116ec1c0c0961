/** A draw from the normal distribution, from two even ones (Box & Muller 1958). */
export const drawNormal = (even: () => number): number =>
  Math.sqrt(-2 * Math.log(even())) * Math.cos(2 * Math.PI * even());

/**
 * Logarithm of a draw from the gamma distribution of this shape, above 0, and scale 1; `even` gives numbers between 0 and
 * 1. The logarithm, since small shapes draw numbers below any that a double can hold.
 *
 * Source: G. Marsaglia & W. W. Tsang, "A simple method for generating gamma variables", ACM Trans. Math. Softw. 26 (2000)
 * 363–372, with their power of an even number for shapes below 1.
 *
 * @example typeof drawLogGamma(3, splitMix(1)) //=> "number"
 */
export function drawLogGamma(shape: number, even: () => number): number {
  if (shape < 1) return drawLogGamma(shape + 1, even) + Math.log(even()) / shape;
  const third = shape - 1 / 3;
  const factor = 1 / (3 * Math.sqrt(third));
  for (;;) {
    const normal = drawNormal(even);
    const root = 1 + factor * normal;
    if (root <= 0) continue;
    const cube = root * root * root;
    if (Math.log(even()) < (normal * normal) / 2 + third * (1 - cube + Math.log(cube))) return Math.log(third * cube);
  }
}
