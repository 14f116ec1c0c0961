import type { Interval } from "../words/interval";
import { exactTails, pool } from "./exactTails";
import { byCount, reachOf } from "./falseAlarms";
import { distanceBetween, distanceFrom, findLevel, type Cycle, type Placed } from "./level";
import { levelAt, limitsOf, type Expectation } from "./limits";
import { isKnown, type ChanceModel, type Observation } from "./observation";
import { steadyScales, type SteadyScale } from "./steadyScale";

/** What may honestly be said of the last period of a series. */
export interface Judgement {
  readonly kind: "normal" | "signal-up" | "signal-down" | "too-little-data";
  /** The usual value in the last period, with its exposure and its place in the cycle; null where there is none. */
  readonly usual: number | null;
  /** The values of the last period, both ends included, that chance alone can give. */
  readonly limits: Interval | null;
  /** How many earlier periods with figures there are, and how many it takes. */
  readonly have: number;
  readonly needed: number;
  /** How many of the last periods make the signal together; 1 where the last does alone, 0 where there is none. */
  readonly stretch: number;
  readonly cycle: Cycle;
  /** Whether the periods vary more than counting explains; of amounts that cannot be told. */
  readonly isScattered: boolean;
  /** The period stands out from the level, but the same month a year before stood out as far. */
  readonly isAsLastYear: boolean;
}

/** Which periods tell what is usual, by their number in the series; without it, the 36 before. */
export interface Baseline {
  readonly from?: number;
  /** The first period that does not belong to it. */
  readonly to?: number;
}

/** A year, so that every month has been seen once. Wheeler and the NHS freeze limits at twelve points. */
export const leastPeriods = 12;
const mostPeriods = 36;

/** The month by itself, then the last quarter, half-year and year, which show a small lasting change earlier. */
const stretches = [1, 3, 6, 12] as const;

/** Two months of one level stay closer to each other than this in 87 of 100 cases. */
const unlikeLastYear = 1.5;

/** More than this times the variance of counting is worth a word. */
const scatterFrom = 1.5;

/**
 * Judges the last period of a series, in order of time, against those before it. It is a signal when it lies outside
 * limits that an unchanged process crosses in fewer than 1 of 200 periods, or when the last 3, 6 or 12 periods together
 * do. Limits are prediction limits: they pay for a short baseline, for scatter beyond counting, and for a rhythm through
 * the quarter or the year.
 *
 * Periods without a figure keep their place and are left out. Units: `usual` and `limits` are in the unit of the value:
 * successes for a proportion.
 */
export function judgeSeries(model: ChanceModel, series: readonly Observation[], baseline: Baseline = {}): Judgement {
  const at = series.length - 1;
  const last = series[at];
  const places = placesBefore(series, at, baseline);
  const have = places.length;
  const unjudged = {
    usual: null,
    limits: null,
    stretch: 0,
    cycle: 1,
    isScattered: false,
    isAsLastYear: false,
  } as const;
  if (last === undefined || !isKnown(last) || have < leastPeriods) {
    return { ...unjudged, kind: "too-little-data", have, needed: leastPeriods };
  }
  const now = expectationsOf(model, series, places);
  const [first] = now;
  const limits = limitsOf(model, now, pick(series, places), last, at);
  const judged = {
    ...unjudged,
    have,
    needed: leastPeriods,
    usual: first.scale.fromScale(levelAt(first.level, at), last.exposure),
    limits,
    cycle: first.level.cycle,
    isScattered: model !== "amount" && first.level.scatter > scatterFrom,
  };
  for (const stretch of stretches) {
    const direction = stretch === 1 ? sideOf(last.value, limits) : sideOfStretch(model, series, at, stretch, baseline);
    if (direction === 0) continue;
    if (isLikeLastYear(first, series, at, stretch, direction)) {
      if (stretch === 1) return { ...judged, kind: "normal", isAsLastYear: true };
      continue;
    }
    return { ...judged, kind: direction > 0 ? "signal-up" : "signal-down", stretch };
  }
  return { ...judged, kind: "normal" };
}

/** The known periods that tell what is usual before a period. */
function placesBefore(series: readonly Observation[], end: number, { from, to }: Baseline): number[] {
  const last = Math.min(end, to ?? end);
  const places: number[] = [];
  for (let place = Math.max(0, from ?? last - mostPeriods); place < last; place++) {
    const one = series[place];
    if (one !== undefined && isKnown(one)) places.push(place);
  }
  return places;
}

const pick = (series: readonly Observation[], places: readonly number[]): Observation[] =>
  places.flatMap((place) => series[place] ?? []);

/** What the baseline leads to expect, on each scale of the model. */
function expectationsOf(
  model: ChanceModel,
  series: readonly Observation[],
  places: readonly number[],
): readonly [Expectation, ...Expectation[]] {
  const expect = (scale: SteadyScale): Expectation => ({
    scale,
    level: findLevel(placedOn(scale, series, places), model !== "amount"),
  });
  const [first, ...others] = steadyScales[model];
  return [expect(first), ...others.map(expect)];
}
const placedOn = (scale: SteadyScale, series: readonly Observation[], places: readonly number[]): Placed[] =>
  places.flatMap((at) => {
    const one = series[at];
    return one === undefined ? [] : [{ ...scale.toScale(one), at }];
  });

const sideOf = (value: number, { low, high }: Interval): number => (value > high ? 1 : value < low ? -1 : 0);

/** Whether the last periods together lie above (1) or below (−1) what chance gives; 0 where they do not. */
function sideOfStretch(
  model: ChanceModel,
  series: readonly Observation[],
  at: number,
  stretch: number,
  baseline: Baseline,
): number {
  const start = at - stretch + 1;
  const before = placesBefore(series, start, baseline);
  const inside = knownFrom(series, start, stretch);
  if (before.length < leastPeriods || inside.length * 3 < stretch * 2) return 0;
  const expectations = expectationsOf(model, series, before);
  const sides = expectations.map(({ scale, level }) => {
    const distance = distanceFrom(level, placedOn(scale, series, inside));
    return Math.abs(distance) > reachOf(level.freedom) ? Math.sign(distance) : 0;
  });
  const [side = 0] = sides;
  if (side === 0 || sides.some((other) => other !== side)) return 0;
  if (model === "amount" || expectations.some(({ level }) => level.cycle > 1)) return side;
  const tails = exactTails(model, pool(pick(series, before)), pool(pick(series, inside)));
  return (side > 0 ? tails.upper : tails.lower) <= byCount / 2 ? side : 0;
}

const knownFrom = (series: readonly Observation[], start: number, count: number): number[] =>
  Array.from({ length: count }, (_, step) => start + step).filter((place) => {
    const one = series[place];
    return one !== undefined && isKnown(one);
  });

/**
 * Whether the same months of last year stood out on the same side about as far: then it is more likely the season than a
 * change, even where one year is too little to learn the season from.
 */
function isLikeLastYear(
  { scale, level }: Expectation,
  series: readonly Observation[],
  at: number,
  stretch: number,
  side: number,
): boolean {
  if (level.cycle > 1) return false;
  const start = at - stretch + 1;
  const yearBefore = placedOn(scale, series, knownFrom(series, start - 12, stretch));
  if (yearBefore.length === 0) return false;
  const now = placedOn(scale, series, knownFrom(series, start, stretch));
  return side * distanceBetween(level, now, yearBefore) < unlikeLastYear;
}
