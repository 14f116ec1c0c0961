import { weekdayOf } from "../words/day";
import { norwegianHolidays } from "../words/holidays";
import { periodAt, periodIndex, type Period } from "../words/period";
import { dateOf } from "../words/day";

/** Whether nobody works on a day: a weekend or a Norwegian public holiday. */
const isFree = (serial: number): boolean =>
  weekdayOf(serial) > 5 || norwegianHolidays(dateOf(serial).year).includes(serial);

/**
 * The last month that the data covers to its end. A month is complete once the data reach its last working day:
 * nothing is expected on the weekend that follows.
 */
export function lastCompleteMonth(lastDay: number): Period {
  const index = periodIndex(lastDay, "month");
  const month = periodAt(index, "month");
  let lastWorkingDay = month.last;
  while (isFree(lastWorkingDay)) lastWorkingDay -= 1;
  return lastDay >= lastWorkingDay ? month : periodAt(index - 1, "month");
}
