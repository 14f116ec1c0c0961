import { deviance } from "./deviance";
import { stirlingError } from "./stirlingError";
import type { Tallied } from "./tally";

/** Up to here the factors are multiplied one by one, which is both fastest and most exact. */
const fewSteps = 24;

/**
 * Logarithm of from · (from + 1) · … · (from + steps − 1), less steps · log(from): how much more a count rises that
 * gathers as it goes than one of unchanging chance. `from` above 0, `steps` a whole number from 0 on. It goes to 0 as
 * `from` grows, and keeps its digits there, where the difference of two log gammas has none left.
 *
 * `error` is `stirlingError(from)`, for who asks often with the same `from`.
 *
 * Method: (1 + 1/from)(1 + 2/from)…; for many steps the saddle-point parts of Loader 2000 (see `deviance`).
 *
 */
function logRise(from: number, steps: number, error?: number): number {
  if (steps < fewSteps) {
    let product = 1;
    for (let step = 1; step < steps; step++) product *= 1 + step / from;
    if (product < Number.MAX_VALUE) return Math.log(product);
  }
  return (
    deviance(from + steps, from) -
    Math.log1p(steps / from) / 2 +
    stirlingError(from + steps) -
    (error ?? stirlingError(from))
  );
}

/** The sum of `logRise` over steps that stand several times. */
export function rises(from: number, tallied: readonly Tallied[]): number {
  const error = stirlingError(from);
  let total = 0;
  for (const [steps, times] of tallied) total += times * logRise(from, steps, error);
  return total;
}
