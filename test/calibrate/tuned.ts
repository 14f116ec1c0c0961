import { mean } from "../../src/core/stats/mean";
import { movingRanges } from "../../src/core/stats/movingRanges";
import { present } from "../../src/core/stats/present";
import type { ChanceModel, Observation } from "../../src/core/verdict/observation";
import { isFault } from "../../src/core/words/fault";
import { figureOf } from "./methods";

/**
 * How odd each month after the history is, by a peer's own measure, signed by its direction: the larger, the odder. A
 * threshold on it makes the peer cry wolf exactly as often as we do.
 */
export type Oddness = (model: ChanceModel, series: readonly Observation[], history: number) => number[];

const known = (value: ReturnType<typeof mean>): number => (isFault(value) ? NaN : value);

/** Distance from the mean of the history in mean moving ranges: an XmR chart. */
const singleValues: Oddness = (model, series, history) => {
  const figures = series.map((one) => figureOf(model, one));
  const before = figures.slice(0, history);
  const centre = known(mean(before));
  const range = known(mean(present(movingRanges(before))));
  return figures.slice(history).map((figure) => (Number.isNaN(figure) ? 0 : (figure - centre) / range));
};

/** The same, with a run on one side of the mean as good as `run` ranges off: Wheeler's and the NHS's way to see lasting changes. */
const withRuns =
  (run: number): Oddness =>
  (model, series, history) => {
    const single = singleValues(model, series, history);
    let length = 0;
    return single.map((odd, place) => {
      length = place > 0 && Math.sign(odd) === Math.sign(single[place - 1] ?? 0) ? length + 1 : 1;
      return length >= run ? Math.sign(odd) * Infinity : odd;
    });
  };

/** Distance in standard deviations of counting: c and p charts. */
const counting: Oddness = (model, series, history) => {
  const before = series.slice(0, history);
  const value = before.reduce((sum, one) => sum + one.value, 0);
  const exposure = before.reduce((sum, one) => sum + one.exposure, 0);
  const level = value / exposure;
  return series.slice(history).map((one) => {
    if (one.exposure === 0) return 0;
    const variance = model === "proportion" ? (level * (1 - level)) / one.exposure : level / one.exposure;
    return variance === 0 ? 0 : (one.value / one.exposure - level) / Math.sqrt(variance);
  });
};

/** A fall against the month before, as a share of it. */
const lastMonth: Oddness = (model, series, history) =>
  series.slice(history).map((one, place) => {
    const before = figureOf(model, series[history + place - 1] ?? one);
    const now = figureOf(model, one);
    return Number.isNaN(before + now) || before === now ? 0 : Math.log((now + 1e-9) / (before + 1e-9));
  });

export const tunedPeers: readonly { readonly name: string; readonly oddness: Oddness; readonly counts?: true }[] = [
  { name: "XmR", oddness: singleValues },
  { name: "XmR and runs of 8", oddness: withRuns(8) },
  { name: "XmR and runs of 10", oddness: withRuns(10) },
  { name: "XmR and runs of 12", oddness: withRuns(12) },
  { name: "c or p chart", oddness: counting, counts: true },
  { name: "Change on last month", oddness: lastMonth },
];
