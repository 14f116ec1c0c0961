import type { Period } from "../words/period";
import { isWorkingDay, type WorkCalendar } from "../words/workingDays";

/**
 * The place among the month's working days, from 0, to which each of its days counts: a day that is not worked to the one
 * before it, those before the first to the first.
 */
export function dayPlaces({ first, last }: Period, calendar: WorkCalendar): number[] {
  const places: number[] = [];
  let worked = 0;
  for (let day = first; day <= last; day++) {
    if (isWorkingDay(day, calendar)) worked += 1;
    places.push(Math.max(0, worked - 1));
  }
  return places;
}
