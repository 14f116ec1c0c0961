import { fault, isFault, type Fault } from "../words/fault";
import { quantile } from "./quantile";
import { sum } from "./sum";

/** One person's value and what chance alone would make its standard error, on a scale where the error is nearly normal. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

export interface OverDispersion {
  /** Mean square of the winsorised z-scores; 1 where there is nothing but chance. In print φ. */
  readonly inflation: number;
  /** Variance between people beyond chance, in the square of the scale; 0 where chance explains all. In print τ². */
  readonly variance: number;
  readonly groups: number;
  /** Fewer than ten people hardly fix the variance: prefer the fair estimates of `betaBinomial` or `gammaPoisson`. */
  readonly hardlyEstimable: boolean;
}

const enoughGroups = 10;

/** Of errors of 0, of missing values, and of numbers too large or small for arithmetic. */
const noScore = fault({ kind: "no-denominator", of: "z-score" });

/**
 * Whether a group of people spreads more than chance makes it, and by how much: to widen funnel limits when reps differ
 * for reasons that are not theirs (territory, season, product), so that nearly all would lie outside.
 *
 * Units: values, errors and target on the same scale; `winsor` is the share of z-scores at each end that are pulled in to
 * the quantile there, 0.1 by default, so that a true outlier does not widen its own limits. Values that are not finite, errors that are
 * not finite and above 0, and fewer than two people are faults.
 *
 * Method: φ = Σz²/k of winsorised z (quantiles of type 7); where kφ > k − 1, τ² = (kφ − (k − 1)) / (Σw − Σw²/Σw), w = 1/error².
 * Source: D. J. Spiegelhalter, "Handling over-dispersion of performance indicators", Qual. Saf. Health Care 14 (2005)
 * 347–351; R package FunnelPlotR.
 *
 * @example overDispersion([1, 3, 2, 6].map((value) => ({ value, error: 1 })), 3).variance //=> 1.76667
 */
export function overDispersion(estimates: readonly Estimate[], target: number, winsor = 0.1): OverDispersion | Fault {
  if (!(winsor >= 0 && winsor < 0.5)) return fault({ kind: "not-a-level", value: winsor });
  const groups = estimates.length;
  if (groups < 2) return fault({ kind: "too-few-values", needed: 2, have: groups });
  const scores = estimates.map(({ value, error }) => (error > 0 ? (value - target) / error : NaN));
  const broken = scores.find((score) => !Number.isFinite(score));
  if (broken !== undefined) return noScore;
  const inflation = meanSquare(scores, winsor);
  if (isFault(inflation)) return inflation;
  const weights = estimates.map(({ error }) => 1 / error / error);
  if (!weights.every((weight) => Number.isFinite(groups * weight))) return noScore;
  const total = sum(weights);
  const effective = total * (1 - sum(weights.map((weight) => (weight / total) * (weight / total))));
  const excess = groups * inflation - (groups - 1);
  const variance = excess > 0 && effective > 0 ? excess / effective : 0;
  if (!Number.isFinite(variance + inflation)) return noScore;
  return { inflation, variance, groups, hardlyEstimable: groups < enoughGroups };
}

/** Squares may overflow to Infinity, which the caller refuses; the exact sum would throw. */
function meanSquare(scores: readonly number[], winsor: number): number | Fault {
  const low = quantile(scores, winsor);
  const high = quantile(scores, 1 - winsor);
  if (isFault(low)) return low;
  if (isFault(high)) return high;
  return scores.reduce((total, score) => total + Math.min(high, Math.max(low, score)) ** 2, 0) / scores.length;
}
