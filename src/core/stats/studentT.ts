import { incompleteBeta } from "./incompleteBeta";
import { inverseBeta } from "./inverseBeta";
import type { Tails } from "./tails";

/**
 * Tails of Student's t at a place, with degrees of freedom above 0: `lower` is the chance of at most t. NaN in, NaN out.
 *
 * Method: incomplete beta function of t² / (t² + freedom). Source: Abramowitz & Stegun 26.7.1.
 *
 * @example studentTails(2, 10).upper //=> 0.036694
 */
export function studentTails(t: number, freedom: number): Tails {
  if (t === 0) return { lower: 0.5, upper: 0.5 };
  const square = t * t;
  const total = square + freedom;
  const beyond = square === Infinity ? 0 : incompleteBeta(freedom / 2, 0.5, freedom / total, square / total).lower / 2;
  return t > 0 ? { lower: 1 - beyond, upper: beyond } : { lower: beyond, upper: 1 - beyond };
}

/**
 * Quantile of Student's t: the place that has these tails; −∞ and ∞ where one is empty. NaN in, NaN out.
 *
 * @example inverseStudent({ lower: 0.975, upper: 0.025 }, 10) //=> 2.228139
 */
export function inverseStudent(tails: Tails, freedom: number): number {
  const beyond = 2 * Math.min(tails.lower, tails.upper);
  const sign = tails.lower < tails.upper ? -1 : 1;
  if (beyond === 0) return sign * Infinity;
  if (beyond >= 1) return 0;
  // The far side of the beta variable is asked for, which keeps its digits near the middle.
  const square = inverseBeta(0.5, freedom / 2, { lower: 1 - beyond, upper: beyond });
  const rest = inverseBeta(freedom / 2, 0.5, { lower: beyond, upper: 1 - beyond });
  return sign * Math.sqrt((freedom * square) / rest);
}
