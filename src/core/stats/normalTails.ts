import { incompleteGamma } from "./incompleteGamma";
import type { Tails } from "./tails";

/**
 * Chances that a standard normal variable is at most z (`lower`) and above z (`upper`). NaN in, NaN out.
 *
 * Method: z² / 2 is gamma distributed with shape ½.
 * Source: Abramowitz & Stegun 26.2.30 and 6.5.16.
 *
 * @example normalTails(1.959963984540054).upper //=> 0.025
 */
export function normalTails(z: number): Tails {
  const { lower, upper } = incompleteGamma(0.5, (z * z) / 2);
  const far = upper / 2;
  const near = (1 + lower) / 2;
  return z < 0 ? { lower: far, upper: near } : { lower: near, upper: far };
}
