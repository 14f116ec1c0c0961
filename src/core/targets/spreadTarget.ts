import { seasonalFactors } from "../stats/seasonalFactors";
import type { Kpi } from "../kpi/kpi";
import { fault, isFault, type Fault } from "../words/fault";
import { dateOf } from "../words/day";
import { periodIndex, type Period } from "../words/period";
import { workingDays, type WorkCalendar } from "../words/workingDays";
import { addsUp } from "./addsUp";
import { apportion } from "./apportion";
import { monthsOf, type MonthPart } from "./monthsOf";

/** What a month held; null where that is not known. */
export interface MonthValue {
  readonly month: Period;
  readonly value: number | null;
}

/** How a target is shared among the months of its period. */
export type SpreadBy =
  | { readonly kind: "working-days" }
  /** By the working days and by what each month of the year does besides, learned from at least two whole years. */
  | { readonly kind: "season"; readonly history: readonly MonthValue[] }
  /** As the same months of the year before. */
  | { readonly kind: "last-year"; readonly history: readonly MonthValue[] }
  /** By weights of the user's own, one for each month. */
  | { readonly kind: "hand"; readonly weights: readonly number[] };

export interface SpreadPart {
  readonly period: Period;
  readonly value: number;
}

/**
 * A target for a longer period as targets for its months, which add up to it exactly; whole where the target is whole. A
 * rate is not shared: the same rate holds in each month. What cannot be learned from the history is a fault.
 */
export function spreadTarget(
  kpi: Kpi,
  total: number,
  period: Period,
  by: SpreadBy,
  calendar: WorkCalendar,
): SpreadPart[] | Fault {
  const months = monthsOf(period);
  if (!addsUp(kpi)) return months.map(({ month }) => ({ period: month, value: total }));
  const weights = weightsOf(kpi, months, by, calendar);
  if (isFault(weights)) return weights;
  const values = apportion(total, weights);
  return months.map((part, place) => ({ period: spanOf(part), value: values[place] ?? 0 }));
}

const spanOf = ({ month, first, last, isWhole }: MonthPart): Period =>
  isWhole ? month : { grain: "custom", key: `${month.key} (${String(first)}-${String(last)})`, first, last };

/** The target of a year that asks so much more (1.1 is a tenth more) than the months of the year before, and its months. */
export function growTarget(
  kpi: Kpi,
  factor: number,
  period: Period,
  history: readonly MonthValue[],
  calendar: WorkCalendar,
): SpreadPart[] | Fault {
  const weights = weightsOf(kpi, monthsOf(period), { kind: "last-year", history }, calendar);
  if (isFault(weights)) return weights;
  const total = weights.reduce((sum, one) => sum + one, 0) * factor;
  return spreadTarget(kpi, Math.round(total), period, { kind: "hand", weights }, calendar);
}

function weightsOf(kpi: Kpi, months: readonly MonthPart[], by: SpreadBy, calendar: WorkCalendar): number[] | Fault {
  const days = months.map(({ first, last }) => workingDays(first, last, calendar));
  switch (by.kind) {
    case "working-days":
      return days;
    case "hand": {
      const broken = by.weights.find((weight) => !(weight >= 0 && weight < Infinity));
      if (broken !== undefined) return fault({ kind: "not-a-count", value: broken });
      return by.weights.length === months.length
        ? [...by.weights]
        : fault({ kind: "different-lengths", first: months.length, second: by.weights.length });
    }
    case "last-year":
      return lastYear(kpi, months, by.history);
    case "season": {
      const factors = learnSeason(by.history, calendar);
      if (isFault(factors)) return factors;
      return months.map(({ month }, place) => (days[place] ?? 0) * (factors[dateOf(month.first).month - 1] ?? 1));
    }
  }
}

function lastYear(kpi: Kpi, months: readonly MonthPart[], history: readonly MonthValue[]): number[] | Fault {
  const known = new Map(history.map(({ month, value }) => [periodIndex(month.first, "month"), value]));
  const weights = months.map(({ month }) => known.get(periodIndex(month.first, "month") - 12) ?? NaN);
  const have = weights.filter((weight) => !Number.isNaN(weight)).length;
  if (have < months.length) return fault({ kind: "too-few-values", needed: months.length, have });
  return weights.some((weight) => weight > 0) ? weights : fault({ kind: "no-data", of: kpi.id });
}

/** What each month of the year does beside its working days, January first; needs two whole years without a gap. */
function learnSeason(history: readonly MonthValue[], calendar: WorkCalendar): number[] | Fault {
  const [first] = history;
  if (first === undefined) return fault({ kind: "too-few-values", needed: 24, have: 0 });
  const perDay = history.map(({ month, value }) => (value ?? NaN) / workingDays(month.first, month.last, calendar));
  const season = seasonalFactors(perDay, 12);
  if (isFault(season)) return season;
  const start = dateOf(first.month.first).month - 1;
  return Array.from({ length: 12 }, (_, ofYear) => season.byPlace[(ofYear - start + 12) % 12] ?? 1);
}
