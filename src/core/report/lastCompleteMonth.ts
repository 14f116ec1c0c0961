import { periodAt, periodIndex, type Period } from "../words/period";
import { isWorkingDay, norwegianCalendar, type WorkCalendar } from "../words/workingDays";

/**
 * The last month that the data covers to its end. A month is complete once the data reach its last working day:
 * nothing is expected on the weekend that follows.
 */
export function lastCompleteMonth(lastDay: number, calendar: WorkCalendar = norwegianCalendar): Period {
  const index = periodIndex(lastDay, "month");
  const month = periodAt(index, "month");
  let lastWorkingDay = month.last;
  while (lastWorkingDay > month.first && !isWorkingDay(lastWorkingDay, calendar)) lastWorkingDay -= 1;
  return lastDay >= lastWorkingDay ? month : periodAt(index - 1, "month");
}
