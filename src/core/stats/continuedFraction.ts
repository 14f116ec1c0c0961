/** Stands for 0 where the recurrence would divide by it. */
const tiny = 1e-300;

/** More terms than any shape up to 1e10 needs; beyond, the caller has asked for what this method cannot give. */
const mostTerms = 10_000_000;

/**
 * Value of first + n(1) / (d(1) + n(2) / (d(2) + …)) by the modified Lentz method, to the last bit or two.
 * Source: W. J. Lentz 1976; I. J. Thompson & A. R. Barnett, J. Comput. Phys. 64 (1986) 490–509.
 *
 * @example continuedFraction(1, () => 1, () => 1) //=> 1.61803
 */
export function continuedFraction(
  first: number,
  numerator: (term: number) => number,
  denominator: (term: number) => number,
): number {
  let value = first === 0 ? tiny : first;
  let above = value;
  let below = 0;
  for (let term = 1; term < mostTerms; term++) {
    const top = numerator(term);
    const bottom = denominator(term);
    below = bottom + top * below;
    below = 1 / (below === 0 ? tiny : below);
    above = bottom + top / above;
    if (above === 0) above = tiny;
    const step = above * below;
    value *= step;
    if (Math.abs(step - 1) <= 2 * Number.EPSILON) return value;
  }
  throw new RangeError("the continued fraction did not settle");
}
