import { comparePeople } from "../report/comparePeople";
import { driverChanges } from "../report/driverChanges";
import { gatherSeries, type Series } from "../report/gather";
import { personChanges } from "../report/personChanges";
import { toKnow } from "../report/toKnow";
import { seriesTitles } from "../text/seriesTexts";
import { verdictLabel } from "../text/verdicts";
import { isGoodNews } from "../verdict/verdict";
import { fault, isFault, type Answer } from "../words/fault";
import type { Language } from "../words/language";
import { exampleTables } from "./examples";
import type { Formula } from "./formula";
import { monthParameter, requestFor } from "./guards";
import { dataParameter } from "./parameters";
import { tableOf } from "./tableOf";
import { limitsOf, monthFrom, targetsFrom, targetsParameter } from "./trend";

/** The monthly summary in cells: what to know, a sentence a row, and the key figures below. */
export const summary: Formula = {
  name: "KPI_SUMMARY",
  id: "KPISUMMARY",
  summary: {
    nb: "Månedens sammendrag: det som er verdt å vite, én setning per rad, og nøkkeltallene under med mål, vanlig nivå, grenser og vurdering.",
    en: "The month in short: what to know, a sentence a row, and below it the key figures with target, usual level, limits and verdict.",
  },
  parameters: [dataParameter, monthParameter, targetsParameter],
  examples: [
    {
      args: [exampleTables.deals, "2026-02"],
      answer: [
        ["KPI", "Value", "Target", "Usual level", "Lower limit", "Upper limit", "Verdict"],
        ["Deals won", 1, null, null, null, null, "○ Too little data"],
      ],
    },
  ],
  spills: true,
  body: ([data, period, targets], { language }) => {
    const table = tableOf(data);
    if (isFault(table)) return table;
    const month = monthFrom(period, table);
    if (isFault(month)) return month;
    const set = targetsFrom(targets);
    if (isFault(set)) return set;
    const request = requestFor(table, month, set, language);
    const series = gatherSeries(request);
    if (series.length === 0) return fault({ kind: "no-data", of: "KPI_SUMMARY" });
    const comparisons = request.sources.flatMap((source) => comparePeople(source, request) ?? []);
    const people = request.sources.flatMap((source) => personChanges(source, request));
    const sentences = toKnow(request, series, comparisons, { people, revenue: driverChanges(request) });
    const { kpi, value, target, usual, low, high, verdict } = seriesTitles;
    return [
      ...sentences.map((sentence): Answer[] => [sentence, ...blanks]),
      [kpi, value, target, usual, low, high, verdict].map((title) => title[language]),
      ...series.flatMap((one) => figureRow(one, language)),
    ];
  },
};

/** Beside a sentence, so that all rows are as wide. */
const blanks: readonly null[] = [null, null, null, null, null, null];

function figureRow({ kpi, points }: Series, language: Language): Answer[][] {
  const point = points[points.length - 1];
  if (point === undefined) return [];
  const { figure, verdict, target } = point;
  const label = verdictLabel(language, { kind: verdict.kind, good: isGoodNews(kpi, verdict) });
  return [[kpi.names[language], figure.value ?? figure.fault, target, verdict.usual, ...limitsOf(kpi, verdict), label]];
}
