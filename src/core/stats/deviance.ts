/**
 * Half the Poisson deviance, x log(x/mean) + mean − x, never below 0: how badly a mean fits a count.
 * Where the two are near, the logarithm and the difference nearly cancel, and a series keeps the digits.
 *
 * Source: C. Loader, "Fast and accurate computation of binomial probabilities", 2000 (there D₀, in R bd0).
 *
 * @example deviance(100, 101) //=> 0.00496691
 */
export function deviance(x: number, mean: number): number {
  const difference = x - mean;
  const ratio = difference / (x + mean);
  if (!(Math.abs(ratio) < 0.1)) return x * Math.log(x / mean) - difference;
  let power = 2 * x * ratio;
  let sum = difference * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= ratio * ratio;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
