import { lmdi } from "../stats/lmdi";
import { rankSum } from "../stats/rankSum";
import { shapleyProduct } from "../stats/shapleyProduct";
import { isFault } from "../words/fault";
import { sideOf } from "./falseAlarms";

/** What a total is the product of, in one month. */
export interface DriverMonth {
  /** How many there were: deals decided. */
  readonly volume: number;
  /** How many of them succeeded: deals won. */
  readonly successes: number;
  /** What they brought: revenue. */
  readonly worth: number;
}

type DriverName = "volume" | "rate" | "size";

/** One factor of a total, in two years, and what its change did to the total. */
export interface Driver {
  readonly name: DriverName;
  readonly before: number;
  readonly after: number;
  /** In the unit of the total; the effects of all drivers add up to its change. */
  readonly effect: number;
  /** 1 up, −1 down beyond chance; 0 where chance may have made the change. */
  readonly signal: -1 | 0 | 1;
}

export interface Drivers {
  readonly before: number;
  readonly after: number;
  readonly drivers: readonly Driver[];
}

/** Two months in a hundred comparisons of unchanged years may be called a signal, for the three drivers together. */
const falseAlarm = 0.02 / 3;

/** Fewer months than this in a year cannot be told from another year. */
const leastMonths = 8;

/**
 * Why a total changed from one year to the next: it is volume × rate × size (deals decided × win rate × amount of a deal
 * won), and each gets its part of the change, exactly. Each driver is tested by itself, month by month against the months
 * of the year before, so that scatter and season do not count as change. null where either year has no successes.
 *
 * Method: additive LMDI-I, or Shapley where a factor is not above 0; exact rank sum test of the monthly values.
 * Source: B. W. Ang, Energy Policy 33 (2005) 867–871; H. B. Mann & D. R. Whitney, Ann. Math. Stat. 18 (1947) 50–60.
 */
export function driversOf(before: readonly DriverMonth[], after: readonly DriverMonth[]): Drivers | null {
  const [first, second] = [factorsOf(before), factorsOf(after)];
  if (first === null || second === null) return null;
  const effects = effectsOf(first, second);
  if (effects === null) return null;
  const drivers = (["volume", "rate", "size"] as const).map((name, place): Driver => ({
    name,
    before: first[place] ?? NaN,
    after: second[place] ?? NaN,
    effect: effects[place] ?? NaN,
    signal: signalOf(before.map(valueOf[name]), after.map(valueOf[name])),
  }));
  return { before: worthOf(before), after: worthOf(after), drivers };
}

const worthOf = (months: readonly DriverMonth[]): number => months.reduce((sum, { worth }) => sum + worth, 0);

function factorsOf(months: readonly DriverMonth[]): number[] | null {
  const volume = months.reduce((sum, one) => sum + one.volume, 0);
  const successes = months.reduce((sum, one) => sum + one.successes, 0);
  return volume === 0 || successes === 0 ? null : [volume, successes / volume, worthOf(months) / successes];
}

function effectsOf(before: readonly number[], after: readonly number[]): readonly number[] | null {
  const isPositive = [...before, ...after].every((factor) => factor > 0);
  if (!isPositive) {
    const effects = shapleyProduct(before, after);
    return isFault(effects) ? null : effects;
  }
  const split = lmdi([before], [after]);
  return isFault(split) ? null : split.effects;
}

/** The monthly value of each driver; NaN in a month that has none. */
const valueOf: Readonly<Record<DriverName, (month: DriverMonth) => number>> = {
  volume: ({ volume }) => volume,
  rate: ({ volume, successes }) => (volume === 0 ? NaN : successes / volume),
  size: ({ successes, worth }) => (successes === 0 ? NaN : worth / successes),
};

function signalOf(before: readonly number[], after: readonly number[]): -1 | 0 | 1 {
  const [now, then] = [after, before].map((values) => values.filter((value) => !Number.isNaN(value)));
  if (now === undefined || then === undefined || Math.min(now.length, then.length) < leastMonths) return 0;
  return sideOf(rankSum(now, then), falseAlarm);
}
