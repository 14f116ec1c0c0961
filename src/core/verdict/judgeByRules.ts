import { applyRules, type RuleMark } from "../stats/charts/applyRules";
import type { ChartPoint } from "../stats/charts/controlChart";
import { xmrChart } from "../stats/charts/xmrChart";
import { isFault } from "../words/fault";
import { leastPeriods, placesBefore, type Baseline } from "./baseline";
import { isKnown, type ChanceModel, type Observation } from "./observation";
import type { PublishedRules, Verdict } from "./verdict";

/**
 * Judges the last period of a series by a published rule set, on limits of single values (XmR) from the periods before: at
 * least 12 and up to 36, or the baseline given. Limits are in the unit of the figure: a share for a proportion, the value
 * itself for all else, not for each working day, as the authors of the rules have it. How often each set cries wolf is
 * measured, see `falseAlarmYears`.
 *
 * Source: see `xmr` and `ruleSets`; "shewhart" is the limits alone.
 */
export function judgeByRules(
  model: ChanceModel,
  series: readonly Observation[],
  set: PublishedRules,
  baseline: Baseline = {},
): Verdict {
  const at = series.length - 1;
  const last = series[at];
  const places = placesBefore(series, at, baseline);
  const common = {
    have: places.length,
    needed: leastPeriods,
    together: null,
    cycle: 1,
    isScattered: false,
    isAsLastYear: false,
  } as const;
  const unknown: Verdict = {
    ...common,
    kind: "too-little-data",
    usual: null,
    limits: null,
    rules: { set, broken: null },
  };
  const [first] = places;
  if (last === undefined || first === undefined || !isKnown(last) || places.length < leastPeriods) return unknown;
  const values = series.slice(first).map((one) => figureOf(model, one));
  const chart = xmrChart(values, { first: (places[places.length - 1] ?? first) - first + 1 });
  const point = isFault(chart) ? undefined : chart.points[chart.points.length - 1];
  if (isFault(chart) || point === undefined) return unknown;
  const mark = markOf(chart.points, set);
  return {
    ...common,
    kind: mark === undefined ? "normal" : kinds[mark.towards],
    usual: point.centre,
    limits: { low: point.low, high: point.high },
    rules: { set, broken: mark?.rule ?? null },
  };
}

const kinds = { high: "signal-up", low: "signal-down", neither: "signal-pattern" } as const;

/** The figure that is drawn: a rate, or the value itself. */
const figureOf = (model: ChanceModel, one: Observation): number =>
  !isKnown(one) ? NaN : model === "proportion" ? one.value / one.exposure : one.value;

/** What the last point breaks, the rule that takes precedence first. */
function markOf(points: readonly ChartPoint[], set: PublishedRules): RuleMark | undefined {
  const marks = applyRules(points, set === "shewhart" ? "wheeler" : set)[points.length - 1] ?? [];
  return marks.find(({ rule }) => set !== "shewhart" || rule === "outside");
}
