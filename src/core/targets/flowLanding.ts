import { incompleteBeta } from "../stats/incompleteBeta";
import { incompleteGamma } from "../stats/incompleteGamma";
import { poissonTails } from "../stats/poisson";
import { sum } from "../stats/sum";
import { levelsOf, type Flow, type Level } from "./flowModel";
import type { Landing } from "./landing";
import { rangeOf } from "./rangeOf";

/** What a count or an amount may still become. */
export interface FlowAhead {
  /** Whole months that are over, with what they held. */
  readonly past: readonly Flow[];
  /** The present month as far as it has come. */
  readonly now: Flow;
  /** What the period has held so far. */
  readonly actual: number;
  /** The exposure that is left of the present month, and that of each later month of the period. */
  readonly left: number;
  /** How unsure the present month's exposure is, its season above all: variance as a share of it, squared. */
  readonly unsure: number;
  readonly later: readonly { readonly exposure: number; readonly unsure: number }[];
  /** What one event is worth: 1 for a count; for an amount the size that makes its scatter. */
  readonly size: number;
  /** The mean amount of one event; that of `size` for a count. */
  readonly mean: number;
  readonly isCount: boolean;
}

/** What remains under one level: mean and variance in events, the chance of none, and the level's weight. */
interface Part {
  readonly mean: number;
  readonly variance: number;
  readonly weight: number;
}

/**
 * Where a count or an amount that goes on as before will land, with the range that holds it in 80 of 100 periods, and the
 * chance of reaching a value. The present month tells about its own level as far as it has come.
 *
 * Method: gamma-Poisson predictive over `levelsOf`; amounts as so many events of a size (compound), their remainder a gamma
 * distribution of the same mean and variance beside the chance of no event at all. The ends of the range are mid-P
 * quantiles for counts, which neither hold too much nor too little on the whole.
 */
export function landFlow(ahead: FlowAhead): Landing {
  const { size, actual, isCount } = ahead;
  const { rest, below } = restOf(ahead);
  const range = rest === 0 ? nothing : rangeOf(below, isCount, rest);
  return {
    actual,
    landing: actual + size * rest,
    low: actual + size * range.low,
    high: actual + size * range.high,
    holds: range.holds,
    chanceAtLeast: (value) => {
      if (value <= actual) return 1;
      if (rest === 0) return 0;
      // A count that must reach 12.5 must reach 13.
      const missed = isCount ? Math.ceil(value - actual - 1e-9) - 1 : (value - actual) / size;
      return Math.min(1, Math.max(0, 1 - below(missed)));
    },
  };
}

/** What is still to come, in events: its mean, and the chance that it is at most so much. */
export interface Rest {
  readonly rest: number;
  readonly below: (events: number) => number;
}

/** What is still to come of a count or an amount, by the months before and the present one as far as it has come. */
export function restOf(ahead: FlowAhead): Rest {
  const { size, now } = ahead;
  const past = ahead.past.map(({ value, exposure }) => ({ value: value / size, exposure }));
  const held = { value: now.value / size, exposure: now.exposure };
  const levels = levelsOf(now.exposure > 0 ? [...past, held] : past);
  const parts = levels.map((level) => partOf(level, held, ahead));
  const rest = sum(parts.map(({ mean, weight }) => mean * weight));
  return { rest, below: ahead.isCount ? countBelow(parts) : amountBelow(parts, ahead) };
}

const nothing = { low: 0, high: 0, holds: 1 };

/** The rest of the present month, whose level has shown itself, and the later months, whose levels are drawn anew. */
function partOf({ rate, wobble, weight }: Level, now: Flow, { left, unsure, later }: FlowAhead): Part {
  const own = wobble ** 2 + unsure;
  const shape = 1 / own;
  const ownRate = own === 0 ? rate : (shape + now.value) / (shape / rate + now.exposure);
  const months = [
    { mean: ownRate * left, variance: own === 0 ? 0 : 1 / (shape + now.value) },
    ...later.map((month) => ({ mean: rate * month.exposure, variance: wobble ** 2 + month.unsure })),
  ];
  return {
    mean: sum(months.map(({ mean }) => mean)),
    variance: sum(months.map(({ mean, variance }) => mean + mean ** 2 * variance)),
    weight,
  };
}

/** The chance of at most so many events. */
const countBelow =
  (parts: readonly Part[]) =>
  (events: number): number =>
    events < 0 ? 0 : sum(parts.map((part) => part.weight * countTail(part, Math.floor(events))));

function countTail({ mean, variance }: Part, events: number): number {
  if (mean === 0) return 1;
  const over = variance - mean;
  if (over <= mean * 1e-9) return poissonTails(events, mean).lower;
  const shape = mean ** 2 / over;
  return incompleteBeta(shape, events + 1, shape / (shape + mean), mean / (shape + mean)).lower;
}

const leastRatio = 1.02;

/** The chance that no more than so much comes; in units of the size. */
function amountBelow(parts: readonly Part[], { size, mean: usual }: FlowAhead): (events: number) => number {
  // Amounts that scatter make the size of their scatter larger than their mean.
  const ratio = Math.max(leastRatio, size / usual);
  const own = parts.map(({ mean, variance, weight }) => {
    const expected = mean * ratio;
    const over = Math.max(0, variance - mean) / mean ** 2;
    const none = over < 1e-9 ? Math.exp(-expected) : Math.exp(-Math.log1p(expected * over) / over);
    const some = mean / (1 - none);
    const spread = (variance + mean ** 2) / (1 - none) - some ** 2;
    return { none, weight, shape: some ** 2 / spread, scale: spread / some };
  });
  return (events) =>
    events < 0
      ? 0
      : sum(
          own.map(
            ({ none, weight, shape, scale }) =>
              weight * (none + (1 - none) * incompleteGamma(shape, events / scale).lower),
          ),
        );
}
