import type { Interval } from "../words/interval";
import { knownFrom, leastPeriods, pick, placedOn, placesBefore, type Baseline } from "./baseline";
import { stretches } from "./falseAlarms";
import { expectationsOf, usualAt, type Expectation } from "./expectation";
import { distanceBetween, type Cycle } from "./level";
import { limitsOf } from "./limits";
import { isKnown, type ChanceModel, type Observation } from "./observation";
import { judgeStretch, type Together } from "./stretch";

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
  /** The last periods that make the signal together; null where the last does alone, or where there is none. */
  readonly together: Together | null;
  readonly cycle: Cycle;
  /** Whether the periods vary more than counting explains; of amounts that cannot be told. */
  readonly isScattered: boolean;
  /** The period stands out from the level, but the same month a year before stood out as far. */
  readonly isAsLastYear: boolean;
}

/** Two months of one level stay closer to each other than this in 87 of 100 cases. */
const unlikeLastYear = 1.5;

/** More than this times the variance of counting is worth a word, also where there is too little for a verdict. */
const scatterFrom = 1.5;
const leastForScatter = 6;

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
  const common = {
    have,
    needed: leastPeriods,
    usual: null,
    limits: null,
    together: null,
    isAsLastYear: false,
  } as const;
  if (last === undefined || !isKnown(last) || have < leastForScatter) {
    return { ...common, kind: "too-little-data", cycle: 1, isScattered: false };
  }
  const expectations = expectationsOf(model, series, places);
  const [first] = expectations;
  const { level } = first;
  const swings = { cycle: level.cycle, isScattered: model !== "amount" && level.scatter > scatterFrom };
  if (have < leastPeriods) return { ...common, ...swings, kind: "too-little-data" };
  const limits = limitsOf(model, expectations, pick(series, places), last, at);
  const judged = { ...common, ...swings, usual: usualAt(series, places, level, at), limits };
  const side = sideOf(last.value, limits);
  if (side !== 0) {
    return isLikeLastYear(first, series, places, knownFrom(series, at, 1), side)
      ? { ...judged, kind: "normal", isAsLastYear: true }
      : { ...judged, kind: signalOf(side) };
  }
  for (const periods of stretches) {
    const found = judgeStretch(model, series, at, periods, baseline);
    if (found === null || found.side === 0) continue;
    if (isLikeLastYear(first, series, found.before, found.inside, found.side)) continue;
    return { ...judged, kind: signalOf(found.side), together: found.together };
  }
  return { ...judged, kind: "normal" };
}

const signalOf = (side: number): "signal-up" | "signal-down" => (side > 0 ? "signal-up" : "signal-down");

const sideOf = (value: number, { low, high }: Interval): number => (value > high ? 1 : value < low ? -1 : 0);

/**
 * Whether the same months of last year, where the baseline has them, stood out on the same side about as far: then it is
 * more likely the season than a change, even where one year is too little to learn the season from.
 */
function isLikeLastYear(
  { scale, level }: Expectation,
  series: readonly Observation[],
  before: readonly number[],
  inside: readonly number[],
  side: number,
): boolean {
  if (level.cycle > 1) return false;
  const aYearAgo = before.filter((place) => inside.includes(place + 12));
  if (aYearAgo.length === 0) return false;
  const [now, then] = [inside, aYearAgo].map((places) => placedOn(scale, series, places));
  return side * distanceBetween(level, now ?? [], then ?? []) < unlikeLastYear;
}
