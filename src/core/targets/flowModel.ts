import { logGamma } from "../stats/logGamma";
import { sum } from "../stats/sum";
import { logSum, memoriesOf, remembered } from "./memories";

/** What happened in a stretch of time: events, and the working days (or other exposure) that they came from. */
export interface Flow {
  readonly value: number;
  readonly exposure: number;
}

/** A level that may be the true one: events per exposure, how much months move of themselves, and how likely both are. */
export interface Level {
  readonly rate: number;
  /** Variation of a month's own level, as a share of the level: 0 where chance alone scatters. */
  readonly wobble: number;
  /** Variance that each month to come adds to the level, as a share of it, squared: 0 where the level does not drift. */
  readonly drift: number;
  readonly weight: number;
}

/**
 * How much a month's own level may move. Before looking, it may as well not move at all as move anyhow; how it moves, is
 * half-Cauchy.
 */
const wobbles = [0, 0.05, 0.1, 0.15, 0.2, 0.27, 0.36, 0.48, 0.64, 0.85, 1.15];
const wobbleScale = 0.2;
const still = 0.3;

const slab = (place: number): number =>
  ((wobbles[place + 1] ?? 1.5) - (wobbles[place - 1] ?? 0)) / 2 / (1 + ((wobbles[place] ?? 0) / wobbleScale) ** 2);
const slabs = sum(wobbles.slice(1).map((_, place) => slab(place + 1)));

/** Places of the grid of levels, in standard errors. */
const steps = Array.from({ length: 13 }, (_, place) => (place - 6) / 2);

const wobblePrior = (wobble: number, place: number): number =>
  wobble === 0 ? still : ((1 - still) * slab(place)) / slabs;

/** The levels that the months before can have come from, with their posterior chances, however fast the level drifts. */
export function levelsOf(past: readonly Flow[]): Level[] {
  return memoriesOf((memory) => foretold(past, memory)).flatMap(({ memory, weight }) =>
    levelsBy(past, memory).map((level) => ({ ...level, weight: weight * level.weight })),
  );
}

/**
 * The levels at one speed of drift: what is not known about the level, and about how much it moves from month to month,
 * stays in.
 *
 * Method: counts are gamma-Poisson (negative binomial), a month's own level drawn anew each month; prior 1/√rate for the
 * level, half-Cauchy for the wobble; posterior on a grid. Values may be fractions: amounts come as so many events of a
 * usual size. Source: A. Gelman et al., "Bayesian Data Analysis", 3rd ed., sections 2.6 and 5; the prior of variation
 * after A. Gelman, Bayesian Analysis 1 (2006) 515–533.
 */
function levelsBy(past: readonly Flow[], memory: number): Level[] {
  const counted = remembered(past.length, memory);
  const count = (place: number): number => counted[place] ?? 0;
  const events = sum(past.map(({ value }, place) => count(place) * value));
  const exposure = sum(past.map((one, place) => count(place) * one.exposure));
  const centre = (events + 0.5) / exposure;
  const alike = gather(past, counted);
  const grid = wobbles.flatMap((wobble, place) => {
    const prior = wobblePrior(wobble, place);
    const told = sum(past.map((one, month) => count(month) * tellsOf(one, centre, wobble)));
    const error = 1 / Math.sqrt(told + 0.5);
    const fixed = sum(past.map(({ value }, month) => count(month) * constantPart(value, wobble)));
    return steps.map((step) => {
      const rate = centre * Math.exp(step * error);
      const likely = sum(alike.map((one) => movingPart(one, rate, wobble)));
      const height = fixed + likely + Math.log(prior * error) + Math.log(rate) / 2;
      return { rate, wobble, drift: (1 - memory) * error ** 2, height };
    });
  });
  const top = Math.max(...grid.map(({ height }) => height));
  return likeliest(grid.map(({ height, ...level }) => ({ ...level, weight: Math.exp(height - top) })));
}

/** How many events of chance alone tell as much about the level as a month does. */
const tellsOf = ({ exposure }: Flow, rate: number, wobble: number): number =>
  (exposure * rate) / (1 + exposure * rate * wobble ** 2);

/** So many months must be known before the next one can be foretold. */
const leastKnown = 3;
/** Below this, gamma functions have no digits left. */
const leastWobble = 1e-4;

/** The logarithm of how likely each month was by those before it, one after the other, over all that months may wobble. */
function foretold(past: readonly Flow[], memory: number): number {
  const means = meansBefore(past, memory);
  return logSum(
    wobbles.map((wobble, place) => {
      const each = means.map(({ rate, months, exposure }, month) => {
        const one = past[month];
        if (one === undefined || month < leastKnown) return 0;
        const told = months * tellsOf({ value: 0, exposure }, rate, wobble);
        return logLikelihood(one, rate, Math.max(leastWobble, Math.sqrt(wobble ** 2 + 1 / (told + 0.5))));
      });
      return sum(each) + Math.log(wobblePrior(wobble, place));
    }),
  );
}

/** For each month the level of those before it, of how many months it is, and how long one of them is. */
function meansBefore(past: readonly Flow[], memory: number): { rate: number; months: number; exposure: number }[] {
  let [value, exposure, months] = [0, 0, 0];
  return past.map((one) => {
    const before = { rate: (value + 0.5) / exposure, months, exposure: exposure / months };
    value = memory * (value + one.value);
    exposure = memory * (exposure + one.exposure);
    months = memory * (months + 1);
    return before;
  });
}

/** What is left out of the grid weighs less than this, together. */
const negligible = 0.003;

/** The levels that hold nearly all of the weight, which then adds up to 1. */
export function likeliest<One extends { readonly weight: number }>(grid: readonly One[]): One[] {
  const order = [...grid].sort((one, other) => other.weight - one.weight);
  const all = sum(order.map(({ weight }) => weight));
  const kept: One[] = [];
  let held = 0;
  for (const one of order) {
    if (held >= (1 - negligible) * all) break;
    kept.push(one);
    held += one.weight;
  }
  return kept.map((one) => ({ ...one, weight: one.weight / held }));
}

/** The log-likelihood of what one stretch of time held at a level. */
export const logLikelihood = ({ value, exposure }: Flow, rate: number, wobble: number): number =>
  constantPart(value, wobble) + movingPart({ value, exposure, times: 1 }, rate, wobble);

/** Stretches of the same exposure, whose values only count together. */
interface Alike extends Flow {
  readonly times: number;
}

function gather(past: readonly Flow[], counted: readonly number[]): Alike[] {
  const found = new Map<number, Alike>();
  for (const [place, { value, exposure }] of past.entries()) {
    const before = found.get(exposure);
    const count = counted[place] ?? 0;
    found.set(exposure, { exposure, value: count * value + (before?.value ?? 0), times: count + (before?.times ?? 0) });
  }
  return [...found.values()];
}

/** The part of a value's log-likelihood that is the same at every rate. */
function constantPart(value: number, wobble: number): number {
  if (wobble === 0) return -logGamma(value + 1);
  const shape = 1 / wobble ** 2;
  return logGamma(value + shape) - logGamma(shape) - logGamma(value + 1);
}

function movingPart({ value, exposure, times }: Alike, rate: number, wobble: number): number {
  const mean = rate * exposure;
  if (mean === 0) return 0;
  if (wobble === 0) return value * Math.log(mean) - times * mean;
  const shape = 1 / wobble ** 2;
  return -times * shape * Math.log1p(mean / shape) + value * Math.log(mean / (shape + mean));
}
