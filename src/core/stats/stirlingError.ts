/** From here on eight terms of the series are exact to the last bit: the ninth is below 43867/244188/16¹⁷ = 6e-22. */
const seriesFrom = 16;

/** Terms B(2k) / (2k(2k − 1)) of the asymptotic series, B being the Bernoulli numbers, last term first. */
const terms = [-3617 / 122400, 1 / 156, -691 / 360360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12] as const;

/**
 * What Stirling's formula leaves out: log Γ(x + 1) − log(√(2πx) · (x/e)ˣ), for x > 0. It is small and smooth, so that
 * probabilities of large counts can be had without subtracting huge logarithms from each other.
 *
 * Method: asymptotic series; below 16 it is reached by steps of one, δ(x) = δ(x + 1) + (x + ½) log(1 + 1/x) − 1.
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities", 2000; Abramowitz & Stegun 6.1.40.
 *
 * @example stirlingError(1) //=> 0.0810615
 */
export function stirlingError(x: number): number {
  let steps = 0;
  let shifted = x;
  for (; shifted < seriesFrom; shifted += 1) steps += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
  const inverseSquare = 1 / (shifted * shifted);
  let series = 0;
  for (const term of terms) series = series * inverseSquare + term;
  return steps + series / shifted;
}
