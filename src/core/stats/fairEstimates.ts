import type { Interval } from "../words/interval";
import { bellQuantile } from "./bellQuantile";
import type { Known, ShrinkageFamily } from "./shrinkageFamily";
import type { StrengthNode } from "./strengthPosterior";
import { fromLower, fromUpper, outside, type Tails } from "./tails";

/** One person's true value as the data of all let us believe it. */
export interface FairEstimate extends Interval {
  readonly estimate: number;
  /** Chance that the true value lies above the team's mean; half where it may as well lie below. */
  readonly chanceAbove: number;
}

/** Each person's value, averaged over all that the strength and the mean may be. */
export function fairEstimates(family: ShrinkageFamily, nodes: readonly StrengthNode[], level: number): FairEstimate[] {
  const known = new Map<string, FairEstimate>();
  return Array.from({ length: family.groups }, (_, group) => {
    const key = family.keyOf(group);
    const estimate = known.get(key) ?? fairEstimate(family, nodes, group, level);
    known.set(key, estimate);
    return estimate;
  });
}

interface Part {
  readonly node: StrengthNode;
  readonly known: Known;
}

/** Parts that weigh less than this move no digit that is shown. */
const leastWeight = 1e-4;

function fairEstimate(
  family: ShrinkageFamily,
  nodes: readonly StrengthNode[],
  group: number,
  level: number,
): FairEstimate {
  const parts = nodes
    .filter(({ weight }) => weight > leastWeight)
    .map((node) => ({ node, known: family.personal(group, node.strength, node.mean) }));
  const weight = parts.reduce((sum, { node }) => sum + node.weight, 0);
  const average = (of: (part: Part) => number): number =>
    parts.reduce((sum, part) => sum + part.node.weight * of(part), 0) / weight;
  const estimate = average(({ known }) => known.mean);
  const variance = average(({ known }) => known.variance + (known.mean - estimate) ** 2);
  const deviation = Math.sqrt(variance);
  const around = {
    start: family.placeOf(estimate),
    width: (family.placeOf(estimate + deviation) - family.placeOf(estimate - deviation)) / 2,
    low: 0,
    high: family.farthest,
  };
  const tailsAt = (place: number): Tails => mixed(parts, weight, family.meanOf(place));
  const tail = outside(level);
  return {
    estimate,
    low: family.meanOf(bellQuantile(tailsAt, fromLower(tail), around)),
    high: family.meanOf(bellQuantile(tailsAt, fromUpper(tail), around)),
    chanceAbove: average(({ node }) => chanceAbove(family, node, group)),
  };
}

function mixed(parts: readonly Part[], weight: number, value: number): Tails {
  let [lower, upper] = [0, 0];
  for (const { node, known } of parts) {
    const tails = known.tails(value);
    lower += node.weight * tails.lower;
    upper += node.weight * tails.upper;
  }
  return { lower: lower / weight, upper: upper / weight };
}

/** Five points that stand for the bell of the mean (Gauss–Hermite): in standard deviations, and their weights. */
const bellPoints = [
  [-2.8569700138728056, 0.011257411327720689],
  [-1.3556261799742657, 0.2220759220056126],
  [0, 0.5333333333333333],
  [1.3556261799742657, 0.2220759220056126],
  [2.8569700138728056, 0.011257411327720689],
] as const;

function chanceAbove(family: ShrinkageFamily, { strength, centre, spread }: StrengthNode, group: number): number {
  if (strength === Infinity) return 0.5;
  return bellPoints.reduce((sum, [deviations, weight]) => {
    const mean = family.meanOf(reflected(centre + deviations * spread, family.farthest));
    return sum + weight * family.tails(group, strength, mean, mean).upper;
  }, 0);
}

/** A place off the end of the scale is its mirror image: the mean is an even function of the place there. */
const reflected = (place: number, farthest: number): number => {
  const positive = Math.abs(place);
  return positive > farthest ? 2 * farthest - positive : positive;
};
