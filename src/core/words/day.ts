import type { Day } from "./cell";

/** A date as people write it; month 1 to 12. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Serial of 1970-01-01 when 1899-12-30 is day 0, as Excel and Google Sheets count (right from 1900-03-01 on). */
const unixEpochSerial = 25569;

/** Days from 1899-12-30 (the 1900 system) to 1904-01-01 (day 0 of the 1904 system). */
export const epoch1904Offset = 1462;

/**
 * Serial of a civil date, by arithmetic alone so that no time zone can move it.
 * Source: Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 *
 * @example serialOf({ year: 2026, month: 11, day: 23 }) //=> 46349
 */
export function serialOf({ year, month, day }: CivilDate): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + unixEpochSerial;
}

/** The civil date of a serial; the time of day is left out. Inverse of `serialOf` (Hinnant, civil_from_days). */
export function dateOf(serial: number): CivilDate {
  const shifted = Math.floor(serial) - unixEpochSerial + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export const day = (serial: number): Day => ({ kind: "day", serial });

/** Days in a month, 28 to 31. */
export const daysInMonth = (year: number, month: number): number =>
  serialOf(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }) -
  serialOf({ year, month, day: 1 });

/** Whether such a day stands in the calendar: 2026-02-29 does not. */
export const isCivilDate = ({ year, month, day: ofMonth }: CivilDate): boolean =>
  Number.isInteger(year) &&
  Number.isInteger(month) &&
  Number.isInteger(ofMonth) &&
  month >= 1 &&
  month <= 12 &&
  ofMonth >= 1 &&
  ofMonth <= daysInMonth(year, month);

/** Day of the week by ISO 8601: Monday 1 to Sunday 7. */
export const weekdayOf = (serial: number): number => ((((Math.floor(serial) - 2) % 7) + 7) % 7) + 1;

const two = (value: number): string => (value < 10 ? `0${String(value)}` : String(value));

/** `2026-11-23`. */
export function isoDate(serial: number): string {
  const { year, month, day: ofMonth } = dateOf(serial);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(ofMonth)}`;
}

/** The same day of the month so many months later, or the last day of that month where it is shorter. */
export function addMonths(serial: number, months: number): number {
  if (Number.isNaN(serial)) return NaN;
  const { year, month, day: ofMonth } = dateOf(serial);
  const index = year * 12 + month - 1 + months;
  const then = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return serialOf({ ...then, day: Math.min(ofMonth, daysInMonth(then.year, then.month)) });
}
