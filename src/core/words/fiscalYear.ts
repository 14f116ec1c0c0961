import { dateOf } from "./day";
import { periodAt, periodIndex, type Period } from "./period";

/** A fiscal year, up to and with a month in it. */
export interface YearToDate {
  /** The calendar year in which the fiscal year ends; it is named by that. */
  readonly year: number;
  /** From its first day to the last of the month. */
  readonly period: Period;
  readonly months: readonly Period[];
}

/**
 * The fiscal year in which a month lies, up to and with that month. `start` is the month in which the year starts, 1 to 12.
 *
 * @example yearToDate(parsePeriod("2026-08"), 7).year //=> 2027
 */
export function yearToDate({ first, last }: Period, start: number): YearToDate {
  const index = periodIndex(first, "month");
  const begin = index - (((((index % 12) + 1 - start) % 12) + 12) % 12);
  const months = Array.from({ length: index - begin + 1 }, (_, step) => periodAt(begin + step, "month"));
  const period: Period = { grain: "custom", key: "", first: months[0]?.first ?? first, last };
  return { year: dateOf(periodAt(begin + 11, "month").last).year, period, months };
}
