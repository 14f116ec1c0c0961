import { periodAt, periodIndex } from "../../../../src/core/words/period";
import { calendarOf, wholeOf, type Calendar } from "./calendar";
import type { Question } from "../../../../src/core/kpi/question";

/** First and last day of the rows that count, whatever period is asked; null where there is none. */
export type Extent = readonly [first: number, last: number] | null;

export interface PeriodsAsked extends Calendar {
  /** Periods at the front that are added up but not shown: a KPI that compares with the period before needs one. */
  readonly lead: 0 | 1;
}

/**
 * The periods of the answer: those of the grain asked, from the first to the last day with data, as far as they lie in
 * the period asked; days outside it fall in none of them.
 */
export function periodsAsked(question: Question, extent: Extent): PeriodsAsked {
  const { period, grain } = question;
  const compares = question.kpis.some(({ form }) => form.kind === "growth");
  if (grain === null) {
    if (!compares || period.grain === "all" || period.grain === "custom") return { ...wholeOf(period), lead: 0 };
    return { ...calendarOf(period.first - 1, period.last, period.grain), lead: 1 };
  }
  const first = Math.max(extent?.[0] ?? Infinity, period.first);
  const last = Math.min(extent?.[1] ?? -Infinity, period.last);
  if (extent === null || first > last) return { periods: [], placeOf: () => -1, lead: 0 };
  const lead = compares && extent[0] < period.first ? 1 : 0;
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
