import { logGamma } from "../stats/logGamma";
import { sum } from "../stats/sum";
import type { Successes } from "../stats/checkChances";
import type { Rest } from "./flowLanding";
import { likeliest } from "./flowModel";
import type { Landing } from "./landing";
import { firstAbove } from "./rangeOf";

/** A share that may be the true one: successes of trials, how much months move of themselves, and how likely both are. */
interface ShareLevel {
  readonly share: number;
  /** How many trials of its own outweigh the level; Infinity where chance alone scatters. */
  readonly strength: number;
  readonly weight: number;
}

const strengths = [Infinity, 3000, 1000, 400, 200, 100, 50, 25, 12, 6];
const steps = Array.from({ length: 13 }, (_, place) => (place - 6) / 2);

/** The levels that the months before can have come from, with their posterior chances, as `levelsOf` for counts. */
function shareLevels(past: readonly Successes[]): ShareLevel[] {
  const successes = sum(past.map((one) => one.successes));
  const trials = sum(past.map((one) => one.trials));
  const centre = (successes + 0.5) / (trials + 1);
  const grid = strengths.flatMap((strength) => {
    const told = sum(
      past.map((one) => (strength === Infinity ? one.trials : one.trials / (1 + (one.trials - 1) / (strength + 1)))),
    );
    const error = 1 / Math.sqrt((told + 1) * centre * (1 - centre));
    // As a half-Cauchy of scale 0.1 on the standard deviation of a month's own share, on steps of equal ratio.
    const deviation = strength === Infinity ? 0.005 : Math.sqrt((centre * (1 - centre)) / (strength + 1));
    const prior = deviation / (1 + (deviation / 0.1) ** 2);
    return steps.map((step) => {
      const share = 1 / (1 + Math.exp(-(Math.log(centre / (1 - centre)) + step * error)));
      const jeffreys = 0.5 * Math.log(share * (1 - share));
      return { share, strength, height: shareLikelihood(past, share, strength) + Math.log(prior * error) + jeffreys };
    });
  });
  const top = Math.max(...grid.map(({ height }) => height));
  return likeliest(grid.map(({ share, strength, height }) => ({ share, strength, weight: Math.exp(height - top) })));
}

function shareLikelihood(past: readonly Successes[], share: number, strength: number): number {
  let total = 0;
  for (const { successes, trials } of past) {
    if (trials === 0) continue;
    total +=
      strength === Infinity
        ? successes * Math.log(share) + (trials - successes) * Math.log(1 - share)
        : logBetaBinomial(successes, trials, share * strength, (1 - share) * strength);
  }
  return total;
}

/** Without the number of orders, which is the same for every level. */
const logBetaBinomial = (successes: number, trials: number, first: number, second: number): number =>
  logGamma(successes + first) -
  logGamma(first) +
  logGamma(trials - successes + second) -
  logGamma(second) -
  logGamma(trials + first + second) +
  logGamma(first + second);

/** Where a share may land: values in order, each with its chance. */
interface Outcome {
  readonly rate: number;
  readonly chance: number;
}

/** The numbers of trials that may still come, each as likely as the others. */
const quantiles = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95];

/**
 * Where a share of trials that goes on as before will land: over the trials that are still expected, of which nobody knows
 * how many they will be. The present month tells about its own level as far as it has come.
 *
 * Method: beta-binomial predictive over a grid of levels, as `landFlow`; the range is cut by mid-P. A period that still has
 * no trial has no share.
 */
export function landRate(
  past: readonly Successes[],
  now: Successes,
  soFar: Successes,
  trialsAhead: Rest,
): Landing | null {
  const outcomes = outcomesOf(past, now, soFar, trialsAhead);
  const all = sum(outcomes.map(({ chance }) => chance));
  if (!(all > 0)) return null;
  const actual = soFar.trials === 0 ? NaN : soFar.successes / soFar.trials;
  const cuts = cutsOf(outcomes, all);
  return {
    actual,
    landing: sum(outcomes.map(({ rate, chance }) => (rate * chance) / all)),
    ...cuts,
    chanceAtLeast: (value) =>
      sum(outcomes.filter(({ rate }) => rate >= value - 1e-12).map(({ chance }) => chance)) / all,
  };
}

function outcomesOf(past: readonly Successes[], now: Successes, soFar: Successes, { rest, below }: Rest): Outcome[] {
  const counts = rest === 0 ? [0] : quantiles.map((share) => firstAbove(below, share, true, rest));
  const levels = shareLevels(now.trials > 0 ? [...past, now] : past);
  const merged = new Map<number, number>();
  for (const trials of new Set(counts)) {
    const weight = counts.filter((one) => one === trials).length / counts.length;
    if (soFar.trials + trials === 0) continue;
    for (const [successes, chance] of successesOf(trials, levels, now)) {
      const rate = (soFar.successes + successes) / (soFar.trials + trials);
      merged.set(rate, (merged.get(rate) ?? 0) + weight * chance);
    }
  }
  return [...merged].map(([rate, chance]) => ({ rate, chance })).sort((one, other) => one.rate - other.rate);
}

/** How many of so many trials succeed, with the chance of each number; the present month's level has shown itself. */
function successesOf(trials: number, levels: readonly ShareLevel[], now: Successes): [number, number][] {
  if (trials === 0) return [[0, 1]];
  const chances = new Float64Array(trials + 1);
  for (const { share, strength, weight } of levels) {
    const isSteady = strength === Infinity;
    const first = isSteady ? share : share * strength + now.successes;
    const second = isSteady ? 1 - share : (1 - share) * strength + now.trials - now.successes;
    const mean = (trials * first) / (first + second);
    const spread = isSteady ? 1 : (first + second + trials) / (first + second + 1);
    const reach = 8 * Math.sqrt((mean * (trials - mean) * spread) / trials) + 8;
    const whole = logGamma(trials + 1);
    for (let one = Math.max(0, Math.floor(mean - reach)); one <= Math.min(trials, mean + reach); one++) {
      const orders = whole - logGamma(one + 1) - logGamma(trials - one + 1);
      const height = isSteady
        ? one * Math.log(share) + (trials - one) * Math.log(1 - share)
        : logBetaBinomial(one, trials, first, second);
      chances[one] = (chances[one] ?? 0) + weight * Math.exp(orders + height);
    }
  }
  return [...chances.entries()].filter(([, chance]) => chance > 1e-9);
}

/** The range of 80 %, its ends among the rates that can happen, cut by mid-P. */
function cutsOf(outcomes: readonly Outcome[], all: number): Pick<Landing, "low" | "high" | "holds"> {
  let before = 0;
  let low: number | null = null;
  let high: number | null = null;
  let holds = 0;
  for (const { rate, chance } of outcomes) {
    const middle = (before + chance / 2) / all;
    if (low === null && middle >= 0.1) low = rate;
    if (low !== null && (middle <= 0.9 || high === null)) {
      high = rate;
      holds += chance / all;
    }
    before += chance;
  }
  return { low: low ?? NaN, high: high ?? NaN, holds };
}
