import { fault, type Fault } from "../words/fault";
import { betaBinomialFamily } from "./betaBinomialFamily";
import { checkCount, checkLevel, type Successes } from "./checkChances";
import { shrinkage, type Shrinkage } from "./shrinkage";

/**
 * A fair estimate of each person's true share, from the successes of all: few trials are drawn far towards the team,
 * many hardly. For comparing win rates without rewarding luck; never for a ranking (see `rankChances`).
 *
 * Units: shares from 0 to 1; `level` is the level of all intervals, 0.95 by default. A person without trials is known by
 * the team alone. Broken counts, more successes than trials, and fewer than two people with trials are faults.
 *
 * Method: shares drawn from a beta distribution; `mean`, `strength` and `plugIn` by greatest marginal likelihood, the
 * estimates averaged over all means and strengths with the weak prior of `strengthPosterior`, so that they are as unsure
 * as the data are.
 * Source: C. N. Morris & M. Lysy, Stat. Sci. 27 (2012) 115–134; H. Tak, J. Kelly & C. N. Morris, "Rgbp", J. Stat. Softw. 78 (2017).
 *
 * @example betaBinomial([1, 5, 12].map((successes) => ({ successes, trials: 20 }))).estimates[2].estimate //=> 0.520769
 */
export function betaBinomial(groups: readonly Successes[], level = 0.95): Shrinkage | Fault {
  const broken = checkBetaBinomial(groups) ?? checkLevel(level);
  if (broken !== null) return broken;
  return shrinkage(betaBinomialFamily(groups), level, (group, mean, strength) => {
    const { successes, trials } = groups[group] ?? { successes: 0, trials: 0 };
    if (strength === Infinity || trials === 0) return mean;
    return (successes + mean * strength) / (trials + strength);
  });
}

/** Beyond this, log-likelihoods have no digits left to tell strengths apart. */
const mostTrials = 1e12;

/** Counts throughout, and at least two people with trials. */
export function checkBetaBinomial(groups: readonly Successes[]): Fault | null {
  for (const { successes, trials } of groups) {
    const notCount = checkCount(successes) ?? checkCount(trials);
    if (notCount !== null) return notCount;
    if (trials > mostTrials) return fault({ kind: "not-a-count", value: trials });
    if (successes > trials) return fault({ kind: "more-successes-than-trials", successes, trials });
  }
  const have = groups.filter(({ trials }) => trials > 0).length;
  return have < 2 ? fault({ kind: "too-few-values", needed: 2, have }) : null;
}
