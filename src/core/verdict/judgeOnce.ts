import type { Baseline } from "./baseline";
import { judgeSeries, type Judgement } from "./judgeSeries";
import { keptAnswers } from "./keptAnswers";
import type { ChanceModel, Observation } from "./observation";

/** Some forty KPIs over two years, and twice as much for what is looked at beside them. */
const judged = keptAnswers<Judgement>(2000);

/** `judgeSeries`, whose answers are kept. */
export function judgeOnce(model: ChanceModel, series: readonly Observation[], baseline: Baseline = {}): Judgement {
  const told = series.map(({ value, exposure }) => `${value}/${exposure}`).join();
  const key = `${model} ${baseline.from ?? ""} ${baseline.to ?? ""} ${told}`;
  return judged(key, () => judgeSeries(model, series, baseline));
}
