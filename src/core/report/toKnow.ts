import { currencyOf } from "./currencyOf";
import type { Comparison, Person } from "./comparePeople";
import type { Series } from "./gather";
import { formatNumber, formatPeriod, formatShare, listWords } from "../text/format";
import { summarySentences } from "../text/summaryTexts";
import { assure } from "../verdict/assure";
import { formatValue } from "../verdict/formatValue";
import { sayVerdict } from "../verdict/sayVerdict";
import type { SummaryRequest } from "./source";

/** As many as a person reads. */
const mostSignals = 3;
const mostNames = 3;

/** What to know in a few sentences: the goal, the signals or that there are none, and whether people differ. */
export function toKnow(
  { language, month }: SummaryRequest,
  series: readonly Series[],
  comparisons: readonly Comparison[],
): string[] {
  const last = series.flatMap(({ kpi, source, points }) => {
    const point = points[points.length - 1];
    return point === undefined ? [] : [{ kpi, point, currency: currencyOf(source.table) }];
  });
  const goals = last.filter(({ point }) => point.target !== null && point.figure.value !== null);
  const goal = goals.find(({ kpi }) => kpi.id === "revenue_won") ?? goals[0];
  const sentences: string[] = [];
  if (goal !== undefined) {
    const { kpi, point, currency } = goal;
    const value = point.figure.value ?? 0;
    const target = point.target ?? 0;
    const write = (number: number): string => formatValue(language, kpi.unit, number, currency);
    if (target !== 0) {
      sentences.push(
        summarySentences.target[language](
          kpi.names[language],
          write(value),
          write(target),
          formatShare(language, value / target, 0),
          assure(kpi, point.verdict.limits, target),
        ),
      );
    }
  }
  const signals = last.filter(
    ({ point }) => point.verdict.kind === "signal-up" || point.verdict.kind === "signal-down",
  );
  if (signals.length === 0) {
    const judged = last.filter(({ point }) => point.verdict.kind === "normal").length;
    if (judged > 0)
      sentences.push(
        summarySentences.noSignals[language](formatNumber(language, judged), formatPeriod(language, month)),
      );
  }
  for (const { kpi, point, currency } of signals.slice(0, mostSignals)) {
    sentences.push(
      sayVerdict(language, kpi, point.figure, point.verdict, { period: formatPeriod(language, month), currency })
        .sentence,
    );
  }
  for (const { rate, people, spread } of comparisons) {
    const name = rate.names[language];
    const side = (stands: Person["stands"]): string[] =>
      people.filter((person) => person.stands === stands).map((person) => person.name);
    const above = side("above");
    const below = side("below");
    sentences.push(
      above.length + below.length > 0
        ? summarySentences.peopleApart[language](
            name,
            listWords(language, above, mostNames),
            listWords(language, below, mostNames),
          )
        : summarySentences.peopleAlike[language](
            name,
            formatShare(language, spread.low, 0),
            formatShare(language, spread.high, 0),
          ),
    );
  }
  return sentences;
}
