import { kpisOf } from "../kpi/catalogue";
import { evaluate } from "../kpi/evaluate";
import { givenMeasures } from "../kpi/evaluateTotals";
import { kpis as allKpis } from "../kpi/catalogue";
import type { Kpi } from "../kpi/kpi";
import type { Figure } from "../kpi/question";
import { targetFor } from "../targets/readTargets";
import { judge } from "../verdict/judge";
import { proposeBaseline } from "../verdict/proposeBaseline";
import type { Verdict } from "../verdict/verdict";
import { isFault } from "../words/fault";
import { workingDays } from "../words/workingDays";
import { allTime, periodAt, periodIndex, type Period } from "../words/period";
import { soFarOf, type SoFar } from "./soFar";
import type { SourceTable, SummaryRequest } from "./source";

/** One month of one KPI. */
export interface Point {
  readonly period: Period;
  readonly figure: Figure;
  readonly verdict: Verdict;
  readonly target: number | null;
}

/** A KPI month by month, up to and with the month of the summary, which is the last point. */
export interface Series {
  readonly kpi: Kpi;
  readonly source: SourceTable;
  readonly points: readonly Point[];
  /** The month from which the level seems to be a new one; null where none has lasted half a year. */
  readonly newLevel: Period | null;
  /** The fiscal year so far; null where the data begin within it, and where there is no sum. */
  readonly soFar: SoFar | null;
}

/** Months shown in a trend: two years, so that a month stands beside the same month of last year. */
const trendMonths = 24;

/** The series of every KPI that a table can give in the month asked. */
export function gatherSeries(source: SourceTable, request: SummaryRequest): Series[] {
  const { table } = source;
  const asked = givenMeasures(table) === null ? kpisOf(table.subject) : allKpis;
  const answer = evaluate(table, { kpis: asked, by: [], grain: "month", period: allTime, filters: [] });
  if (isFault(answer)) return [];
  const last = periodIndex(request.month.first, "month");
  const rows = answer.rows.filter(({ period }) => period !== null && periodIndex(period.first, "month") <= last);
  const known = new Map(rows.map((row) => [periodIndex(row.period?.first ?? 0, "month"), row.figures]));
  const first = Math.min(...known.keys());
  const days = Array.from({ length: last - first + 1 }, (_, step) => {
    const month = periodAt(first + step, "month");
    return workingDays(month.first, month.last, request.settings.calendar);
  });
  const soFar = soFarOf(table, asked, request, first);
  return asked.flatMap((kpi, place) => {
    const figures = Array.from({ length: last - first + 1 }, (_, step) => known.get(first + step)?.[place] ?? noFigure);
    if (!figures.some(({ value }) => value !== null)) return [];
    const dated = figures.map((figure, step) => ({ figure, workingDays: days[step] ?? NaN }));
    const rebase = request.rebases.find((one) => one.kpi === kpi.id);
    const from = rebase === undefined ? Infinity : periodIndex(rebase.from.first, "month") - first;
    const shown = Math.max(0, figures.length - trendMonths);
    const points = figures.slice(shown).map((figure, step): Point => {
      const place = shown + step;
      const period = periodAt(first + place, "month");
      return {
        period,
        figure,
        verdict: judge(kpi, dated.slice(0, place + 1), place >= from ? { from } : {}, request.settings.rules),
        target: targetFor(request.targets, kpi.id, period),
      };
    });
    const together = points[points.length - 1]?.verdict.together ?? null;
    const start = proposeBaseline(kpi, dated, together);
    const newLevel = start === null ? null : periodAt(first + start, "month");
    return [{ kpi, source, points, newLevel, soFar: soFar[place] ?? null }];
  });
}

const noFigure: Figure = { value: null, numerator: null, denominator: null, fault: null };
