import { periodAt, periodIndex, type Grain } from "../words/period";
import { calendarOf, wholeOf, type Calendar } from "./calendar";
import type { Kpi } from "./kpi";
import type { Question } from "./question";

/** First and last day of the rows that count, whatever period is asked; null where there is none. */
export type Extent = readonly [first: number, last: number] | null;

export interface PeriodsAsked extends Calendar {
  /** Periods at the front that are added up but not shown: a KPI that compares with the period before needs one. */
  readonly lead: number;
}

/** Periods of each grain in a year; 52 weeks begin on the same weekday. */
const inYear = { day: 365, week: 52, month: 12, quarter: 4, year: 1 } as const;

/** How many periods back a growth compares with. */
export const stepsBack = ({ form }: Kpi, grain: Grain): number =>
  form.kind !== "growth" ? 0 : form.back === "year" ? inYear[grain] : 1;

const leadOf = (kpis: readonly Kpi[], grain: Grain): number => Math.max(0, ...kpis.map((kpi) => stepsBack(kpi, grain)));

/**
 * The periods of the answer: those of the grain asked, from the first to the last day with data, as far as they lie in
 * the period asked; days outside it fall in none of them.
 */
export function periodsAsked(question: Question, extent: Extent): PeriodsAsked {
  const { period, grain } = question;
  if (grain === null) {
    if (period.grain === "all" || period.grain === "custom") return { ...wholeOf(period), lead: 0 };
    const back = leadOf(question.kpis, period.grain);
    if (back === 0) return { ...wholeOf(period), lead: 0 };
    const index = periodIndex(period.first, period.grain);
    return { ...calendarOf(periodAt(index - back, period.grain).first, period.last, period.grain), lead: back };
  }
  const back = leadOf(question.kpis, grain);
  const first = Math.max(extent?.[0] ?? Infinity, period.first);
  const last = Math.min(extent?.[1] ?? -Infinity, period.last);
  if (extent === null || first > last) return { periods: [], placeOf: () => -1, lead: 0 };
  const lead = Math.max(0, Math.min(back, periodIndex(first, grain) - periodIndex(extent[0], grain)));
  const calendar = calendarOf(periodAt(periodIndex(first, grain) - lead, grain).first, last, grain);
  return {
    periods: calendar.periods,
    lead,
    placeOf: (serial) => {
      const place = calendar.placeOf(serial);
      if (Math.floor(serial) > period.last) return calendar.periods.length;
      return Math.floor(serial) < period.first && place >= lead ? -1 : place;
    },
  };
}
