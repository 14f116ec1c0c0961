import { fault, type Fault } from "../words/fault";
import { binomialChance } from "./binomial";
import { checkSuccesses } from "./checkChances";
import { noLikelier } from "./noLikelier";

/**
 * How easily luck alone makes a result as odd as this, where `share` is usual: two-sided p of successes among trials.
 * For one rep against a rate fixed beforehand (a target, last year's rate of the whole team); not for the rep who was
 * picked because the result looked odd.
 *
 * Units: `share` from 0 to 1; the answer is a chance. Missing or broken counts, no trials, more successes than trials
 * and a share outside 0 to 1 are faults.
 *
 * Method: exact binomial test; the results that are no likelier than this one (R's binom.test).
 * Source: M. P. Fay, R Journal 2/1 (2010) 53–58.
 *
 * @example binomialTest(682, 925, 0.75) //=> 0.382492
 */
export function binomialTest(successes: number, trials: number, share: number): number | Fault {
  if (!(share >= 0 && share <= 1)) {
    return checkSuccesses({ successes, trials }) ?? fault({ kind: "not-a-level", value: share });
  }
  return checkSuccesses({ successes, trials }) ?? exact(successes, trials, share);
}

function exact(successes: number, trials: number, share: number): number {
  if (share === 0 || share === 1) return successes === share * trials ? 1 : 0;
  const odds = share / (1 - share);
  return noLikelier(successes, {
    low: 0,
    high: trials,
    mode: Math.min(trials, Math.floor((trials + 1) * share)),
    deviation: Math.sqrt(trials * share * (1 - share)),
    chance: (place) => binomialChance(place, trials, share),
    ratio: (place) => ((trials - place) / (place + 1)) * odds,
  });
}
