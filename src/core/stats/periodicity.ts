import { fault, type Fault } from "../words/fault";
import { incompleteBeta } from "./incompleteBeta";
import { incompleteGamma } from "./incompleteGamma";
import type { Observed } from "./observed";

/** Whether the place in a cycle explains more of a series than chance does. */
export interface Periodicity {
  /** χ² of the places against one common rate; `freedom` is the number of places with data less 1. */
  readonly statistic: number;
  readonly freedom: number;
  /** Chance of so large a statistic without any rhythm, where months may scatter more than chance alone. Use this one. */
  readonly p: number;
  /** The same where months scatter by chance alone, as χ² has it: it cries wolf when that is not so. */
  readonly plain: number;
  /** How much more than by chance alone (1) the months scatter around their place. */
  readonly dispersion: number;
  /** Rate at each place over the common rate, beginning with the place of the first month; NaN for a place without data. */
  readonly factors: readonly number[];
}

interface Totals {
  readonly events: number;
  readonly base: number;
}

/** Squares this small a part of the rate itself are rounding. */
const rounding = 1e-28;

/**
 * The common part of `periodicityOfCounts` and `periodicityOfShares`, on months that were observed. The sum of squares of
 * the monthly rates, weighted by their base, falls into a part between places and one within; each over the variance
 * that chance gives is χ², and the ratio of the two, in which that variance cancels, is F. So p is right whether the
 * months scatter as chance has it, more, or less. Where events are too few for that (below two a place on average) the
 * larger of p and plain is given. `bounded` says that what did not happen counts too, as in shares.
 */
export function periodicity(months: readonly Observed[], period: number, bounded: boolean): Periodicity | Fault {
  if (!(Number.isInteger(period) && period >= 2)) {
    throw new RangeError(`invalid period: ${period}, must be a whole number from 2 on`);
  }
  if (months.length < 2 * period) return fault({ kind: "too-few-values", needed: 2 * period, have: months.length });
  const all = { events: 0, base: 0 };
  const places = Array.from({ length: period }, () => ({ events: 0, base: 0 }));
  for (const month of months) {
    add(all, month);
    add(places[month.at % period], month);
  }
  const freedom = places.filter(({ base }) => base > 0).length - 1;
  if (freedom === 0) return fault({ kind: "too-few-values", needed: 2, have: 1 });
  const rate = all.events / all.base;
  const variance = bounded ? rate * (1 - rate) : rate;
  const factors = places.map((place) => (rate === 0 && place.base > 0 ? 1 : place.events / place.base / rate));
  if (!(variance > 0)) return { statistic: 0, freedom, p: 1, plain: 1, dispersion: 0, factors };

  const between = squares(places, () => rate) / variance;
  const within = squares(months, ({ at }) => rateOf(places[at % period])) / variance;
  const residualFreedom = months.length - freedom - 1;
  if (!Number.isFinite(between + within)) return fault({ kind: "no-denominator", of: "rate" });
  if (between + within <= (rounding * all.base * rate * rate) / variance) {
    return { statistic: 0, freedom, p: 1, plain: 1, dispersion: 0, factors };
  }
  const plain = incompleteGamma(freedom / 2, between / 2).upper;
  const spreadPart = within / (between + within);
  const ratio = incompleteBeta(residualFreedom / 2, freedom / 2, spreadPart, between / (between + within)).lower;
  const scarce = Math.min(all.events, bounded ? all.base - all.events : Infinity) < 2 * (freedom + 1);
  const p = scarce || within === 0 ? Math.max(plain, ratio) : ratio;
  return { statistic: between, freedom, p, plain, dispersion: within / residualFreedom, factors };
}

const rateOf = (place: Totals | undefined): number => (place === undefined ? NaN : place.events / place.base);

function add(to: { events: number; base: number } | undefined, month: Totals): void {
  if (to === undefined) return;
  to.events += month.events;
  to.base += month.base;
}

/** Σ base · (rate − expected)², over those with any base. */
const squares = <Group extends Totals>(groups: readonly Group[], expected: (group: Group) => number): number =>
  groups
    .filter(({ base }) => base > 0)
    .reduce((sum, group) => sum + group.base * (group.events / group.base - expected(group)) ** 2, 0);
