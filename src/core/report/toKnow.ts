import { currencyOf } from "./currencyOf";
import type { Comparison, Person } from "./comparePeople";
import type { Point, Series } from "./gather";
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
  request: SummaryRequest,
  series: readonly Series[],
  comparisons: readonly Comparison[],
): string[] {
  const last = series.flatMap((one) => {
    const point = one.points[one.points.length - 1];
    return point === undefined ? [] : [{ ...one, point, currency: currencyOf(one.source.table) }];
  });
  return [
    ...sayGoal(request, last),
    ...saySignals(request, last),
    ...comparisons.map((comparison) => sayPeople(request, comparison)),
  ];
}

/** A KPI at the month of the summary. */
interface Now extends Series {
  readonly point: Point;
  readonly currency: string;
}

function sayGoal({ language }: SummaryRequest, now: readonly Now[]): string[] {
  const goals = now.filter(({ point }) => (point.target ?? 0) !== 0 && point.figure.value !== null);
  const goal = goals.find(({ kpi }) => kpi.id === "revenue_won") ?? goals[0];
  if (goal === undefined) return [];
  const { kpi, point, currency } = goal;
  const value = point.figure.value ?? 0;
  const target = point.target ?? NaN;
  const write = (number: number): string => formatValue(language, kpi.unit, number, currency);
  return [
    summarySentences.target[language](
      kpi.names[language],
      write(value),
      write(target),
      formatShare(language, value / target, 0),
      assure(kpi, point.verdict.limits, target),
    ),
  ];
}

function saySignals({ language, month }: SummaryRequest, now: readonly Now[]): string[] {
  const period = formatPeriod(language, month);
  const signals = now.filter(
    ({ point: { verdict } }) => verdict.kind === "signal-up" || verdict.kind === "signal-down",
  );
  if (signals.length === 0) {
    const judged = now.filter(({ point }) => point.verdict.kind === "normal").length;
    return judged === 0 ? [] : [summarySentences.noSignals[language](formatNumber(language, judged), period)];
  }
  const said = signals.slice(0, mostSignals).map(({ kpi, point, currency, newLevel }) => {
    const { sentence } = sayVerdict(language, kpi, point.figure, point.verdict, { period, currency });
    return newLevel === null
      ? sentence
      : `${sentence} ${summarySentences.newLevel[language](formatPeriod(language, newLevel))}`;
  });
  const rest = signals.slice(mostSignals).map(({ kpi }) => kpi.names[language]);
  return rest.length === 0
    ? said
    : [...said, summarySentences.moreSignals[language](listWords(language, rest, rest.length))];
}

export function sayPeople({ language }: SummaryRequest, { rate, people, spread }: Comparison): string {
  const name = rate.names[language];
  const those = (stands: Person["stands"]): string =>
    listWords(
      language,
      people.filter((person) => person.stands === stands).map((person) => person.name),
      mostNames,
    );
  const above = those("above");
  const below = those("below");
  const share = (value: number): string => formatShare(language, value, 0);
  return above === "" && below === ""
    ? summarySentences.peopleAlike[language](name, share(spread.low), share(spread.high))
    : summarySentences.peopleApart[language](name, above, below);
}
