import { forecastsOf, type Forecasts } from "../targets/forecastsOf";
import { forecastSentence } from "../text/forecastTexts";
import { formatValue } from "../verdict/formatValue";
import type { Table } from "../table/table";
import { isFault } from "../words/fault";
import type { Subject } from "../words/role";
import { monthlyTargets } from "./monthlyTargets";
import { nameOfPeriod, roughly, wholeOf } from "./sayPaceOf";
import type { SummaryRequest } from "./source";
import type { TargetView } from "./targetViews";

/** What the pipeline should bring in the running period of a target for everyone, and how near such forecasts came before. */
export interface MonthlyForecast {
  readonly view: TargetView;
  readonly forecasts: Forecasts;
  readonly sentence: string;
}

const known = new WeakMap<SummaryRequest, { readonly forecast: MonthlyForecast | null }>();

/** The forecast of the first running target for revenue, else for deals; null where there is none, or too little to go by. */
export function monthlyForecast(request: SummaryRequest): MonthlyForecast | null {
  const found = known.get(request) ?? { forecast: make(request) };
  known.set(request, found);
  return found.forecast;
}

function make(request: SummaryRequest): MonthlyForecast | null {
  const running = monthlyTargets(request).views.filter(
    ({ scope, isOver, pace, kpi }) =>
      scope === null && !isOver && pace?.landing != null && (kpi === "revenue_won" || kpi === "deals_won"),
  );
  const view = running.find(({ kpi }) => kpi === "revenue_won") ?? running[0];
  const [table, stages] = (["deals", "stages"] as const).map((subject) => tableAbout(request, subject));
  if (view === undefined || table === undefined) return null;
  const { definition, period, now } = view;
  const forecasts = forecastsOf(table, definition, [], period, now, request.settings.calendar, stages);
  return isFault(forecasts) ? null : { view, forecasts, sentence: sayForecast(request, view, forecasts) };
}

const tableAbout = ({ sources }: SummaryRequest, subject: Subject): Table | undefined =>
  sources.find(({ table }) => table.subject === subject)?.table;

function sayForecast({ language }: SummaryRequest, view: TargetView, forecasts: Forecasts): string {
  const { definition, currency, period } = view;
  const write = (value: number): string =>
    formatValue(language, definition.unit, wholeOf(definition, roughly(definition, value)), currency);
  const { pipeline, pipelineTest, runRateTest, daysBefore, by } = forecasts;
  return forecastSentence(language, {
    by,
    name: definition.names[language],
    period: nameOfPeriod(language, period),
    total: write(pipeline.total),
    low: write(pipeline.low),
    high: write(pipeline.high),
    soFar: write(pipeline.soFar),
    fromOpen: write(pipeline.fromOpen),
    fromNew: write(pipeline.fromNew),
    pipelineTest,
    runRateTest,
    daysBefore,
  });
}
