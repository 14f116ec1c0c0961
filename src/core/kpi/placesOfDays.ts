import type { DayPlaces, Grid } from "./grid";

type Spans = Pick<Grid, "spans" | "placeOf" | "days">;

/** Null where time has no end, and for fewer rows than days: then each row had better ask for itself. */
export function placesOfDays({ spans, days }: Spans, rows: number): DayPlaces | null {
  const [first, last] = endsOf(spans);
  return days !== undefined && last - first < rows ? days() : null;
}

/** Asks a calendar once for each day that it knows. */
export function placesIn({ spans, placeOf }: Spans): DayPlaces {
  const [first, last] = endsOf(spans);
  const base = first - 2;
  const places = new Int32Array(last - base + 2);
  places[0] = -1;
  for (let at = 1; at < places.length; at++) places[at] = placeOf(base + at);
  return { base, places };
}

const endsOf = (spans: Spans["spans"]): readonly [first: number, last: number] => [
  spans[0]?.first ?? -Infinity,
  spans[spans.length - 1]?.last ?? Infinity,
];

/** The place of a day in a table. Cut off, what is above zero is the whole day, and what is no number 0. */
export const placeAt = ({ base, places }: DayPlaces, day: number): number =>
  places[Math.min(Math.max(day - base, 1), places.length - 1) | 0] ?? -1;
