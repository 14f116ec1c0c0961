import { latticeTail, type Lattice } from "./latticeTail";

/** Chances that differ by less count as equal, so that rounding does not decide; the same tolerance as in R's tests. */
const tolerance = 1 + 1e-7;

/**
 * Chance of everything that is no likelier than what was observed: the two-sided p of an exact test. Where the observed
 * is too unlikely for a double (below 1e-308) the answer is 0.
 *
 * Method: "minimum likelihood", as R's binom.test, poisson.test and fisher.test.
 * Source: M. P. Fay, "Two-sided exact tests and matching confidence intervals for discrete data", R Journal 2/1 (2010).
 */
export function noLikelier(observed: number, lattice: Lattice): number {
  const limit = lattice.chance(observed) * tolerance;
  if (limit === 0) return 0;
  if (lattice.chance(lattice.mode) <= limit) return 1;
  const outward = observed > lattice.mode ? 1 : -1;
  const near = latticeTail(lattice, observed, outward);
  const opposite = firstNoLikelier(limit, lattice, outward === 1 ? -1 : 1);
  return Math.min(1, near + latticeTail(lattice, opposite, outward === 1 ? -1 : 1));
}

/** The first place from the mode on, in this direction, whose chance is within the limit; beyond the end where none is. */
function firstNoLikelier(limit: number, { chance, mode, low, high }: Lattice, direction: 1 | -1): number {
  const isWithin = (place: number): boolean => place < low || place > high || chance(place) <= limit;
  let likely = mode;
  let step = 1;
  while (!isWithin(likely + direction * step)) {
    likely += direction * step;
    step *= 2;
  }
  let within = likely + direction * step;
  const halfway = (): number => likely + Math.trunc((within - likely) / 2);
  // Beyond 2^53 neighbours lie two apart, and halfway between them is one of the two.
  for (let middle = halfway(); middle !== likely && middle !== within; middle = halfway()) {
    if (isWithin(middle)) within = middle;
    else likely = middle;
  }
  return within;
}
