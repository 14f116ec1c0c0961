import type { Tails } from "./tails";

/** Mean and variance of what is known of the team's mean. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/**
 * What shrinkage must know of a sort of data; `betaBinomialFamily` and `gammaPoissonFamily` are the two sorts.
 *
 * Each person's true value is thought drawn from a distribution of the team: its `mean`, and its `strength`, which is how
 * many trials (or how much exposure) of a person's own weigh as much as the team does. Infinite strength: all are alike.
 * A `place` is the mean on the scale where Jeffreys' prior is even: arcsin √share, √rate.
 */
export interface ShrinkageFamily {
  readonly groups: number;
  /** Trials or exposure of a typical person: the median of those who have any. */
  readonly size: number;
  /** Strengths below size · e^lowest are those of people who have nothing in common. */
  readonly lowest: number;
  readonly meanOf: (place: number) => number;
  readonly placeOf: (mean: number) => number;
  readonly farthest: number;
  /** Where the mean would lie if all were alike, and about how uncertain. */
  readonly start: { readonly centre: number; readonly spread: number };
  /** People with the same key have the same data, and so the same estimate. */
  readonly keyOf: (group: number) => string;
  /** Log-likelihood of mean and strength, less that of all being alike at the pooled mean. */
  readonly logLikelihood: (strength: number) => (place: number) => number;
  /** What is known of one person's value when the strength is known, and the mean up to its moments. */
  readonly personal: (group: number, strength: number, mean: Moments) => Known;
  /** Chances that one person's value lies below and above a value, when mean and strength are known; strength finite. */
  readonly tails: (group: number, strength: number, mean: number, value: number) => Tails;
  /** A draw from what `tails` describes, or of anything that rises with it; `even` gives numbers between 0 and 1. */
  readonly draw: (group: number, strength: number, mean: number, even: () => number) => number;
}

/** A person's value: mean, variance, and the chances of lying below and above a value. */
export interface Known extends Moments {
  readonly tails: (value: number) => Tails;
}
