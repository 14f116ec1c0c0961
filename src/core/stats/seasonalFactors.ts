import { fault, isFault, type Fault } from "../words/fault";
import { mean } from "./mean";
import { seasonOf, type Season } from "./seasonOf";

/**
 * Factor of each month of the year (place in the cycle): 1.2 where that month is usually a fifth above the level around
 * it; `byPlace` begins with the place of the first value, and its mean is 1. For amounts and large counts that swing in
 * proportion to their level; it does not tell whether there is a season at all.
 * `early` says that it rests on less than three full years. Divide a month by its factor to take the season out; working
 * days (July, Easter) come before any factor.
 *
 * Missing (NaN) leaves out the month and the half year to each side, whose level is not known; fewer than two full years
 * of values, or a month of the year never compared, is a fault. 0 is a value like others: a month that is always 0 has
 * the factor 0, by which nothing can be divided. Where a whole year is 0 there is no level, and those months are left
 * out; where all is 0, a fault, and so are values below 0 and infinite ones.
 *
 * Method: classical multiplicative decomposition, as R's `decompose(type = "multiplicative")`.
 * Source: M. Kendall & A. Stuart, "The Advanced Theory of Statistics" 3, 1983, 410–414.
 *
 * @example seasonalFactors([1, 3, 2, 1, 3, 2, 1, 3, 2, 1], 3) //=> { byPlace: [0.5, 1.5, 1], early: false }
 */
export function seasonalFactors(values: ArrayLike<number>, period = 12): Season | Fault {
  const below = Array.from(values).find((value) => value < 0);
  if (below !== undefined) return fault({ kind: "not-a-count", value: below });
  const kept = Array.from(values).filter((value) => !Number.isNaN(value));
  if (kept.length >= 2 * period && kept.every((value) => value === 0)) {
    return fault({ kind: "no-denominator", of: "season" });
  }
  const season = seasonOf(values, period, (value, level) => value / level);
  if (isFault(season)) return season;
  const middle = mean(season.byPlace);
  if (isFault(middle) || !(middle > 0)) return fault({ kind: "no-denominator", of: "season" });
  return { byPlace: season.byPlace.map((factor) => factor / middle), early: season.early };
}
