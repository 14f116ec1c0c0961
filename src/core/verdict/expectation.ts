import { leastPeriods, pick, placedOn } from "./baseline";
import { pool } from "./exactTails";
import { findLevel, type Level } from "./level";
import type { ChanceModel, Observation } from "./observation";
import { steadyScales, type SteadyScale } from "./steadyScale";

/** What is usual on one scale. */
export interface Expectation {
  readonly scale: SteadyScale;
  readonly level: Level;
}

/** What the periods of a baseline lead to expect, on each scale of the model. */
export function expectationsOf(
  model: ChanceModel,
  series: readonly Observation[],
  places: readonly number[],
): readonly [Expectation, ...Expectation[]] {
  const expect = (scale: SteadyScale, among: readonly number[]): Expectation => ({
    scale,
    level: findLevel(placedOn(scale, series, among), model !== "amount"),
  });
  const [first, ...others] = steadyScales[model];
  const busy = places.filter((place) => series[place]?.value !== 0);
  return [
    expect(first, places),
    // On a scale that stretches what is small, an empty month would lie so far off that nothing else could.
    ...others.map((scale) => expect(scale, 2 * busy.length < leastPeriods ? places : busy)),
  ];
}

/**
 * The value that is usual in a period, in the unit of the observation: the rate of all periods of the baseline together,
 * or, with a rhythm, of those at the same place in the cycle, times the period's exposure.
 */
export function usualAt(
  series: readonly Observation[],
  places: readonly number[],
  { cycle }: Level,
  at: number,
): number {
  const alike = places.filter((place) => place % cycle === at % cycle);
  const { value, exposure } = pool(pick(series, alike));
  return (value / exposure) * (series[at]?.exposure ?? NaN);
}
