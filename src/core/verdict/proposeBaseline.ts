import { knownFrom, placedOn } from "./baseline";
import type { Kpi } from "../kpi/kpi";
import { observationsOf, type DatedFigure } from "./judge";
import { steadyScales } from "./steadyScale";
import type { Together } from "./stretch";

/** A level shows itself in half a year; before that a new baseline would be made of little. */
const leastLasting = 6;

/**
 * Where a lasting new level begins, as the number of its first period: a proposal to make limits from there on, which
 * the user takes or leaves, with a reason. null where no signal has lasted half a year.
 *
 * Method: of the places near the start of the stretch that made the signal, the one that parts the periods before from
 * those after most clearly, by the squares between the two means.
 */
export function proposeBaseline(kpi: Kpi, figures: readonly DatedFigure[], together: Together | null): number | null {
  if (together === null || together.periods < leastLasting) return null;
  const [scale] = steadyScales[kpi.chance];
  const series = observationsOf(kpi, figures);
  const end = series.length;
  const start = end - together.periods;
  const points = placedOn(scale, series, knownFrom(series, Math.max(0, start - 24), end));
  let best: number | null = null;
  let most = 0;
  for (let split = Math.max(1, start - leastLasting); split <= end - leastLasting; split++) {
    const before = points.filter(({ at }) => at < split).map(({ place }) => place);
    const after = points.filter(({ at }) => at >= split).map(({ place }) => place);
    if (before.length === 0 || after.length === 0) continue;
    const apart = (average(after) - average(before)) ** 2 * ((before.length * after.length) / points.length);
    if (apart > most) [most, best] = [apart, split];
  }
  return best;
}

const average = (places: readonly number[]): number => places.reduce((sum, place) => sum + place, 0) / places.length;
