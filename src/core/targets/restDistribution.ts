import { incompleteBeta } from "../stats/incompleteBeta";
import { incompleteGamma } from "../stats/incompleteGamma";
import { logGamma } from "../stats/logGamma";
import { poissonTails } from "../stats/poisson";
import { sum } from "../stats/sum";
import type { Outcome } from "./tightRange";

/** What remains, if one of the levels is the true one: mean and variance in events, and how likely it is. */
export interface Part {
  readonly mean: number;
  readonly variance: number;
  readonly weight: number;
}

/** Levels that are nearly alike count as one of the same mean and variance: so many are left. */
const mostParts = 24;

export function condense(parts: readonly Part[]): Part[] {
  const order = [...parts].sort((one, other) => one.mean - other.mean);
  const groups: Part[][] = [];
  let before = 0;
  for (const part of order) {
    const place = Math.min(mostParts - 1, Math.floor(before * mostParts));
    (groups[place] ??= []).push(part);
    before += part.weight;
  }
  return groups.filter((group) => group.length > 0).map(mergeParts);
}

function mergeParts(group: readonly Part[]): Part {
  const weight = sum(group.map((part) => part.weight));
  const mean = sum(group.map((part) => part.weight * part.mean)) / weight;
  const square = sum(group.map((part) => part.weight * (part.variance + (part.mean - mean) ** 2)));
  return { mean, variance: square / weight, weight };
}

/** The chance of at most so many, by their outcomes where those are known. */
export function countBelow(parts: readonly Part[], outcomes: readonly Outcome[] | null): (events: number) => number {
  if (outcomes === null) {
    return (events) => (events < 0 ? 0 : sum(parts.map((part) => part.weight * countTail(part, Math.floor(events)))));
  }
  const below: number[] = [];
  for (const { chance } of outcomes) below.push((below[below.length - 1] ?? 0) + chance);
  return (events) => (events < 0 ? 0 : (below[Math.floor(events)] ?? 1));
}

/** The shape of the gamma distribution behind a count; Infinity where it scatters by chance alone. */
function shapeOf({ mean, variance }: Part): number {
  const over = variance - mean;
  return over <= mean * 1e-9 ? Infinity : mean ** 2 / over;
}

function countTail(part: Part, events: number): number {
  const { mean } = part;
  if (mean === 0) return 1;
  const shape = shapeOf(part);
  if (shape === Infinity) return poissonTails(events, mean).lower;
  return incompleteBeta(shape, events + 1, shape / (shape + mean), mean / (shape + mean)).lower;
}

/** Beyond so many events, one more or less is no matter. */
const mostCounted = 20_000;
const smallest = 1e-10;

/**
 * The chance of each number of things that come in lots of a size and a mean, parts being in units of the size; null where
 * they are too many for single ones to matter. Where they come one by one, both are 1.
 */
export function countOutcomes(parts: readonly Part[], size: number, lot: number): Outcome[] | null {
  const single = parts.map((part) => ({ ...part, mean: part.mean * size, variance: part.variance * size ** 2 }));
  const most = Math.max(...single.map(({ mean, variance }) => mean + 12 * Math.sqrt(variance) + 12));
  if (!(most < mostCounted)) return null;
  const chances = new Float64Array(Math.ceil(most) + 1);
  for (const [place, part] of single.entries()) {
    const own = parts[place];
    if (size === 1 || own === undefined || part.mean === 0) addChances(chances, part, 0);
    else addLots(chances, part, noneOf(own, size / lot));
  }
  const all = sum([...chances]);
  return [...chances].map((chance, value) => ({ value, chance: chance / all }));
}

/** The chance that no event comes, `ratio` of them to each unit of the size. */
function noneOf({ mean, variance }: Part, ratio: number): number {
  const expected = mean * ratio;
  const over = Math.max(0, variance - mean) / mean ** 2;
  return over < 1e-9 ? Math.exp(-expected) : Math.exp(-Math.log1p(expected * over) / over);
}

/** Nothing, or at least one, with the mean and variance of the whole. */
function addLots(chances: Float64Array, { mean, variance, weight }: Part, none: number): void {
  const some = mean / (1 - none);
  const spread = (variance + mean ** 2) / (1 - none) - some ** 2;
  chances[0] = (chances[0] ?? 0) + weight * none;
  addChances(chances, { mean: Math.max(0, some - 1), variance: spread, weight: weight * (1 - none) }, 1);
}

/** Each number's chance from the mean outwards, by what it is more or less likely than its neighbour; `from` the least. */
function addChances(chances: Float64Array, part: Part, least: number): void {
  const { mean, weight } = part;
  const shape = shapeOf(part);
  const start = Math.floor(mean);
  const isEven = shape === Infinity;
  const growth = isEven ? mean : mean / (shape + mean);
  const add = (place: number, chance: number): void => {
    const at = place + least;
    if (at < chances.length) chances[at] = (chances[at] ?? 0) + chance;
  };
  const top = isEven
    ? start * Math.log(mean) - mean - logGamma(start + 1)
    : logGamma(start + shape) -
      logGamma(shape) -
      logGamma(start + 1) -
      shape * Math.log1p(mean / shape) +
      start * Math.log(growth);
  const ratio = (from: number): number => (growth * (isEven ? 1 : from + shape)) / (from + 1);
  const first = mean === 0 ? weight : weight * Math.exp(top);
  for (let [place, chance] = [start, first]; place < chances.length && chance > smallest; place++) {
    add(place, chance);
    chance *= ratio(place);
  }
  if (mean === 0) return;
  for (let [place, chance] = [start, first]; place > 0; place--) {
    chance /= ratio(place - 1);
    if (chance <= smallest) return;
    add(place - 1, chance);
  }
}

const leastRatio = 1.02;

/** The chance that no more than so much comes of amounts; in units of the size that makes their scatter. */
export function amountBelow(parts: readonly Part[], size: number, usual: number): (events: number) => number {
  // Amounts that scatter make the size of their scatter larger than their mean.
  const ratio = Math.max(leastRatio, size / usual);
  const own = parts
    .filter(({ mean }) => mean > 0)
    .map((part) => {
      const { mean, variance, weight } = part;
      const none = noneOf(part, ratio);
      const some = mean / (1 - none);
      const spread = (variance + mean ** 2) / (1 - none) - some ** 2;
      return { none, weight, shape: some ** 2 / spread, scale: spread / some };
    });
  const never = 1 - sum(own.map(({ weight }) => weight));
  return (events) =>
    events < 0
      ? 0
      : never +
        sum(
          own.map(
            ({ none, weight, shape, scale }) =>
              weight * (none + (1 - none) * incompleteGamma(shape, events / scale).lower),
          ),
        );
}
