import { ratioInterval } from "../stats/ratioInterval";
import { isFault } from "../words/fault";
import type { Interval } from "../words/interval";
import type { ChainMonth } from "./driversOf";
import type { Chain, DriverName } from "./driverTrees";

/** What one step of a driver is worth to the total, all else as it was in the months. */
export interface Worth {
  readonly driver: DriverName;
  /** One more a month; one percentage point; one per cent. */
  readonly step: "one-a-month" | "point" | "percent";
  /** In the unit of the total, over the months given. */
  readonly worth: number;
  /** Interval of the level asked for; null where the months do not tell. */
  readonly interval: Interval | null;
}

/**
 * What a little more of each driver would be worth, at the level of some months: one more of the first count a month at
 * what each of them brings; one percentage point of a share, and one per cent of anything else, at the numbers there
 * were. It says what the total would be, not what it takes to get there. The interval is for what each one brings; how
 * many there were is taken as known. Empty where a step is 0 or not known.
 */
export function sensitivityOf(chain: Chain, months: readonly ChainMonth[], level: number): Worth[] {
  const sums = chain.map((_, step) => months.reduce((sum, month) => sum + (month.sums[step] ?? NaN), 0));
  if (!sums.every((sum) => sum > 0 && Number.isFinite(sum))) return [];
  const last = chain.length - 1;
  const total = sums[last] ?? NaN;
  return chain.map(({ driver, model }, place): Worth => {
    const own = sums[place] ?? NaN;
    const step = place === 0 ? "one-a-month" : model === "proportion" ? "point" : "percent";
    const more = place === 0 ? months.length : model === "proportion" ? 0.01 * (sums[place - 1] ?? NaN) : 0.01 * own;
    const worth = (more * total) / own;
    // A success is worth itself, neither more nor less.
    if (place === last && model === "proportion") return { driver, step, worth, interval: { low: worth, high: worth } };
    // Of the last step it is uncertain what each of the step before brings.
    const per = place === last ? place - 1 : place;
    const scale = place === last ? 0.01 * (sums[per] ?? NaN) : more;
    const yields = months.map((month) => ({ worth: month.sums[last] ?? NaN, count: month.sums[per] ?? NaN }));
    const interval = ratioInterval(yields, level);
    return {
      driver,
      step,
      worth,
      interval: isFault(interval) ? null : { low: interval.low * scale, high: interval.high * scale },
    };
  });
}
