import { judgeByRules } from "../../src/core/verdict/judgeByRules";
import { judgeSeries } from "../../src/core/verdict/judgeSeries";
import type { ChanceModel, Observation } from "../../src/core/verdict/observation";
import type { PublishedRules } from "../../src/core/verdict/verdict";

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

/** A published rule set as the setting has it: limits of single values from all months before. */
const published =
  (set: PublishedRules): Method =>
  (model, series) => {
    const { kind } = judgeByRules(model, series, set);
    return kind === "normal" || kind === "too-little-data" ? 0 : kind === "signal-down" ? -1 : 1;
  };

export const methods: readonly { readonly name: string; readonly method: Method }[] = [
  { name: "Nøkkel", method: ours },
  { name: "Below 90 % of target", method: belowTarget },
  { name: "20 % down on last month", method: downOnLastMonth },
  { name: "XmR, 3 sigma", method: published("shewhart") },
  { name: "Wheeler's rules", method: published("wheeler") },
  { name: "Western Electric", method: published("western-electric") },
  { name: "Nelson's rules", method: published("nelson") },
  { name: "NHS rules", method: published("nhs") },
];
