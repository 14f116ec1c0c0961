import type { Kpi } from "../kpi/kpi";
import { gatherSeries, type Series } from "../report/gather";
import { personChanges } from "../report/personChanges";
import { personGuards, sayGuard } from "../report/personSentences";
import type { SummaryRequest } from "../report/source";
import { guardSentences, seriesTitles } from "../text/seriesTexts";
import { summarySentences } from "../text/summaryTexts";
import { verdictLabel } from "../text/verdicts";
import { formatValue } from "../verdict/formatValue";
import { isGoodNews, type Verdict } from "../verdict/verdict";
import type { Table } from "../table/table";
import type { Target } from "../targets/readTargets";
import { fault, isFault, type Answer } from "../words/fault";
import type { Language } from "../words/language";
import { usualSettings } from "../words/settings";
import type { Period } from "../words/period";
import { exampleTables } from "./examples";
import type { Formula } from "./formula";
import { dataParameter, periodParameter } from "./parameters";
import { tableOf } from "./tableOf";
import { monthFrom } from "./trend";

export const monthParameter = {
  ...periodParameter,
  help: {
    nb: 'Måneden som vurderes: "2026-10" eller en dato. Tom betyr den siste måneden som dataene dekker til slutten.',
    en: 'The month that is judged: "2026-10" or a date. Empty means the last month that the data cover to its end.',
  },
};

/** Each KPI with the KPI that shows when it is being gamed, and whether the two part ways. */
export const guards: Formula = {
  name: "KPI_GUARDS",
  id: "KPIGUARDS",
  summary: {
    nb: "Hver KPI med motvekten sin: om den ene har blitt bedre og den andre dårligere, begge mer enn tilfeldig (200 samtaler i uken, og dårligere samtaler). Selgere som gjør det, nevnes ved navn.",
    en: "Each KPI with its counterweight: whether the one has got better and the other worse, both by more than chance (200 calls a week, and worse calls). Reps who do it are named.",
  },
  parameters: [dataParameter, monthParameter],
  examples: [
    {
      args: [exampleTables.deals],
      answer: [
        ["KPI", "Verdict", "Counterweight", "Verdict on the counterweight", "What it means"],
        [
          "Deals won",
          "○ Too little data",
          "Average deal size",
          "○ Too little data",
          "Deals won cannot be held against Average deal size yet: at least one of the two cannot be judged.",
        ],
      ],
    },
  ],
  spills: true,
  body: ([data, period], { language }) => {
    const table = tableOf(data);
    if (isFault(table)) return table;
    const month = monthFrom(period, table);
    if (isFault(month)) return month;
    const request = requestFor(table, month, [], language);
    const [source] = request.sources;
    const series = gatherSeries(request);
    const rows = series.flatMap((own) => pairRows(own, series, language));
    if (rows.length === 0) return fault({ kind: "no-data", of: "KPI_GUARDS" });
    const { kpi, verdict, counter, counterVerdict, sentence } = seriesTitles;
    const named = source === undefined ? [] : personGuards(personChanges(source, request));
    return [
      [kpi, verdict, counter, counterVerdict, sentence].map((title) => title[language]),
      ...named.map((guard): Answer[] => [
        guard.better.kpi.names[language],
        guard.better.name,
        guard.worse.map(({ kpi: one }) => one.names[language]).join(", "),
        guard.better.name,
        sayGuard(request, guard),
      ]),
      ...rows,
    ];
  },
};

/** What a summary of one table asks, for a formula that says a part of it. */
export const requestFor = (
  table: Table,
  month: Period,
  targets: readonly Target[],
  language: Language,
): SummaryRequest => ({
  sources: [{ table, name: "" }],
  targets,
  rebases: [],
  settings: usualSettings,
  month,
  by: "owner",
  language,
  version: "",
});

const verdictOf = ({ points }: Series): Verdict | undefined => points[points.length - 1]?.verdict;

function pairRows(own: Series, all: readonly Series[], language: Language): Answer[][] {
  return own.kpi.counters.flatMap((id) => {
    const counter = all.find(({ kpi }) => kpi.id === id);
    const [verdict, other] = [verdictOf(own), counter === undefined ? undefined : verdictOf(counter)];
    if (counter === undefined || verdict === undefined || other === undefined) return [];
    return [
      [
        own.kpi.names[language],
        labelOf(own.kpi, verdict, language),
        counter.kpi.names[language],
        labelOf(counter.kpi, other, language),
        sayPair(own, counter, language),
      ],
    ];
  });
}

const labelOf = (kpi: Kpi, verdict: Verdict, language: Language): string =>
  verdictLabel(language, { kind: verdict.kind, good: isGoodNews(kpi, verdict) });

function sayPair(own: Series, counter: Series, language: Language): string {
  if (!isJudged(own) || !isJudged(counter)) {
    return guardSentences.unknown[language](own.kpi.names[language], counter.kpi.names[language]);
  }
  const [better, worse] = newsOf(own) === true ? [own, counter] : [counter, own];
  const isBroken = newsOf(better) === true && newsOf(worse) === false;
  return isBroken
    ? summarySentences.brokenGuard[language](movement(better, language), movement(worse, language), null)
    : guardSentences.held[language]();
}

function newsOf(series: Series): boolean | null {
  const verdict = verdictOf(series);
  return verdict === undefined ? null : isGoodNews(series.kpi, verdict);
}

function isJudged(series: Series): boolean {
  const kind = verdictOf(series)?.kind;
  return kind === "normal" || kind === "signal-up" || kind === "signal-down";
}

function movement({ kpi, points }: Series, language: Language): Parameters<typeof summarySentences.brokenGuard.en>[0] {
  const point = points[points.length - 1];
  const verdict = point?.verdict;
  const write = (value: number | null | undefined): string =>
    value == null ? "–" : formatValue(language, kpi.unit, value);
  return {
    name: kpi.names[language],
    isUp: verdict?.kind === "signal-up",
    value: write(verdict?.together?.value ?? point?.figure.value),
    usual: write(verdict?.together?.usual ?? verdict?.usual),
  };
}
