import type { Kpi } from "../kpi/kpi";
import type { Figure } from "../kpi/question";
import { garwood } from "../stats/garwood";
import { xmr } from "../stats/xmr";
import { isFault } from "../words/fault";
import type { Interval } from "../words/interval";

/** What may honestly be said of one period's figure. */
export interface Verdict {
  readonly kind: "normal" | "signal-up" | "signal-down" | "too-little-data" | "maturing" | "stock" | "growth";
  /** The level of the periods before; null where there are too few. */
  readonly usual: number | null;
  /** Where a period falls as long as nothing but chance moves the figure; null where there are too few. */
  readonly limits: Interval | null;
  /** How many earlier periods there are, and how many it takes. */
  readonly have: number;
  readonly needed: number;
}

/** The chance of a false alarm in one unchanged period is 0.27 %, as for three standard deviations on a normal curve. */
const signalLevel = 0.9973;

/** As many earlier periods as limits of single values take to be useful (Wheeler). */
const leastPeriods = 6;

/**
 * Judges the last figure of a series against those before it. A signal is a figure that the usual level would give in
 * fewer than 0.27 % of periods: for a share and a count by the interval at that level, for an amount by the natural
 * process limits (XmR) of the earlier values.
 */
export function judge(kpi: Kpi, earlier: readonly Figure[], figure: Figure): Verdict {
  const known = earlier.filter(({ value }) => value !== null);
  const have = known.length;
  const none: Verdict = { kind: "too-little-data", usual: null, limits: null, have, needed: leastPeriods };
  if (kpi.unjudged !== undefined) return { ...none, kind: kpi.unjudged };
  if (figure.value === null || have < leastPeriods) return none;
  const usual = usualOf(kpi, known);
  const limits =
    kpi.chance === "amount" ? amountLimits(earlier) : usual === null ? null : limitsAround(kpi, usual, figure);
  if (usual === null || limits === null) return none;
  const kind = figure.value > limits.high ? "signal-up" : figure.value < limits.low ? "signal-down" : "normal";
  return { kind, usual, limits, have, needed: leastPeriods };
}

/** The pooled rate, or the mean of counts and amounts. */
function usualOf(kpi: Kpi, known: readonly Figure[]): number | null {
  const add = (part: (figure: Figure) => number | null): number =>
    known.reduce((sum, figure) => sum + (part(figure) ?? 0), 0);
  if (kpi.chance !== "proportion") return add(({ value }) => value) / known.length;
  const trials = add(({ denominator }) => denominator);
  return trials === 0 ? null : add(({ numerator }) => numerator) / trials;
}

function amountLimits(earlier: readonly Figure[]): Interval | null {
  const limits = xmr(earlier.map(({ value }) => value ?? NaN));
  return isFault(limits) ? null : { low: limits.low, high: limits.high };
}

/** The values that a period can take before its own interval would shut out the usual level. */
function limitsAround(kpi: Kpi, usual: number, figure: Figure): Interval | null {
  if (kpi.chance === "count") return countLimits(usual);
  const trials = figure.denominator ?? 0;
  if (trials === 0) return null;
  // The Wilson interval shuts out p exactly when the share lies beyond p ± z √(p(1−p)/n): the p chart.
  const reach = 3 * Math.sqrt((usual * (1 - usual)) / trials);
  return { low: Math.max(0, usual - reach), high: Math.min(1, usual + reach) };
}

/** The least and the largest count whose exact interval still holds the mean. */
function countLimits(mean: number): Interval | null {
  const holds = (count: number): boolean => {
    const interval = garwood(count, signalLevel);
    return !isFault(interval) && interval.low <= mean && mean <= interval.high;
  };
  const middle = Math.round(mean);
  if (!holds(middle)) return null;
  let low = middle;
  while (low > 0 && holds(low - 1)) low -= 1;
  let high = middle;
  while (holds(high + 1)) high += 1;
  return { low, high };
}

/** Whether a signal is good news, by the KPI's direction; null where it has none, or where there is no signal. */
export function isGoodNews(kpi: Kpi, verdict: Verdict): boolean | null {
  if (verdict.kind !== "signal-up" && verdict.kind !== "signal-down") return null;
  if (kpi.direction !== "higher" && kpi.direction !== "lower") return null;
  return (verdict.kind === "signal-up") === (kpi.direction === "higher");
}
