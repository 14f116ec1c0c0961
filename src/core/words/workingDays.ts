import { dateOf, weekdayOf } from "./day";
import { norwegianHolidays } from "./holidays";

/** Which days are worked. */
export interface WorkCalendar {
  /** ISO weekdays that are worked: 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[];
  readonly holidays: "norway" | "none";
  /** Whether the common holiday stands still too: the last three whole weeks of July, Monday to Sunday. */
  readonly commonHoliday: boolean;
  /** Further days off, as serials. */
  readonly closed: readonly number[];
}

/** Monday to Friday, without the public holidays of Norway. */
export const norwegianCalendar: WorkCalendar = {
  weekdays: [1, 2, 3, 4, 5],
  holidays: "norway",
  commonHoliday: false,
  closed: [],
};

const holidaysOf = new Map<number, ReadonlySet<number>>();

function isHoliday(serial: number): boolean {
  const { year } = dateOf(serial);
  let days = holidaysOf.get(year);
  if (days === undefined) {
    days = new Set(norwegianHolidays(year));
    holidaysOf.set(year, days);
  }
  return days.has(serial);
}

/** A day of the last three weeks, Monday to Sunday, that lie wholly in July. */
function isCommonHoliday(serial: number): boolean {
  const { month, day } = dateOf(serial);
  if (month !== 7) return false;
  const lastSunday = 31 - (weekdayOf(serial + 31 - day) % 7);
  return day <= lastSunday && day > lastSunday - 21;
}

/** Whether a day, a whole serial, is worked. */
export const isWorkingDay = (serial: number, calendar: WorkCalendar = norwegianCalendar): boolean =>
  calendar.weekdays.includes(weekdayOf(serial)) &&
  !(calendar.holidays === "norway" && isHoliday(serial)) &&
  !(calendar.commonHoliday && isCommonHoliday(serial)) &&
  !calendar.closed.includes(serial);

/**
 * How many working days lie from one day to another, both included: by default Monday to Friday, without the public
 * holidays of Norway. Serials are whole; 0 where the last lies before the first.
 *
 * @example workingDays(serialOf({ year: 2026, month: 5, day: 1 }), serialOf({ year: 2026, month: 5, day: 31 })) //=> 18
 */
export function workingDays(first: number, last: number, calendar: WorkCalendar = norwegianCalendar): number {
  let count = 0;
  for (let serial = first; serial <= last; serial++) if (isWorkingDay(serial, calendar)) count += 1;
  return count;
}
