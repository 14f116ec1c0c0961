import type { Fault } from "../words/fault";
import { checkSuccesses, type Successes } from "./checkChances";
import { hypergeometric } from "./hypergeometric";
import { noLikelier } from "./noLikelier";

/**
 * How easily luck alone makes two shares differ as oddly as these: two-sided p, from successes among trials of each.
 * For two reps, or before and after, also with few deals. Not for the best and the worst of many, who were picked
 * because they differ. Say the difference too, with its interval (`newcombe`): p alone tells nothing of its size.
 *
 * Units: the answer is a chance. Where both have no success, or both nothing else, it is 1. Missing or broken counts, no
 * trials and more successes than trials are faults. It errs on the careful side: false alarms are rarer than stated.
 *
 * Method: Fisher's exact test; the tables with the same totals that are no likelier than this one, as R's fisher.test.
 * Source: R. A. Fisher, "The Design of Experiments", 1935; see `noLikelier`.
 *
 * @example fisherExact({ successes: 3, trials: 4 }, { successes: 1, trials: 4 }) //=> 0.485714
 */
export function fisherExact(first: Successes, second: Successes): number | Fault {
  return checkSuccesses(first) ?? checkSuccesses(second) ?? exact(first, second);
}

const failures = ({ successes, trials }: Successes): Successes => ({ successes: trials - successes, trials });

/** Whichever is the fewer, successes or failures, is counted: its share is at most ½, so that 1 − share is exact. */
function exact(first: Successes, second: Successes): number {
  const [one, two] = [failures(first), failures(second)];
  return first.successes + second.successes <= one.successes + two.successes
    ? noLikelier(first.successes, hypergeometric(first, second))
    : noLikelier(one.successes, hypergeometric(one, two));
}
