/**
 * The two sides of a probability: `lower` is the chance of at most, `upper` of more. They add up to 1, and both are kept
 * because 1 − 1e-20 is 1: each side alone keeps the digits that the other loses.
 */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** Both tails, from the lower one. */
export const fromLower = (lower: number): Tails => ({ lower, upper: 1 - lower });

/** Both tails, from the upper one. */
export const fromUpper = (upper: number): Tails => ({ lower: 1 - upper, upper });

/** The tails that lie outside a two-sided interval of this level, half on each side. */
export const outside = (level: number): number => (1 - level) / 2;
