/** Half the relative distance below which the logarithm of the ratio has lost digits, and a series has not. */
const seriesBelow = 0.1;

/**
 * Logarithmic mean (a − b) / log(a / b) of two numbers from 0 on, in their unit: between the geometric and the
 * arithmetic mean; a itself where the two are equal, 0 where one of them is 0. NaN in, NaN out.
 * For sharing a change out among factors (see `lmdi`), and as the reference value of a Poisson CUSUM.
 *
 * Method: near each other, by the series of the inverse hyperbolic tangent, so that no digit cancels.
 * Source: B. C. Carlson, "The logarithmic mean", Am. Math. Mon. 79 (1972) 615–618.
 *
 * @example logarithmicMean(60, 20) //=> 36.4096
 */
export function logarithmicMean(first: number, second: number): number {
  if (first < 0 || second < 0) throw new RangeError(`invalid numbers: ${first} and ${second}, must not be below 0`);
  if (first === 0 || second === 0) return 0 * (first + second);
  const middle = first / 2 + second / 2;
  const ratio = (first / 2 - second / 2) / middle;
  if (!(Math.abs(ratio) < seriesBelow)) return (first - second) / logOfRatio(first, second);
  return middle / inverseTangentRatio(ratio * ratio);
}

/**
 * log(a / b) of two numbers above 0, with all digits also where they are near each other, and where a / b is beyond what
 * a number can hold.
 *
 * @example logOfRatio(3, 2) //=> 0.405465
 */
export const logOfRatio = (first: number, second: number): number => {
  const ratio = first / second;
  if (Math.abs(ratio - 1) < 0.5) return Math.log1p((first - second) / second);
  return ratio > 1e-300 && ratio < 1e300 ? Math.log(ratio) : Math.log(first) - Math.log(second);
};

/** artanh(r) / r = 1 + r²/3 + r⁴/5 + …, of the square of r; log(a / b) = 2 artanh((a − b) / (a + b)). */
function inverseTangentRatio(square: number): number {
  let power = 1;
  let sum = 1;
  for (let odd = 3; ; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
