import type { Grid } from "./grid";

/**
 * The place of each day's period, so that many rows can look it up: of no day first, then of all days before what is asked
 * (-1), of each day, and of all days after (the number of periods). `base` is the serial that would stand first.
 */
export interface DayPlaces {
  readonly base: number;
  readonly places: Int32Array;
}

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
