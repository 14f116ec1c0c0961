import { rankSum } from "../stats/rankSum";
import { knownFrom, leastPeriods, pick, placedOn, placesBefore, type Baseline } from "./baseline";
import { exactTails, pool } from "./exactTails";
import { expectationsOf, usualAt } from "./expectation";
import { byCount, byRank, reachOf, sideOf, type Stretch } from "./falseAlarms";
import { distanceFrom, leftOver, type Level, type Placed } from "./level";
import type { ChanceModel, Observation } from "./observation";

/** Some periods together, against what is usual for them: for each trial of a proportion, else for each period. */
export interface Together {
  readonly periods: number;
  readonly value: number;
  readonly usual: number;
}

export interface StretchFound {
  /** 1 above, −1 below what chance gives, 0 neither. */
  readonly side: number;
  readonly together: Together;
  /** The numbers of the periods, and of those before that they are held against. */
  readonly inside: readonly number[];
  readonly before: readonly number[];
}

/**
 * Whether the last periods up to one lie, taken together, above or below what chance gives; null where the baseline before
 * them is too short, or where too many of them have no figure. Amounts go by rank, which asks nothing of their shape;
 * counts and successes by their sum, or by rank where they scatter so that their sum tells less.
 */
export function judgeStretch(
  model: ChanceModel,
  series: readonly Observation[],
  at: number,
  periods: Stretch,
  baseline: Baseline,
): StretchFound | null {
  const start = at - periods + 1;
  const before = placesBefore(series, start, baseline);
  const inside = knownFrom(series, start, periods);
  if (before.length < leastPeriods || inside.length * 3 < periods * 2) return null;
  const [{ scale, level }] = expectationsOf(model, series, before);
  const now = placedOn(scale, series, inside);
  const sum = pool(pick(series, inside));
  const usual = inside.reduce((total, place) => total + usualAt(series, before, level, place), 0);
  const per = model === "proportion" ? sum.exposure : inside.length;
  const bySum = model === "amount" ? 0 : sideBySum(model, level, now, pool(pick(series, before)), sum);
  return {
    inside,
    before,
    together: { periods, value: sum.value / per, usual: usual / per },
    side: bySum === 0 ? sideByRank(level, now, placedOn(scale, series, before), byRank[periods]) : bySum,
  };
}

function sideBySum(
  model: Exclude<ChanceModel, "amount">,
  level: Level,
  now: readonly Placed[],
  before: Observation,
  inside: Observation,
): number {
  const distance = distanceFrom(level, now);
  const side = Math.abs(distance) > reachOf(level.freedom) ? Math.sign(distance) : 0;
  if (side === 0 || level.cycle > 1) return side;
  return sideOf(exactTails(model, before, inside), byCount) === side ? side : 0;
}

function sideByRank(level: Level, now: readonly Placed[], usual: readonly Placed[], falseAlarm: number): number {
  return sideOf(
    rankSum(
      now.map((point) => leftOver(level, point, 1)),
      usual.map((point) => leftOver(level, point, -1)),
    ),
    falseAlarm,
  );
}
