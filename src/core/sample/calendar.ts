import { dateOf, daysInMonth, serialOf, weekdayOf } from "../words/day";
import { easterSunday, norwegianHolidays } from "../words/holidays";

/** How busy each day is for a Norwegian sales team. Days are serials from `first` to `last`. */
export interface Calendar {
  readonly first: number;
  readonly last: number;
  /** 1 on an ordinary working day, less in quiet weeks, 0 on weekends and public holidays. */
  readonly level: (day: number) => number;
  /** The same, times the pressure that the end of a quarter puts on closings. */
  readonly closingLevel: (day: number) => number;
  /** The day itself if people work on it, else the next such day. */
  readonly workday: (day: number) => number;
}

/** The last days of a quarter in which deals are pressed to close, and how much likelier a closing is then. */
export const quarterEnd = { days: 21, pressure: 3 } as const;

/** How much of an ordinary day's work is done in the quiet weeks. */
const quiet = { july: 0.25, earlyAugust: 0.7, easterWeek: 0.3, christmasWeek: 0.12, squeezedDay: 0.4 } as const;

export function makeCalendar(first: number, last: number): Calendar {
  const holidays = new Set<number>();
  for (let { year } = dateOf(first - 1); year <= dateOf(last + 1).year; year++) {
    for (const holiday of norwegianHolidays(year)) holidays.add(holiday);
  }
  const isOff = (day: number): boolean => weekdayOf(day) > 5 || holidays.has(day);
  const days = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  const levels = days.map((day) => (isOff(day) ? 0 : quietness(day, isOff(day - 1) && isOff(day + 1))));
  const closing = levels.map((level, place) => level * (isQuarterEnd(first + place) ? quarterEnd.pressure : 1));
  const level = (day: number): number => levels[day - first] ?? 0;
  return {
    first,
    last,
    level,
    closingLevel: (day) => closing[day - first] ?? 0,
    workday: (day) => {
      let found = day;
      while (level(found) === 0 && found < last) found++;
      return found;
    },
  };
}

function quietness(serial: number, squeezed: boolean): number {
  const { year, month, day } = dateOf(serial);
  const toEaster = easterSunday(year) - serial;
  if (month === 7) return quiet.july;
  if (month === 12 && day >= 22) return quiet.christmasWeek;
  if (toEaster > 0 && toEaster < 7) return quiet.easterWeek;
  if (squeezed) return quiet.squeezedDay;
  return month === 8 && day <= 14 ? quiet.earlyAugust : 1;
}

/** Whether a day is one of the last of its quarter. Nothing closes at Christmas, so the fourth quarter ends on 21 December. */
export function isQuarterEnd(serial: number): boolean {
  const { year, month } = dateOf(serial);
  const ending = Math.ceil(month / 3) * 3;
  const last = serialOf({ year, month: ending, day: ending === 12 ? 21 : daysInMonth(year, ending) });
  return serial <= last && serial > last - quarterEnd.days;
}
