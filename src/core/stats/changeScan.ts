import { fault, type Fault } from "../words/fault";
import { deviance } from "./deviance";
import type { Observed } from "./observed";

/** One way to split a series in two levels. */
export interface Split {
  /** Place in the series, counted from 0, of the first month of the new level. */
  readonly at: number;
  /** Twice the log likelihood ratio of "the level changed here" against "one level"; 0 where both sides agree. */
  readonly statistic: number;
  /** Rate before the change, and from it on. */
  readonly before: number;
  readonly after: number;
}

/**
 * The common part of `changeScanOfCounts` and `changeScanOfShares`: every split of the observed months, in order of time.
 * `bounded` says that what did not happen counts too, as in shares.
 */
export function changeScan(months: readonly Observed[], bounded: boolean): readonly Split[] | Fault {
  if (months.length < 2) return fault({ kind: "too-few-values", needed: 2, have: months.length });
  const events = months.reduce((total, month) => total + month.events, 0);
  const base = months.reduce((total, month) => total + month.base, 0);
  const rate = events / base;
  let [eventsBefore, baseBefore] = [0, 0];
  const splits: Split[] = [];
  for (const [place, month] of months.entries()) {
    if (place > 0) {
      const sides = [
        [eventsBefore, baseBefore],
        [events - eventsBefore, base - baseBefore],
      ] as const;
      const happened = sides.reduce((sum, [count, size]) => sum + distance(count, size * rate), 0);
      const failed = bounded
        ? sides.reduce((sum, [count, size]) => sum + distance(size - count, size * (1 - rate)), 0)
        : 0;
      const [before, after] = [eventsBefore / baseBefore, (events - eventsBefore) / (base - baseBefore)];
      splits.push({ at: month.at, statistic: 2 * (happened + failed), before, after });
    }
    eventsBefore += month.events;
    baseBefore += month.base;
  }
  // Exposures whose sum overflows, or is lost beside a greater one
  const broken = splits.some(({ statistic, before, after }) => !Number.isFinite(statistic + before + after));
  return broken ? fault({ kind: "no-denominator", of: "rate" }) : splits;
}

/** Half the deviance of a count from its mean. Over both sides, whose counts add up to the means, these are the ratio. */
const distance = (count: number, mean: number): number => (count === 0 ? mean : deviance(count, mean));
