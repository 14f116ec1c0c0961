import { periodAt, periodIndex, type Grain, type Period } from "../../../../src/core/words/period";

/** The periods that an answer lists, and the place of every day among them. */
export interface Calendar {
  readonly periods: readonly Period[];
  /** Place of a day's period: -1 before the first, `periods.length` after the last. */
  readonly placeOf: (serial: number) => number;
}

/** Every period of a grain from the one of `first` to the one of `last`, both serials. */
export function calendarOf(first: number, last: number, grain: Grain): Calendar {
  const base = periodIndex(first, grain);
  const count = periodIndex(last, grain) - base + 1;
  const periods = Array.from({ length: count }, (_, place) => periodAt(base + place, grain));
  const start = periods[0]?.first ?? first;
  const end = periods[count - 1]?.last ?? last;
  // A table of days instead of calendar arithmetic for every row.
  const places = new Int32Array(end - start + 1);
  periods.forEach((period, place) => places.fill(place, period.first - start, period.last - start + 1));
  return {
    periods,
    placeOf: (serial) => {
      const day = Math.floor(serial) - start;
      return day < 0 ? -1 : (places[day] ?? count);
    },
  };
}

/** One period that takes in all days from `period.first` to `period.last`. */
export const wholeOf = (period: Period): Calendar => ({
  periods: [period],
  placeOf: (serial) => (Math.floor(serial) < period.first ? -1 : Math.floor(serial) > period.last ? 1 : 0),
});
