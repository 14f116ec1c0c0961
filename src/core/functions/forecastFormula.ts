import { scopeFilters } from "../targets/scopeOf";
import { forecastsOf, type Forecasts } from "../targets/forecastsOf";
import type { BackTest } from "../targets/forecast";
import { forecastNotes, forecastRows, forecastTitles, sayLeftOut } from "../text/landingTexts";
import { kpiOf } from "../kpi/catalogue";
import type { Cell } from "../words/cell";
import { day, serialOf } from "../words/day";
import { fault, isFault, type Answer } from "../words/fault";
import type { Language } from "../words/language";
import { periodOf } from "../words/period";
import { isOmitted } from "./arguments";
import { badCell } from "./badCell";
import type { Formula } from "./formula";
import { dataParameter, parameter } from "./parameters";
import {
  goalPeriod,
  goalPeriodFrom,
  kpiFrom,
  nowFrom,
  nowParameter,
  scopeFrom,
  scopeParameter,
  settingsOf,
} from "./targetArguments";
import { tableOf } from "./tableOf";

const on = (month: number, ofMonth: number): Cell => day(serialOf({ year: 2026, month, day: ofMonth }));

/** Forty deals that were won ten days after they began, one a day, and one that is five days old. */
const exampleDeals: readonly (readonly Cell[])[] = [
  ["Deal ID", "Stage", "Amount", "Created", "Closed"],
  ...Array.from({ length: 40 }, (_, place): Cell[] => {
    const created = serialOf({ year: 2026, month: 1, day: 1 }) + place;
    return [`D${String(place)}`, "Won", 100, day(created), day(created + 10)];
  }),
  ["D40", "Negotiation", 100, on(2, 14), null],
];

/** What the pipeline will bring, beside where the pace so far leads. */
export const forecast: Formula = {
  name: "KPI_FORECAST",
  id: "KPIFORECAST",
  summary: {
    nb: "Prognose av pipeline: hva åpne og nye avtaler ventes å gi ut perioden, etter andelen på samme alder eller i samme fase som ble vunnet i tide, ved siden av tempoet. Med treffsikkerhet i tidligere måneder.",
    en: "Pipeline forecast: what open and new deals should bring by the period's end, by the share of their age or stage that was won in time, beside the run rate. With its accuracy in past months.",
  },
  parameters: [
    dataParameter,
    goalPeriod("optional"),
    nowParameter,
    parameter(
      "kpi",
      ["kpi", "kpi"],
      ['"revenue_won" (vanlig) eller "deals_won".', '"revenue_won" (default) or "deals_won".'],
      "value",
      "optional",
    ),
    scopeParameter,
    parameter(
      "history",
      ["fasehistorikk", "history"],
      [
        "Tabellen med fasehistorikk: avtale-id, fase og dato inn i fasen. Med den vektes åpne avtaler etter fase.",
        "The table with the history of stages: deal id, stage, and date entered. With it open deals are weighted by stage.",
      ],
      "range",
      "optional",
    ),
  ],
  examples: [
    {
      // Every deal was won ten days after it began: the open one will be, within the month.
      args: [exampleDeals, "2026-02", on(2, 19)],
      answer: [
        ["Method", "So far", "From open deals", "From new deals"],
        ["Pipeline by age", 1900, 100],
      ],
    },
  ],
  spills: true,
  body: ([data, period, now, name, scope, history], context) => {
    const { language } = context;
    const settings = settingsOf(context);
    const table = tableOf(data);
    if (isFault(table)) return table;
    const kpi = isOmitted(name) ? kpiOf("revenue_won") : kpiFrom(name, table);
    if (isFault(kpi)) return kpi;
    if (kpi.id !== "revenue_won" && kpi.id !== "deals_won") {
      return fault({ kind: "bad-argument", parameter: "kpi", expected: "kpi", got: kpi.id });
    }
    const bad = badCell(table, kpi);
    if (bad !== null) return bad;
    const today = nowFrom(now, [table], kpi);
    if (isFault(today)) return today;
    const span = goalPeriodFrom(period, periodOf(today, "month"), settings);
    if (isFault(span)) return span;
    const filters = scopeFilters([table], scopeFrom(scope));
    if (isFault(filters)) return filters;
    const stages = isOmitted(history) ? undefined : tableOf(history);
    if (isFault(stages)) return stages;
    const found = forecastsOf(table, kpi, filters, span, today, settings.calendar, stages);
    if (isFault(found)) return found;
    const { pipeline, pipelineTest, runRate, runRateTest, by } = found;
    const tested = (test: BackTest | null): Answer[] =>
      test === null ? [null, null, 0] : [Number.isNaN(test.wape) ? null : test.wape, test.coverage, test.periods];
    const run: Answer[] = isFault(runRate)
      ? [null, null, null, runRate, null, null]
      : [runRate.actual, null, null, runRate.landing, runRate.low, runRate.high];
    const { soFar, fromOpen, fromNew, total, low, high } = pipeline;
    return [
      forecastTitles.map((title) => title[language]),
      [forecastRows[by][language], soFar, fromOpen, fromNew, total, low, high, ...tested(pipelineTest)],
      [forecastRows.runRate[language], ...run, ...tested(runRateTest)],
      ...notesOf(found, language, stages !== undefined).map((note) => [
        note,
        ...forecastTitles.slice(1).map(() => null),
      ]),
    ];
  },
};

/** What the forecast rests on, which of the two has been nearer, and what was left out. */
function notesOf(
  { pipelineTest, runRateTest, leftOut, by }: Forecasts,
  language: Language,
  hasHistory: boolean,
): string[] {
  const isUnmatched = hasHistory && by === "age";
  const notes: string[] = [(isUnmatched ? forecastNotes.unmatched : forecastNotes[by])[language]];
  if (pipelineTest !== null && runRateTest !== null && runRateTest.periods > 0) {
    const isPipeline = pipelineTest.wape < runRateTest.wape;
    if (pipelineTest.wape !== runRateTest.wape) {
      notes.push((isPipeline ? forecastNotes.pipelineNearer : forecastNotes.runRateNearer)[language]);
    }
  }
  if (leftOut > 0) notes.push(sayLeftOut(language, leftOut));
  return notes;
}
