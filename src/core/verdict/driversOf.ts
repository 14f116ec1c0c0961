import { lmdi } from "../stats/lmdi";
import { shapleyProduct } from "../stats/shapleyProduct";
import { isFault } from "../words/fault";
import { changeSignal, type ChangeSignal } from "./changeSignal";
import type { Chain, DriverName, Step } from "./driverTrees";
import type { Observation } from "./observation";

/** One month of a chain. NaN is not known. */
export interface ChainMonth {
  /** The sum of each step. */
  readonly sums: readonly number[];
  readonly workingDays: number;
}

/** Months in order of time without gaps, and which of them are compared, by their numbers. */
export interface ChainMonths {
  readonly chain: Chain;
  readonly months: readonly ChainMonth[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The sum of each step over each period, where that is no sum of whole months. */
  readonly sums?: { readonly before: readonly number[]; readonly after: readonly number[] };
}

/** One factor of a total, in two periods, and what its change did to the total. */
export interface Driver {
  readonly name: DriverName;
  readonly model: Step["model"];
  readonly before: number;
  readonly after: number;
  /** In the unit of the total; the effects of all drivers add up to its change. */
  readonly effect: number;
  readonly signal: ChangeSignal;
}

export interface Drivers {
  readonly before: number;
  readonly after: number;
  readonly drivers: readonly Driver[];
}

/** At most 1 of 200 comparisons of unchanged periods may call any of its drivers a signal. */
export const driversFalseAlarm = 0.005;

/**
 * Why a total changed from one period to another: it is the product of a chain (deals decided × win rate × amount of a
 * deal), and each driver gets its part of the change, exactly. Each is tested by itself, see `changeSignal`; together they
 * cry wolf in at most `falseAlarm` of unchanged comparisons. A share that is 1 on both sides is no driver. null where a
 * step is 0 or not known in either period, since then nothing can be made of it.
 *
 * Method: additive LMDI-I, or Shapley where a factor is not above 0. Source: B. W. Ang, Energy Policy 33 (2005) 867–871;
 * L. S. Shapley, "A value for n-person games", 1953.
 */
export function driversOf(given: ChainMonths, falseAlarm = driversFalseAlarm): Drivers | null {
  const { chain } = given;
  const first = given.sums?.before ?? sumsOf(given, given.before);
  const second = given.sums?.after ?? sumsOf(given, given.after);
  const [then, now] = [factorsOf(first), factorsOf(second)];
  if (then === null || now === null) return null;
  const effects = effectsOf(then, now);
  if (effects === null) return null;
  const isDriver = (place: number): boolean =>
    chain[place]?.driver !== "known_amounts" || then[place] !== 1 || now[place] !== 1;
  const places = chain.map((_, place) => place).filter(isDriver);
  const drivers = places.flatMap((place): Driver[] => {
    const step = chain[place];
    if (step === undefined) return [];
    const series = given.months.map((month) => observationOf(chain, place, month));
    return [
      {
        name: step.driver,
        model: step.model,
        before: then[place] ?? NaN,
        after: now[place] ?? NaN,
        effect: effects[place] ?? NaN,
        signal: changeSignal(step.model, series, given.before, given.after, falseAlarm / places.length),
      },
    ];
  });
  const last = chain.length - 1;
  return { before: first[last] ?? NaN, after: second[last] ?? NaN, drivers };
}

/** Each step added up over some months; NaN where one of them is not known. */
const sumsOf = ({ chain, months }: ChainMonths, places: readonly number[]): number[] =>
  chain.map((_, step) => places.reduce((sum, place) => sum + (months[place]?.sums[step] ?? NaN), 0));

/** The first sum, and what each later one is for each of the one before; null where that is not defined. */
function factorsOf(sums: readonly number[]): number[] | null {
  const [first = NaN] = sums;
  const factors = sums.map((sum, step) => (step === 0 ? first : sum / (sums[step - 1] ?? NaN)));
  return factors.every(Number.isFinite) && first > 0 ? factors : null;
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

/** A driver's month as the tests take it. */
function observationOf(chain: Chain, place: number, { sums, workingDays }: ChainMonth): Observation {
  const own = sums[place] ?? NaN;
  if (place === 0) return { value: own, exposure: workingDays };
  const base = sums[place - 1] ?? NaN;
  return chain[place]?.model === "proportion"
    ? { value: own, exposure: base }
    : { value: base === 0 ? NaN : own / base, exposure: 1 };
}
