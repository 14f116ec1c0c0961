import { incompleteBeta } from "../stats/incompleteBeta";
import type { Steady } from "./steadyScale";

/** A figure of the baseline with its number in the series, which tells its place in a cycle. */
export interface Placed extends Steady {
  readonly at: number;
}

/** How long a cycle is, in periods; 1 is none. */
export type Cycle = 1 | 3 | 12;

/** What is usual: the level at each place of the cycle, and how figures scatter around it. */
export interface Level {
  readonly cycle: Cycle;
  readonly means: readonly number[];
  /** Sum of the weights behind each mean; the weight of a figure is 1 / (its variance + `between`). */
  readonly weights: readonly number[];
  /** Variance that counting does not explain. */
  readonly between: number;
  /** Mean weighted square around the level: about 1, or the variance where that of counting is not known. */
  readonly spread: number;
  readonly freedom: number;
  /** How many times the variance of counting the figures show around the level. */
  readonly scatter: number;
}

/** A rhythm is believed when chance alone would show it in 3 of 1000 series: one that is not there narrows the limits. */
const rhythmLevel = 0.003;

/** Every place of the cycle must have been seen twice, and a quarter's four times. */
const leastFor: Readonly<Record<Cycle, number>> = { 1: 3, 3: 12, 12: 24 };

/**
 * The level of a baseline: one, or one for each month of the year or of the quarter where that rhythm shows. Where the
 * variance of counting is known (`isCounted`), what is left around a rhythm is never taken as less than that.
 *
 * Method: random effects, the variance between periods by moments and the spread around the level taken from the data,
 * so that limits from it follow Student's t. A rhythm is tested by F.
 * Source: R. DerSimonian & N. Laird, Control. Clin. Trials 7 (1986) 177–188; J. Hartung & G. Knapp, Stat. Med. 20 (2001)
 * 3875–3889; D. J. Spiegelhalter, Stat. Med. 24 (2005) 1185–1202 (for charts).
 */
export function findLevel(baseline: readonly Placed[], isCounted: boolean): Level {
  const plain = levelOf(baseline, 1);
  for (const cycle of [12, 3] as const) {
    if (baseline.length < leastFor[cycle]) continue;
    const rhythmic = levelOf(baseline, cycle);
    if (rhythmic.means.some(Number.isNaN)) continue;
    if (chanceOfRhythm(baseline, plain.between, cycle) < rhythmLevel) {
      return isCounted ? { ...rhythmic, spread: Math.max(1, rhythmic.spread) } : rhythmic;
    }
  }
  return plain;
}

function levelOf(baseline: readonly Placed[], cycle: Cycle): Level {
  const freedom = baseline.length - cycle;
  const counting = squaresAround(baseline, cycle, 0);
  const between = Math.max(0, (counting.squares - freedom) / counting.reach);
  const { squares, means, weights } = squaresAround(baseline, cycle, between);
  return { cycle, means, weights, between, spread: squares / freedom, freedom, scatter: counting.squares / freedom };
}

interface Squares {
  readonly squares: number;
  /** By how much the squares grow for each unit of variance between periods. */
  readonly reach: number;
  readonly means: readonly number[];
  readonly weights: readonly number[];
}

function squaresAround(baseline: readonly Placed[], cycle: Cycle, between: number): Squares {
  const weights = new Array<number>(cycle).fill(0);
  const sums = new Array<number>(cycle).fill(0);
  const squared = new Array<number>(cycle).fill(0);
  for (const { place, variance, at } of baseline) {
    const weight = 1 / (variance + between);
    const spot = at % cycle;
    weights[spot] = (weights[spot] ?? 0) + weight;
    sums[spot] = (sums[spot] ?? 0) + weight * place;
    squared[spot] = (squared[spot] ?? 0) + weight * weight;
  }
  const means = sums.map((sum, spot) => sum / (weights[spot] ?? NaN));
  let squares = 0;
  for (const { place, variance, at } of baseline) {
    squares += (place - (means[at % cycle] ?? NaN)) ** 2 / (variance + between);
  }
  const reach = weights.reduce((sum, weight, spot) => sum + weight - (squared[spot] ?? 0) / weight, 0);
  return { squares, reach, means, weights };
}

/** The chance that a series without the rhythm shows one as clear: F of its places against what is left within them. */
function chanceOfRhythm(baseline: readonly Placed[], between: number, cycle: Cycle): number {
  const whole = squaresAround(baseline, 1, between).squares;
  const within = squaresAround(baseline, cycle, between).squares;
  if (!(whole > 0)) return 1;
  const part = Math.min(1, within / whole);
  return incompleteBeta((baseline.length - cycle) / 2, (cycle - 1) / 2, part, Math.max(0, 1 - part)).lower;
}

/** How far some figures together lie from the level, in standard errors; follows Student's t with the level's freedom. */
export function distanceFrom(level: Level, points: readonly Placed[]): number {
  const shares = new Map<number, number>();
  let weights = 0;
  let excess = 0;
  for (const { place, variance, at } of points) {
    const weight = 1 / (variance + level.between);
    const spot = at % level.cycle;
    weights += weight;
    excess += weight * (place - (level.means[spot] ?? NaN));
    shares.set(spot, (shares.get(spot) ?? 0) + weight);
  }
  let error = 1 / weights;
  for (const [spot, weight] of shares) error += (weight / weights) ** 2 / (level.weights[spot] ?? NaN);
  return ratioOf(excess / weights, Math.sqrt(level.spread * error));
}

/** How far some figures lie from some others, in standard errors of figures around this level. */
export function distanceBetween(level: Level, points: readonly Placed[], others: readonly Placed[]): number {
  const first = weightedMean(level, points);
  const second = weightedMean(level, others);
  return ratioOf(first.mean - second.mean, Math.sqrt(level.spread * (1 / first.weight + 1 / second.weight)));
}

function weightedMean({ between }: Level, points: readonly Placed[]): { mean: number; weight: number } {
  let weight = 0;
  let sum = 0;
  for (const { place, variance } of points) {
    weight += 1 / (variance + between);
    sum += place / (variance + between);
  }
  return { mean: sum / weight, weight };
}

/** Where nothing ever varied, the least change is infinitely far. */
const ratioOf = (difference: number, error: number): number => (difference === 0 ? 0 : difference / error);

/**
 * How far a figure lies from the level, in units that are alike for figures of the baseline (`side` −1), which lie closer
 * to a level that they helped to make, and for others (1), which lie further off.
 */
export function leftOver({ means, weights, between, cycle }: Level, point: Placed, side: 1 | -1): number {
  const spot = point.at % cycle;
  const share = 1 / ((point.variance + between) * (weights[spot] ?? NaN));
  return (point.place - (means[spot] ?? NaN)) / Math.sqrt(1 + side * share);
}
