import { applyRules } from "../../src/core/stats/charts/applyRules";
import type { RuleSetName } from "../../src/core/stats/charts/ruleSets";
import { xmrChart } from "../../src/core/stats/charts/xmrChart";
import { judgeSeries } from "../../src/core/verdict/judgeSeries";
import type { ChanceModel, Observation } from "../../src/core/verdict/observation";
import { isFault } from "../../src/core/words/fault";

/** 1 where the last month of a series is called a rise, −1 where a fall, 0 where neither. */
export type Method = (model: ChanceModel, series: readonly Observation[], history: number) => number;

/** The figure that is drawn: a rate, or the value itself. */
export const figureOf = (model: ChanceModel, { value, exposure }: Observation): number =>
  model === "proportion" ? (exposure === 0 ? NaN : value / exposure) : value;

export const ours: Method = (model, series) => {
  const { kind } = judgeSeries(model, series);
  return kind === "signal-up" ? 1 : kind === "signal-down" ? -1 : 0;
};

/** The target is the mean of the history, so that an unchanged team earns it on average. */
const belowTarget: Method = (model, series, history) => {
  const figures = series.map((one) => figureOf(model, one));
  const known = figures.slice(0, history).filter((figure) => !Number.isNaN(figure));
  const target = known.reduce((sum, figure) => sum + figure, 0) / known.length;
  return (figures[series.length - 1] ?? NaN) < 0.9 * target ? -1 : 0;
};

const downOnLastMonth: Method = (model, series) => {
  const [before = NaN, last = NaN] = series.slice(-2).map((one) => figureOf(model, one));
  return last <= 0.8 * before && last < before ? -1 : 0;
};

/** Limits of single values from the history, with the rules of a set or the limits alone. */
const chart =
  (rules: RuleSetName | "outside"): Method =>
  (model, series, history) => {
    const drawn = xmrChart(
      series.map((one) => figureOf(model, one)),
      { first: history },
    );
    if (isFault(drawn)) return 0;
    const marks = applyRules(drawn.points, rules === "outside" ? "wheeler" : rules)[series.length - 1] ?? [];
    const mark = marks.find(({ rule }) => rules !== "outside" || rule === "outside");
    return mark === undefined ? 0 : mark.towards === "low" ? -1 : 1;
  };

export const methods: readonly { readonly name: string; readonly method: Method }[] = [
  { name: "Nøkkel", method: ours },
  { name: "Below 90 % of target", method: belowTarget },
  { name: "20 % down on last month", method: downOnLastMonth },
  { name: "XmR, 3 sigma", method: chart("outside") },
  { name: "Wheeler's rules", method: chart("wheeler") },
  { name: "NHS rules", method: chart("nhs") },
];
