import { shuffleScan } from "../stats/shuffleScan";
import { pool } from "./exactTails";
import { isKnown, type ChanceModel, type Observation } from "./observation";
import { steadyScales } from "./steadyScale";

/** A change of level that has lasted until the last period. */
export interface LastingChange {
  /** Number in the series of the first period of the new level, as nearly as the data tell. */
  readonly at: number;
  readonly side: 1 | -1;
  readonly before: Sum;
  readonly after: Sum;
}

/** What happened in some known periods together: successes and trials, or sums over exposure. */
interface Sum extends Observation {
  readonly periods: number;
}

/** A year must show what was usual; three periods are the least that can be called lasting. */
const leastBefore = 12;
const leastAfter = 3;
const mostPeriods = 36;

/** The test keeps its level exactly; this much of it keeps every kind of figure below, as far as they can be measured. */
const care = 0.7;

/**
 * Whether the level of a series, in order of time, has changed for good at any one time, and when; null where luck makes
 * as clear a change in more than `falseAlarm` of unchanged series, or where there is too little to tell. Made of the last
 * 36 periods. A series that is tested beside others must be given its part of their false alarms.
 */
export function lastingChange(
  model: ChanceModel,
  series: readonly Observation[],
  falseAlarm: number,
): LastingChange | null {
  const first = Math.max(0, series.length - mostPeriods);
  const places = series.flatMap((one, place) => (place >= first && isKnown(one) ? [place] : []));
  const [scale] = steadyScales[model];
  const known = places.flatMap((place) => series[place] ?? []);
  const weighed = known.map((one) => {
    const { place, variance } = scale.toScale(one);
    return { value: place, weight: 1 / variance };
  });
  const found = shuffleScan(weighed, leastBefore, leastAfter, care * falseAlarm);
  if (found === null || found.shift === 0 || found.chance > care * falseAlarm) return null;
  return {
    at: places[found.at] ?? 0,
    side: found.shift > 0 ? 1 : -1,
    before: sumOf(known.slice(0, found.at)),
    after: sumOf(known.slice(found.at)),
  };
}

const sumOf = (known: readonly Observation[]): Sum => ({ ...pool(known), periods: known.length });
