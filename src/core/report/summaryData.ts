import { formatPeriod } from "../text/format";
import { sayProblem } from "../text/problems";
import type { Interval } from "../words/interval";
import type { Assurance } from "../words/assurance";
import { assure } from "../verdict/assure";
import { intervalOf } from "../verdict/intervalOf";
import { sayVerdict } from "../verdict/sayVerdict";
import type { Problem } from "../words/problem";
import { comparePeople } from "./comparePeople";
import { gatherSeries } from "./gather";
import { yearToDate } from "../words/fiscalYear";
import { monthlyTargets } from "./monthlyTargets";
import { forecastFigures, type ForecastFigures } from "./forecastFigures";
import { monthlyForecast } from "./monthlyForecast";
import type { StageFigures } from "../verdict/stageFunnel";
import { stagesOfYear } from "./stageFigures";
import { targetFigures, type TargetFigures } from "./targetFigures";
import { toldOf } from "./toldOf";
import type { SummaryRequest } from "./source";

/** The summary's figures as plain data: what the sheet shows, for programs. */
export interface SummaryData {
  readonly month: string;
  /** Of the intervals, and whose rules make a signal. */
  readonly confidence: number;
  readonly rules: string;
  /** The fiscal year so far, named by the calendar year in which it ends. */
  readonly fiscalYear: number;
  readonly kpis: readonly {
    readonly id: string;
    readonly source: string;
    readonly value: number | null;
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly target: number | null;
    /** Of the fiscal year so far; the target is the sum of the months'. */
    readonly yearToDate: number | null;
    readonly yearToDateTarget: number | null;
    readonly assurance: Assurance | null;
    readonly usual: number | null;
    readonly verdict: string;
    readonly sentence: string;
    readonly math: string | null;
  }[];
  readonly people: readonly {
    readonly source: string;
    readonly kpi: string;
    readonly name: string;
    readonly value: number | null;
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly low: number | null;
    readonly high: number | null;
    /** The true value as the data of all let us believe it, and the chance that it lies above the team's. */
    readonly fair: number;
    readonly chanceAbove: number;
    readonly rank: Interval;
    readonly stands: string;
  }[];
  readonly targets: readonly TargetFigures[];
  /** What the pipeline should bring, and how near such forecasts came in past months; null where nothing runs. */
  readonly forecast: ForecastFigures | null;
  /** The way of the deals of the last year through the stages; empty where no table tells of it. */
  readonly stages: readonly StageFigures[];
  /** Sentences about targets and own KPIs that could not be used. */
  readonly told: readonly string[];
  readonly problems: readonly (Problem & { readonly message: string })[];
}

export function summaryData(request: SummaryRequest): SummaryData {
  const { sources, language, month, settings } = request;
  const { confidence, rules, fiscalYearStart } = settings;
  return {
    month: month.key,
    confidence,
    rules,
    fiscalYear: yearToDate(month, fiscalYearStart).year,
    kpis: kpisOf(request),
    people: peopleOf(request),
    targets: monthlyTargets(request).views.map(targetFigures),
    forecast: forecastFigures(monthlyForecast(request)),
    stages: stagesOfYear(request)?.stages ?? [],
    told: toldOf(request),
    problems: sources.flatMap(({ table }) =>
      table.problems.map((problem) => ({ ...problem, message: sayProblem(language, problem) })),
    ),
  };
}

function kpisOf(request: SummaryRequest): SummaryData["kpis"] {
  const { language, month, settings } = request;
  return gatherSeries(request).flatMap(({ kpi, source, currency, points, soFar }) => {
    const point = points[points.length - 1];
    if (point === undefined) return [];
    const { value, numerator, denominator } = point.figure;
    const interval = intervalOf(kpi, point.figure, settings.confidence);
    const { sentence, math } = sayVerdict(language, kpi, point.figure, point.verdict, {
      period: formatPeriod(language, month),
      currency,
    });
    return [
      {
        id: kpi.id,
        source: source.name,
        value,
        numerator,
        denominator,
        low: interval?.low ?? null,
        high: interval?.high ?? null,
        target: point.target,
        yearToDate: soFar?.figure.value ?? null,
        yearToDateTarget: soFar?.target ?? null,
        assurance: point.target === null ? null : assure(kpi, point.verdict.limits, point.target),
        usual: point.verdict.usual,
        verdict: point.verdict.kind,
        sentence,
        math,
      },
    ];
  });
}

function peopleOf(request: SummaryRequest): SummaryData["people"] {
  return request.sources.flatMap((source) => {
    const comparison = comparePeople(source, request);
    return (comparison?.people ?? []).map(({ name, rate, interval, fair, rank, stands }) => ({
      source: source.name,
      kpi: comparison?.rate.id ?? "",
      name,
      value: rate.value,
      numerator: rate.numerator,
      denominator: rate.denominator,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      fair: fair.estimate,
      chanceAbove: fair.chanceAbove,
      rank,
      stands,
    }));
  });
}
