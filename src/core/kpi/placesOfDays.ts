import type { Grid } from "./grid";

/** Writes the place of each day's period as the grid tells it: -1 before what is asked, the number of periods after it. */
export type PlacesInto = (days: Float64Array, many: number, places: Int32Array) => void;

/**
 * Tells the periods of many days. A calendar is asked once for each day that it knows, and the others look it up; for
 * fewer rows than days, and where time has no end, each asks for itself.
 */
export function placesOfDays({ spans, placeOf }: Pick<Grid, "spans" | "placeOf">, rows: number): PlacesInto {
  const first = spans[0]?.first ?? Infinity;
  const last = spans[spans.length - 1]?.last ?? Infinity;
  const days = last - first + 1;
  if (!(days <= rows)) {
    return (asked, many, places) => {
      for (let at = 0; at < many; at++) places[at] = placeOf(asked[at] ?? NaN);
    };
  }
  // A day before and one after stand for all others.
  const table = Int32Array.from({ length: days + 2 }, (_, at) => placeOf(first - 1 + at));
  return (asked, many, places) => {
    lookUp(asked, many, table, first - 1, places);
  };
}

function lookUp(days: Float64Array, many: number, table: Int32Array, base: number, places: Int32Array): void {
  const last = table.length - 1;
  for (let at = 0; at < many; at++) {
    // Cut off, which for what is not below zero is the whole day.
    const day = Math.min(Math.max((days[at] ?? NaN) - base, 0), last) | 0;
    places[at] = table[day] ?? -1;
  }
}
