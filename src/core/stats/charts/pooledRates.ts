import { fault, isFault, type Fault } from "../../words/fault";
import { checkCount, checkSuccesses } from "../checkChances";
import { sum } from "../sum";
import { inBaseline, type Baseline } from "./baseline";

/** Counts by their bases, in order of time; `values` are NaN where there is no rate. */
export interface PooledRates {
  readonly values: readonly number[];
  readonly bases: readonly number[];
  /** All counts of the baseline by all its bases: periods weigh as much as they hold. */
  readonly centre: number;
}

/** What is wrong with a count and its base, neither of them missing; null where there is nothing. */
type Check = (count: number, base: number) => Fault | null;

/** Successes among trials. A period without trials, and without successes, has no share. */
export const checkShare: Check = (successes, trials) =>
  successes === 0 && trials === 0 ? null : checkSuccesses({ successes, trials });

/** Counts by exposure (days, people, working hours). A period without exposure can have no count. */
export const checkRate: Check = (count, exposure) => {
  if (!(exposure >= 0 && exposure < Infinity)) return fault({ kind: "not-a-count", value: exposure });
  // Infinite too where the exposure is as good as none.
  return checkCount(count) ?? (count / exposure === Infinity ? fault({ kind: "no-denominator", of: "rate" }) : null);
};

/** The rate of each period and of the whole baseline; missing where the count or its base is missing, or the base 0. */
export function pooledRates(
  counts: ArrayLike<number>,
  bases: ArrayLike<number>,
  check: Check,
  baseline: Baseline | undefined,
): PooledRates | Fault {
  const { length } = counts;
  if (bases.length !== length) return fault({ kind: "different-lengths", first: length, second: bases.length });
  const chosen = inBaseline(length, baseline);
  if (isFault(chosen)) return chosen;
  const values = checkedRates(counts, bases, check);
  if (isFault(values)) return values;
  const centre = pooled(counts, bases, (index) => chosen[index] === true && !Number.isNaN(values[index]));
  return isFault(centre) ? centre : { values, bases: Array.from(bases), centre };
}

function checkedRates(counts: ArrayLike<number>, bases: ArrayLike<number>, check: Check): number[] | Fault {
  const values: number[] = [];
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index] ?? NaN;
    const base = bases[index] ?? NaN;
    const isMissing = Number.isNaN(count) || Number.isNaN(base);
    const broken = isMissing ? null : check(count, base);
    if (broken !== null) return broken;
    values.push(isMissing ? NaN : count / base);
  }
  return values;
}

function pooled(
  counts: ArrayLike<number>,
  bases: ArrayLike<number>,
  belongs: (index: number) => boolean,
): number | Fault {
  const countPart = Array.from(counts).filter((_, index) => belongs(index));
  const basePart = Array.from(bases).filter((_, index) => belongs(index));
  if (basePart.length === 0) return fault({ kind: "too-few-values", needed: 1, have: 0 });
  const base = sum(basePart);
  if (!(base < Infinity)) return fault({ kind: "not-a-count", value: base });
  return sum(countPart) / base;
}
