import { gammaPoisson } from "../stats/gammaPoisson";
import { sum } from "../stats/sum";
import { isFault } from "../words/fault";
import type { Flow } from "./flowModel";

/** A month with the number of its month in the year, 0 to 11. */
export interface MonthFlow extends Flow {
  readonly ofYear: number;
}

/** What a month of the year does to the level, and how unsure that is: variance as a share of the factor, squared. */
export interface MonthFactor {
  readonly factor: number;
  readonly variance: number;
}

const noSeason: readonly MonthFactor[] = Array.from({ length: 12 }, () => ({ factor: 1, variance: 0 }));

/** One standard deviation to each side, as of a normal distribution. */
const oneDeviation = 0.6827;

/**
 * What each month of the year does to the level beside its working days, January first; all 1 where less than two whole years are known.
 * Each month's own factor is drawn towards 1, the more so the less the years tell, so that luck is not taken for season.
 *
 * Method: gamma-Poisson shrinkage of the twelve months' sums, counts first divided by how much more than chance the same
 * month scatters from year to year. Values are in events.
 */
export function monthFactors(months: readonly MonthFlow[]): readonly MonthFactor[] {
  const groups = Array.from({ length: 12 }, (_, ofYear) => months.filter((month) => month.ofYear === ofYear));
  if (groups.some((group) => group.length < 2)) return noSeason;
  const sums = groups.map((group) => ({
    value: sum(group.map(({ value }) => value)),
    exposure: sum(group.map(({ exposure }) => exposure)),
  }));
  const scatter = Math.max(1, scatterOf(groups, sums));
  const fair = gammaPoisson(
    sums.map(({ value, exposure }) => ({ count: Math.round(value / scatter), exposure: exposure / scatter })),
    oneDeviation,
  );
  if (isFault(fair)) return noSeason;
  const all = sum(sums.map(({ exposure }) => exposure));
  const mean = sum(fair.estimates.map(({ estimate }, place) => estimate * (sums[place]?.exposure ?? 0))) / all;
  if (!(mean > 0)) return noSeason;
  return fair.estimates.map(({ estimate, low, high }) => ({
    factor: estimate / mean,
    variance: ((high - low) / 2 / estimate) ** 2,
  }));
}

/** How many times more than chance the same month scatters from one year to another. */
function scatterOf(groups: readonly (readonly MonthFlow[])[], sums: readonly Flow[]): number {
  let surplus = 0;
  let freedom = 0;
  for (const [place, group] of groups.entries()) {
    const { value, exposure } = sums[place] ?? { value: 0, exposure: 0 };
    if (value === 0) continue;
    for (const month of group) {
      const expected = (value / exposure) * month.exposure;
      if (expected > 0) surplus += (month.value - expected) ** 2 / expected;
    }
    freedom += group.length - 1;
  }
  return freedom === 0 ? 1 : surplus / freedom;
}
