import { sum } from "../stats/sum";
import { levelsOf, likeliest, logLikelihood, type Flow, type Level } from "./flowModel";
import type { Landing } from "./landing";
import type { Split } from "./monthSplits";
import { rangeLevel, rangeOf, type Range } from "./rangeOf";
import { amountBelow, condense, countBelow, countOutcomes, type Part } from "./restDistribution";
import { tightRange, type Outcome } from "./tightRange";

/** What a count or an amount may still become. */
export interface FlowAhead {
  /** Whole months that are over, with what they held. */
  readonly past: readonly Flow[];
  /** What the present month has held so far, and the exposure of the whole of it. */
  readonly now: Flow;
  /** The share of the present month's exposure that is gone, as far as that is known. */
  readonly splits: readonly Split[];
  /** The share of what is left of the present month that lies in the period. */
  readonly reach: number;
  /** What the period has held so far. */
  readonly actual: number;
  /** How unsure the present month's exposure is, its season above all: variance as a share of it, squared. */
  readonly unsure: number;
  /** The later months of the period. */
  readonly later: readonly { readonly exposure: number; readonly unsure: number }[];
  /** What one event is worth: for a count, the size of the lots it comes in; for an amount, the size that makes its scatter. */
  readonly size: number;
  /** The mean amount of one event; for a count, how many one lot is on average. */
  readonly mean: number;
  readonly isCount: boolean;
}

/**
 * Where a count or an amount that goes on as before will land, with the range that holds it in 80 of 100 periods, and the
 * chance of reaching a value. The present month tells about its own level as far as it has come.
 *
 * Method: gamma-Poisson predictive over `levelsOf` and `monthSplits`; amounts as so many events of a size (compound), their
 * remainder a gamma distribution of the same mean and variance beside the chance of no event at all. The range of a count
 * is the tightest that holds at least 80 %, that of an amount leaves out a tenth on each side.
 */
export function landFlow(ahead: FlowAhead): Landing {
  const { actual, isCount } = ahead;
  const size = isCount ? 1 : ahead.size;
  const { rest, below, outcomes } = restOf(ahead);
  const range = rest === 0 ? nothing : rangeIn(below, outcomes, rest, isCount);
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

const nothing = { low: 0, high: 0, holds: 1 };

function rangeIn(below: Rest["below"], outcomes: Rest["outcomes"], rest: number, isCount: boolean): Range {
  if (outcomes !== null) return tightRange(outcomes, rangeLevel);
  const range = rangeOf(below, rest);
  return isCount ? { ...range, low: Math.floor(range.low), high: Math.ceil(range.high) } : range;
}

/** What is still to come, a count as it is and an amount in events: its mean, and the chance that it is at most so much. */
export interface Rest {
  readonly rest: number;
  readonly below: (events: number) => number;
  /** The chance of each number; null for amounts, and where there are too many. */
  readonly outcomes: readonly Outcome[] | null;
}

/** What is still to come of a count or an amount, by the months before and the present one as far as it has come. */
export function restOf(ahead: FlowAhead): Rest {
  const { size, mean: usual, now, isCount } = ahead;
  const inEvents = ({ value, exposure }: Flow): Flow => ({ value: Math.max(0, value / size), exposure });
  const held = inEvents(now);
  const drawn = levelsOf(ahead.past.map(inEvents)).flatMap((level) =>
    ahead.splits.map((split) => partOf(level, held, split, ahead)),
  );
  const top = drawn.reduce((most, { height }) => Math.max(most, height), -Infinity);
  const parts = condense(
    likeliest(drawn.map(({ mean, variance, height }) => ({ mean, variance, weight: Math.exp(height - top) }))),
  );
  const rest = sum(parts.map(({ mean, weight }) => mean * weight));
  if (!isCount) return { rest, below: amountBelow(parts, size, usual), outcomes: null };
  const outcomes = countOutcomes(parts, size, usual);
  const single = parts.map((part) => ({ ...part, mean: part.mean * size, variance: part.variance * size ** 2 }));
  return { rest: rest * size, below: countBelow(single, outcomes), outcomes };
}

/** Less than this is nothing: gamma functions of its inverse have no digits left. */
const leastMoves = 1e-6;

/**
 * The rest of the present month, whose level has shown itself, and the later months, whose levels are drawn anew; with the
 * logarithm of how likely the level is after what the present month has held.
 */
function partOf(
  { rate, wobble, drift, weight }: Level,
  { value, exposure }: Flow,
  split: Split,
  { unsure, later, reach }: FlowAhead,
): Omit<Part, "weight"> & { readonly height: number } {
  const moves = wobble ** 2 + unsure;
  const own = moves < leastMoves ? 0 : moves;
  const shape = 1 / own;
  const gone = exposure * split.done;
  const ownRate = own === 0 ? rate : (shape + value) / (shape / rate + gone);
  const months = [
    { mean: ownRate * (exposure - gone) * reach, variance: own === 0 ? 0 : 1 / (shape + value) },
    ...later.map((month) => ({ mean: rate * month.exposure, variance: wobble ** 2 + month.unsure })),
  ];
  // The level goes on drifting: each step carries over to all months after it.
  let [after, drifted] = [0, 0];
  for (const { mean } of months.slice(1).reverse()) {
    after += mean;
    drifted += drift * after ** 2;
  }
  const seen = gone > 0 ? logLikelihood({ value, exposure: gone }, rate, Math.sqrt(own)) : 0;
  return {
    mean: sum(months.map(({ mean }) => mean)),
    variance: drifted + sum(months.map(({ mean, variance }) => mean + mean ** 2 * variance)),
    height: Math.log(weight * split.weight) + seen,
  };
}
