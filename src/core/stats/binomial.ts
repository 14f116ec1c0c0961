import { deviance } from "./deviance";
import { incompleteBeta } from "./incompleteBeta";
import { stirlingError } from "./stirlingError";
import { fromLower, type Tails } from "./tails";

/**
 * Chance of exactly `successes` in `trials`, each of chance `share`: whole numbers, 0 ≤ successes ≤ trials, share from 0
 * to 1. NaN in, NaN out.
 *
 * Method: saddle-point form, exact to the last digits also for many trials. Source: C. Loader 2000.
 *
 * @example binomialChance(2, 20, 0.25) //=> 0.0669478
 */
export function binomialChance(successes: number, trials: number, share: number): number {
  const failures = trials - successes;
  if (share === 0) return successes === 0 ? 1 : 0;
  if (share === 1) return failures === 0 ? 1 : 0;
  if (successes === 0) return Math.exp(trials * Math.log1p(-share));
  if (failures === 0) return Math.pow(share, trials);
  const exponent =
    stirlingError(trials) -
    stirlingError(successes) -
    stirlingError(failures) -
    deviance(successes, trials * share) -
    deviance(failures, trials * (1 - share));
  return Math.sqrt(trials / (2 * Math.PI * successes * failures)) * Math.exp(exponent);
}

/**
 * Chance of at most `successes` in `trials`, and of more than that. Below 0 the tails are 0 and 1, from `trials` on 1
 * and 0.
 *
 * @example binomialTails(9, 20, 0.25).upper //=> 0.0138644
 */
export function binomialTails(successes: number, trials: number, share: number): Tails {
  if (successes < 0) return fromLower(0);
  if (successes >= trials) return fromLower(1);
  const { lower, upper } = incompleteBeta(successes + 1, trials - successes, share);
  return { lower: upper, upper: lower };
}
