import { fault, type Fault } from "../words/fault";
import { centredMeans } from "./centredMeans";

/** What each place in the cycle does to the level, beginning with the place of the first value. */
export interface Season {
  readonly byPlace: readonly number[];
  /** Fewer than two comparisons at some place (below three full years without gaps): it may still turn out otherwise. */
  readonly early: boolean;
}

/**
 * The mean, over the years, of how each value stands to its level (`compare`), for each place in the cycle: what the
 * classical decompositions have in common. Missing (NaN) values, and with them the levels that they belong to, are left
 * out. Fewer than two full cycles of values, or a place in the cycle that is left without any comparison, is a fault,
 * whose `have` in the second case is what a series without gaps would need to tell as much. An infinite value is a fault.
 */
export function seasonOf(
  values: ArrayLike<number>,
  period: number,
  compare: (value: number, level: number) => number,
): Season | Fault {
  if (!(Number.isInteger(period) && period >= 2)) {
    throw new RangeError(`invalid period: ${period}, must be a whole number from 2 on`);
  }
  const infinite = Array.from(values).find((value) => Math.abs(value) === Infinity);
  if (infinite !== undefined) return fault({ kind: "not-a-count", value: infinite });
  const needed = 2 * period;
  const have = Array.from(values).filter((value) => !Number.isNaN(value)).length;
  if (have < needed) return fault({ kind: "too-few-values", needed, have });
  const places = Array.from({ length: period }, () => ({ total: 0, count: 0 }));
  for (const [at, level] of centredMeans(values, period).entries()) {
    const compared = compare(values[at] ?? NaN, level);
    const place = places[at % period];
    if (!Number.isFinite(compared) || place === undefined) continue;
    place.total += compared;
    place.count += 1;
  }
  const least = places.reduce((count, place) => Math.min(count, place.count), Infinity);
  if (least === 0) return fault({ kind: "too-few-values", needed, have: period });
  return { byPlace: places.map(({ total, count }) => total / count), early: least < 2 };
}
