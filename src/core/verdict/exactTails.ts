import { binomialTails } from "../stats/binomial";
import { hypergeometricTails } from "../stats/hypergeometricTails";
import type { Tails } from "../stats/tails";
import type { ChanceModel, Observation } from "./observation";

/** Sums of some periods: counts over exposure, or successes among trials. */
export interface Pooled {
  readonly value: number;
  readonly exposure: number;
}

/** Counts and exposures add; a rate is rolled up by adding both. */
export const pool = (observations: readonly Observation[]): Pooled =>
  observations.reduce<Pooled>(
    (sum, { value, exposure }) => ({ value: sum.value + value, exposure: sum.exposure + exposure }),
    { value: 0, exposure: 0 },
  );

/**
 * How easily luck makes so few (`lower`) or so many (`upper`), each with the number itself, at the level of the baseline,
 * whatever that level is: only its sums are needed, so that a short baseline pays for what it does not know.
 *
 * Method: given the sum of both, a count is binomial and successes are hypergeometric.
 * Source: J. Przyborowski & H. Wilenski, Biometrika 31 (1940) 313–323; R. A. Fisher, "The Design of Experiments", 1935.
 */
export function exactTails(model: Exclude<ChanceModel, "amount">, baseline: Pooled, now: Pooled): Tails {
  if (model === "proportion") {
    return hypergeometricTails(
      { successes: now.value, trials: now.exposure },
      { successes: baseline.value, trials: baseline.exposure },
    );
  }
  const all = baseline.value + now.value;
  const share = now.exposure / (baseline.exposure + now.exposure);
  return {
    lower: binomialTails(now.value, all, share).lower,
    upper: binomialTails(now.value - 1, all, share).upper,
  };
}
