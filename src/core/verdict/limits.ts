import type { Interval } from "../words/interval";
import { exactTails, pool, type Pooled } from "./exactTails";
import { byCount, reachOf } from "./falseAlarms";
import type { Level } from "./level";
import type { Expectation } from "./expectation";
import type { ChanceModel, Observation } from "./observation";

/**
 * The values that a period can take before it is a signal, both ends included, in the unit of the observation's value:
 * the widest of the limits on each scale and, for counts and successes without a rhythm, of the exact ones. A count and
 * successes have whole limits.
 */
export function limitsOf(
  model: ChanceModel,
  expectations: readonly Expectation[],
  baseline: readonly Observation[],
  { exposure }: Observation,
  at: number,
): Interval {
  const widest = expectations
    .map((expectation) => limitsOn(expectation, exposure, at))
    .reduce((one, other) => ({ low: Math.min(one.low, other.low), high: Math.max(one.high, other.high) }));
  if (model === "amount") return widest;
  const whole = { low: Math.ceil(widest.low), high: Math.floor(widest.high) };
  if (expectations.some(({ level }) => level.cycle > 1)) return whole;
  const exact = exactLimits(model, pool(baseline), exposure);
  return { low: Math.min(whole.low, exact.low), high: Math.max(whole.high, exact.high) };
}

function limitsOn({ scale, level }: Expectation, exposure: number, at: number): Interval {
  const { variance } = scale.toScale({ value: scale.fromScale(levelAt(level, at), exposure), exposure });
  const error = variance + level.between + 1 / (level.weights[at % level.cycle] ?? NaN);
  const reach = reachOf(level.freedom) * Math.sqrt(level.spread * error);
  return {
    low: scale.fromScale(levelAt(level, at) - reach, exposure),
    high: scale.fromScale(levelAt(level, at) + reach, exposure),
  };
}

const levelAt = ({ means, cycle }: Level, at: number): number => means[at % cycle] ?? NaN;

/** The fewest and the most that luck gives more often than the false alarms allowed. */
function exactLimits(model: Exclude<ChanceModel, "amount">, baseline: Pooled, exposure: number): Interval {
  const tailsAt = (value: number): { lower: number; upper: number } => exactTails(model, baseline, { value, exposure });
  const middle = Math.floor((baseline.value / baseline.exposure) * exposure);
  const most = model === "proportion" ? exposure : Infinity;
  const isUsual = (side: "lower" | "upper") => (value: number) => tailsAt(value)[side] > byCount / 2;
  return {
    low: furthest(middle, -1, 0, isUsual("lower")),
    high: furthest(middle, 1, most, isUsual("upper")),
  };
}

/** The last whole number from a start on, in a direction and not beyond an end, for which something holds. */
function furthest(start: number, direction: 1 | -1, end: number, holds: (value: number) => boolean): number {
  const clamp = (value: number): number => (direction > 0 ? Math.min(end, value) : Math.max(end, value));
  let inside = start;
  let step = 1;
  while (inside !== end && holds(clamp(inside + direction * step))) {
    inside = clamp(inside + direction * step);
    step *= 2;
  }
  if (inside === end) return end;
  let outside = clamp(inside + direction * step);
  while (Math.abs(outside - inside) > 1) {
    const middle = inside + Math.trunc((outside - inside) / 2);
    if (holds(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}
