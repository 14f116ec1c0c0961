import type { Baseline } from "./baseline";
import { judgeSeries, type Judgement } from "./judgeSeries";
import type { ChanceModel, Observation } from "./observation";

/** Some forty KPIs over two years, and twice as much for what is looked at beside them. */
const mostKept = 2000;

const kept = new Map<string, Judgement>();

/**
 * `judgeSeries`, whose answers are kept by all that they rest on: after a cell has changed, most months of most KPIs are
 * as they were.
 */
export function judgeOnce(model: ChanceModel, series: readonly Observation[], baseline: Baseline = {}): Judgement {
  const told = series.map(({ value, exposure }) => `${value}/${exposure}`).join();
  const key = `${model} ${baseline.from ?? ""} ${baseline.to ?? ""} ${told}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const judged = judgeSeries(model, series, baseline);
  kept.set(key, judged);
  return judged;
}
