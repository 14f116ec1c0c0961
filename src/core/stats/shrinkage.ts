import type { Interval } from "../words/interval";
import { fairEstimates, type FairEstimate } from "./fairEstimates";
import { likeliestStrength } from "./likeliestStrength";
import type { ShrinkageFamily } from "./shrinkageFamily";
import { strengthPosterior } from "./strengthPosterior";

/** A team, and a fair estimate of each person in it. */
export interface Shrinkage {
  /** The team's likeliest mean: a share, or counts per unit of exposure. */
  readonly mean: number;
  /**
   * How many trials (or how much exposure) of a person's own weigh as much as the team: the likeliest. Infinity where the data
   * show no more spread than chance makes; 0 where people have nothing in common.
   */
  readonly strength: number;
  /** What the strength may be as well, by profile likelihood; often from little to Infinity. */
  readonly strengthInterval: Interval;
  readonly estimates: readonly FairEstimate[];
  /** Each person's estimate if the likeliest mean and strength were known to be true: surer than the data are. */
  readonly plugIn: readonly number[];
}

/** The likeliest fit and the fair estimates of one sort of data. */
export function shrinkage(
  family: ShrinkageFamily,
  level: number,
  plugIn: (group: number, mean: number, strength: number) => number,
): Shrinkage {
  const { mean, strength, interval } = likeliestStrength(family, level);
  return {
    mean,
    strength,
    strengthInterval: interval,
    estimates: fairEstimates(family, strengthPosterior(family), level),
    plugIn: Array.from({ length: family.groups }, (_, group) => plugIn(group, mean, strength)),
  };
}
