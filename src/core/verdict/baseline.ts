import { isKnown, type Observation } from "./observation";
import type { Placed } from "./level";
import type { SteadyScale } from "./steadyScale";

/** Which periods tell what is usual, by their number in the series; without it, the 36 before. */
export interface Baseline {
  /** Where it begins, at the start of a new level (a re-base). */
  readonly from?: number;
  /** The first period that does not belong to it (a freeze). */
  readonly to?: number;
}

/** A year, so that every month has been seen once. Wheeler and the NHS freeze limits at twelve points. */
export const leastPeriods = 12;
const mostPeriods = 36;

/** The numbers of the known periods that tell what is usual before a period. */
export function placesBefore(series: readonly Observation[], end: number, { from, to }: Baseline): number[] {
  const last = Math.min(end, to ?? end);
  const first = Math.max(0, from ?? last - mostPeriods);
  return knownFrom(series, first, Math.max(0, last - first));
}

/** The numbers of the known periods among so many, from one on. */
export const knownFrom = (series: readonly Observation[], first: number, count: number): number[] =>
  Array.from({ length: count }, (_, step) => first + step).filter((place) => {
    const one = series[place];
    return one !== undefined && isKnown(one);
  });

/** The periods of those numbers. */
export const pick = (series: readonly Observation[], places: readonly number[]): Observation[] =>
  places.flatMap((place) => series[place] ?? []);

/** The same on a steady scale. */
export const placedOn = (scale: SteadyScale, series: readonly Observation[], places: readonly number[]): Placed[] =>
  places.flatMap((at) => {
    const one = series[at];
    return one === undefined ? [] : [{ ...scale.toScale(one), at }];
  });
