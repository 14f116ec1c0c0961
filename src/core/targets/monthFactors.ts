import { fairFactors, type Factor } from "./fairFactors";
import type { Flow } from "./flowModel";

/** A month with the number of its month in the year, 0 to 11. */
export interface MonthFlow extends Flow {
  readonly ofYear: number;
}

const noSeason: readonly Factor[] = Array.from({ length: 12 }, () => ({ factor: 1, variance: 0 }));

/**
 * What each month of the year does to the level beside its working days, January first; all 1 where less than two whole
 * years are known. Method: `fairFactors` of the same months of all years.
 */
export function monthFactors(months: readonly MonthFlow[]): readonly Factor[] {
  const groups = Array.from({ length: 12 }, (_, ofYear) => months.filter((month) => month.ofYear === ofYear));
  if (groups.some((group) => group.length < 2)) return noSeason;
  return fairFactors(groups) ?? noSeason;
}
