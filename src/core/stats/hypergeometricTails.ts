import type { Successes } from "./checkChances";
import { hypergeometric } from "./hypergeometric";
import { latticeTail, type Lattice } from "./latticeTail";
import type { Tails } from "./tails";

/**
 * How easily luck gives the first of two groups so few of all successes (`lower`) or so many (`upper`), each with the
 * number itself, when both have the same share: one-sided p of Fisher's exact test. The two add up to 1 and the chance of
 * the number itself. Counts must be whole, and no more than the trials.
 *
 * @example hypergeometricTails({ successes: 3, trials: 4 }, { successes: 1, trials: 4 }).upper //=> 0.242857
 */
export function hypergeometricTails(first: Successes, second: Successes): Tails {
  const few = first.successes + second.successes <= (first.trials + second.trials) / 2;
  if (few) return tailsOf(hypergeometric(first, second), first.successes);
  const { lower, upper } = tailsOf(hypergeometric(failures(first), failures(second)), first.trials - first.successes);
  return { lower: upper, upper: lower };
}

const failures = ({ successes, trials }: Successes): Successes => ({ successes: trials - successes, trials });

function tailsOf(lattice: Lattice, count: number): Tails {
  // A tail is summed from its own side of the mode; the other follows from it.
  if (count >= lattice.mode) {
    const upper = latticeTail(lattice, count, 1);
    return { lower: Math.min(1, 1 - upper + lattice.chance(count)), upper: Math.min(1, upper) };
  }
  const lower = latticeTail(lattice, count, -1);
  return { lower: Math.min(1, lower), upper: Math.min(1, 1 - lower + lattice.chance(count)) };
}
