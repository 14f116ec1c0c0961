import { fault, isFault, type Fault } from "../words/fault";
import { mean } from "./mean";
import { seasonOf, type Season } from "./seasonOf";

/**
 * How far each month of the year (place in the cycle) usually lies above or below the level around it, in the unit of
 * the values; `byPlace` begins with the place of the first value, and its mean is 0. For values that may be 0 or below,
 * or whose swing does not grow with their level; otherwise use `seasonalFactors`, whose rules for missing values and too
 * few years hold here too.
 *
 * Method: classical additive decomposition, as R's `decompose`.
 * Source: M. Kendall & A. Stuart, "The Advanced Theory of Statistics" 3, 1983, 410–414.
 *
 * @example seasonalShifts([1, 3, 2, 1, 3, 2, 1, 3, 2, 1], 3) //=> { byPlace: [-1, 1, 0], early: false }
 */
export function seasonalShifts(values: ArrayLike<number>, period = 12): Season | Fault {
  const season = seasonOf(values, period, (value, level) => value - level);
  if (isFault(season)) return season;
  const middle = mean(season.byPlace);
  if (isFault(middle)) return middle;
  const byPlace = season.byPlace.map((shift) => shift - middle);
  const broken = byPlace.find((shift) => !Number.isFinite(shift));
  return broken === undefined ? { byPlace, early: season.early } : fault({ kind: "not-a-count", value: broken });
}
