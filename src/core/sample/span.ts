import { periodAt, periodIndex } from "../words/period";

/** The three years that a sample covers, in serials. */
export interface Span {
  /** Work begins half a year before the first day, so that there are deals to close on it. */
  readonly warmUp: number;
  readonly first: number;
  readonly last: number;
}

const months = 36;
const warmUpDays = 183;

export function spanTo(last: number): Span {
  const first = periodAt(periodIndex(last, "month") - months + 1, "month").first;
  return { warmUp: first - warmUpDays, first, last };
}

/** The month of a day counted from the last month: 0 for that one, -1 for the month before it. */
export const monthFromEnd = (span: Span, day: number): number =>
  periodIndex(day, "month") - periodIndex(span.last, "month");

/** `2026-10` for 0, `2026-09` for -1. */
export const monthKey = (span: Span, fromEnd: number): string =>
  periodAt(periodIndex(span.last, "month") + fromEnd, "month").key;
