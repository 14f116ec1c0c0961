import { dateOf } from "./day";
import { norwegianHolidays } from "./holidays";

const daysInWeek = 7;

/** Serial 2 was a Monday, as spreadsheets count from 1 March 1900 on. */
const isWeekday = (serial: number): boolean => (serial + daysInWeek - 2) % daysInWeek < 5;

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

/**
 * How many working days lie from one day to another, both included: Monday to Friday, without the public holidays of
 * Norway. Serials are whole; 0 where the last lies before the first.
 *
 * @example workingDays(serialOf({ year: 2026, month: 5, day: 1 }), serialOf({ year: 2026, month: 5, day: 31 })) //=> 18
 */
export function workingDays(first: number, last: number): number {
  let count = 0;
  for (let serial = first; serial <= last; serial++) if (isWeekday(serial) && !isHoliday(serial)) count += 1;
  return count;
}
