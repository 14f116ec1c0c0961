import { logGamma } from "../stats/logGamma";
import { sum } from "../stats/sum";
import type { Successes } from "../stats/checkChances";
import type { Rest } from "./flowLanding";
import { likeliest } from "./flowModel";
import type { Landing } from "./landing";
import { logSum, memoriesOf, remembered } from "./memories";
import { firstAbove, rangeLevel } from "./rangeOf";
import { tightRange, type Outcome } from "./tightRange";

/** A share that may be the true one: successes of trials, how much months move of themselves, and how likely both are. */
interface ShareLevel {
  readonly share: number;
  /** How many trials of its own outweigh the level; Infinity where chance alone scatters. */
  readonly strength: number;
  readonly weight: number;
}

const strengths = [Infinity, 3000, 1000, 400, 200, 100, 50, 25, 12, 6];
const steps = Array.from({ length: 13 }, (_, place) => (place - 6) / 2);

/** Before looking, a month's own share may as well not move at all as move anyhow. */
const still = 0.5;

/** How much it moves, is half-Cauchy of scale 0.1 on its standard deviation, on steps of equal ratio. */
function slab(strength: number, centre: number): number {
  const deviation = Math.sqrt((centre * (1 - centre)) / (strength + 1));
  return deviation / (1 + (deviation / 0.1) ** 2);
}

const strengthPrior = (strength: number, centre: number): number =>
  strength === Infinity ? still : ((1 - still) * slab(strength, centre)) / slabs(centre);

const slabs = (centre: number): number => sum(strengths.slice(1).map((strength) => slab(strength, centre)));

/** The levels that the months before can have come from, with their posterior chances, as `levelsOf` for counts. */
function shareLevels(past: readonly Successes[]): ShareLevel[] {
  return memoriesOf((memory) => foretold(past, memory)).flatMap(({ memory, weight }) =>
    levelsBy(past, memory).map((level) => ({ ...level, weight: weight * level.weight })),
  );
}

function levelsBy(past: readonly Successes[], memory: number): ShareLevel[] {
  const counted = remembered(past.length, memory);
  const count = (place: number): number => counted[place] ?? 0;
  const successes = sum(past.map((one, place) => count(place) * one.successes));
  const trials = sum(past.map((one, place) => count(place) * one.trials));
  const centre = (successes + 0.5) / (trials + 1);
  const grid = strengths.flatMap((strength) => {
    const told = sum(past.map((one, place) => count(place) * tellsOf(one.trials, strength)));
    const error = 1 / Math.sqrt((told + 1) * centre * (1 - centre));
    const prior = strengthPrior(strength, centre);
    return steps.map((step) => {
      const share = 1 / (1 + Math.exp(-(Math.log(centre / (1 - centre)) + step * error)));
      const jeffreys = 0.5 * Math.log(share * (1 - share));
      const likely = sum(past.map((one, place) => count(place) * shareLikelihood(one, share, strength)));
      return { share, strength, height: likely + Math.log(prior * error) + jeffreys };
    });
  });
  const top = Math.max(...grid.map(({ height }) => height));
  return likeliest(grid.map(({ share, strength, height }) => ({ share, strength, weight: Math.exp(height - top) })));
}

/** How many trials of chance alone tell as much about the level as a month does. */
const tellsOf = (trials: number, strength: number): number =>
  strength === Infinity || trials === 0 ? trials : trials / (1 + (trials - 1) / (strength + 1));

function shareLikelihood({ successes, trials }: Successes, share: number, strength: number): number {
  if (trials === 0) return 0;
  return strength === Infinity
    ? successes * Math.log(share) + (trials - successes) * Math.log(1 - share)
    : logBetaBinomial(successes, trials, share * strength, (1 - share) * strength);
}

/** So many months must be known before the next one can be foretold. */
const leastKnown = 3;

/** The logarithm of how likely each month was by those before it, one after the other, over all that months may move. */
function foretold(past: readonly Successes[], memory: number): number {
  const centre = (sum(past.map((one) => one.successes)) + 0.5) / (sum(past.map((one) => one.trials)) + 1);
  const before = sumsBefore(past, memory);
  return logSum(
    strengths.map((strength) => {
      const each = before.map(({ successes, trials, months }, month) => {
        const one = past[month];
        if (one === undefined || month < leastKnown) return 0;
        const told = months * tellsOf(trials / months, strength);
        // What is not known about the level moves the month as its own wandering does.
        const moves = 1 / (strength + 1) + 1 / (told + 2);
        return shareLikelihood(one, (successes + 0.5) / (trials + 1), 1 / moves - 1);
      });
      return sum(each) + Math.log(strengthPrior(strength, centre));
    }),
  );
}

/** For each month what those before it held, as far as it is remembered. */
function sumsBefore(past: readonly Successes[], memory: number): (Successes & { readonly months: number })[] {
  let [successes, trials, months] = [0, 0, 0];
  return past.map((one) => {
    const before = { successes, trials, months };
    successes = memory * (successes + one.successes);
    trials = memory * (trials + one.trials);
    months = memory * (months + 1);
    return before;
  });
}

/** Without the number of orders, which is the same for every level. */
const logBetaBinomial = (successes: number, trials: number, first: number, second: number): number =>
  logGamma(successes + first) -
  logGamma(first) +
  logGamma(trials - successes + second) -
  logGamma(second) -
  logGamma(trials + first + second) +
  logGamma(first + second);

/** The numbers of trials that may still come, each as likely as the others. */
const quantiles = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95];

/**
 * Where a share of trials that goes on as before will land: over the trials that are still expected, of which nobody knows
 * how many they will be. The present month tells about its own level as far as it has come.
 *
 * Method: beta-binomial predictive over a grid of levels, as `landFlow`; the range is the tightest that holds at least 80 %.
 * A period that still has no trial has no share.
 */
export function landRate(
  past: readonly Successes[],
  now: Successes,
  soFar: Successes,
  trialsAhead: Rest,
): Landing | null {
  const outcomes = outcomesOf(past, now, soFar, trialsAhead);
  if (outcomes.length === 0) return null;
  return {
    actual: soFar.trials === 0 ? NaN : soFar.successes / soFar.trials,
    landing: sum(outcomes.map(({ value, chance }) => value * chance)),
    ...tightRange(outcomes, rangeLevel),
    chanceAtLeast: (wanted) => sum(outcomes.filter(({ value }) => value >= wanted - 1e-12).map(({ chance }) => chance)),
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
  const all = sum([...merged.values()]);
  return [...merged]
    .map(([value, chance]) => ({ value, chance: chance / all }))
    .sort((one, other) => one.value - other.value);
}

/** How many of so many trials succeed, with the chance of each number; the present month's level has shown itself. */
function successesOf(trials: number, levels: readonly ShareLevel[], now: Successes): [number, number][] {
  if (trials === 0) return [[0, 1]];
  const chances = new Float64Array(trials + 1);
  for (const level of levels) addChances(chances, level, now);
  return [...chances.entries()].filter(([, chance]) => chance > negligible);
}

/** Less chance than this is left out. */
const negligible = 1e-9;

/** Each number's chance from the mean outwards, by what it is more or less likely than its neighbour. */
function addChances(chances: Float64Array, { share, strength, weight }: ShareLevel, now: Successes): void {
  const trials = chances.length - 1;
  const isSteady = strength === Infinity;
  const first = isSteady ? share : share * strength + now.successes;
  const second = isSteady ? 1 - share : (1 - share) * strength + now.trials - now.successes;
  const start = Math.round((trials * first) / (first + second));
  const orders = logGamma(trials + 1) - logGamma(start + 1) - logGamma(trials - start + 1);
  const height = isSteady
    ? start * Math.log(share) + (trials - start) * Math.log(1 - share)
    : logBetaBinomial(start, trials, first, second);
  const top = weight * Math.exp(orders + height);
  const rise = (from: number): number => {
    const odds = isSteady ? first / second : (from + first) / (trials - from - 1 + second);
    return ((trials - from) / (from + 1)) * odds;
  };
  for (let [place, chance] = [start, top]; place <= trials && chance > negligible / 10; place++) {
    chances[place] = (chances[place] ?? 0) + chance;
    chance *= rise(place);
  }
  for (let [place, chance] = [start, top]; place > 0; place--) {
    chance /= rise(place - 1);
    if (chance <= negligible / 10) return;
    chances[place - 1] = (chances[place - 1] ?? 0) + chance;
  }
}
