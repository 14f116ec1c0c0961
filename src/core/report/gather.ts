import type { Figure } from "../kpi/question";
import { askedOnce } from "../table/askedOnce";
import type { FoundTarget } from "../targets/resolveTarget";
import { judge } from "../verdict/judge";
import { proposeBaseline } from "../verdict/proposeBaseline";
import type { Verdict } from "../verdict/verdict";
import { isFault } from "../words/fault";
import { workingDays } from "../words/workingDays";
import { allTime, periodAt, periodIndex, type Period } from "../words/period";
import { askingsOf, type AskedKpi, type Asking } from "./askings";
import { isOfOpenDeals } from "./isOfOpenDeals";
import { monthTargets } from "./monthTargets";
import { soFarOf, type SoFar } from "./soFar";
import type { SummaryRequest } from "./source";

/** One month of one KPI. */
export interface Point {
  readonly period: Period;
  readonly figure: Figure;
  readonly verdict: Verdict;
  readonly target: number | null;
  /** Whether the target was set for this very month, or comes from other periods or people. */
  readonly how: FoundTarget["how"]["kind"] | null;
}

/** A KPI month by month, up to and with the month of the summary, which is the last point. */
export interface Series extends AskedKpi {
  readonly points: readonly Point[];
  /** The month from which the level seems to be a new one; null where none has lasted half a year. */
  readonly newLevel: Period | null;
  /** The fiscal year so far; null where the data begin within it, and where there is no sum. */
  readonly soFar: SoFar | null;
}

/** Months shown in a trend: two years, so that a month stands beside the same month of last year. */
const trendMonths = 24;

/** A summary and the texts about it are made of the same figures. */
const gathered = new WeakMap<SummaryRequest, readonly Series[]>();

/** The series of every KPI that the tables can give in the month asked, by source. */
export function gatherSeries(request: SummaryRequest): readonly Series[] {
  const known = gathered.get(request);
  if (known !== undefined) return known;
  const all = askingsOf(request).flatMap((asking) => seriesOf(asking, request));
  const series = request.sources.flatMap((source) => all.filter((one) => one.source === source));
  gathered.set(request, series);
  return series;
}

function seriesOf(asking: Asking, request: SummaryRequest): Series[] {
  const { asked, ask } = asking;
  const answer = ask({ kpis: asked.map(({ kpi }) => kpi), by: [], grain: "month", period: allTime, filters: [] });
  if (isFault(answer)) return [];
  const last = periodIndex(request.month.first, "month");
  const rows = answer.rows.filter(({ period }) => period !== null && periodIndex(period.first, "month") <= last);
  const known = new Map(rows.map((row) => [periodIndex(row.period?.first ?? 0, "month"), row.figures]));
  const first = Math.min(...known.keys());
  if (rows.length === 0) return [];
  const days = Array.from({ length: last - first + 1 }, (_, step) => {
    const month = periodAt(first + step, "month");
    return workingDays(month.first, month.last, request.settings.calendar);
  });
  const targetIn = monthTargets(request);
  // The pane shows no year so far; whoever does asks for it.
  const soFar = askedOnce(() => soFarOf(asking, request, first, targetIn));
  return asked.flatMap((one, place) => {
    const { kpi } = one;
    const oldest = isOfOpenDeals(kpi) ? last - first : 0;
    const figures = Array.from({ length: last - first + 1 }, (_, step) =>
      step < oldest ? noFigure : (known.get(first + step)?.[place] ?? noFigure),
    );
    if (!figures.some(({ value }) => value !== null)) return [];
    const dated = figures.map((figure, step) => ({ figure, workingDays: days[step] ?? NaN }));
    const rebase = request.rebases.find(({ kpi: id }) => id === kpi.id);
    const from = rebase === undefined ? Infinity : periodIndex(rebase.from.first, "month") - first;
    const shown = Math.max(0, figures.length - trendMonths);
    const points = figures.slice(shown).map((figure, step): Point => {
      const at = shown + step;
      const period = periodAt(first + at, "month");
      const target = targetIn(one, period);
      return {
        period,
        figure,
        verdict: judge(kpi, dated.slice(0, at + 1), at >= from ? { from } : {}, request.settings.rules),
        target: target?.value ?? null,
        how: target?.how.kind ?? null,
      };
    });
    const together = points[points.length - 1]?.verdict.together ?? null;
    const start = proposeBaseline(kpi, dated, together);
    const newLevel = start === null ? null : periodAt(first + start, "month");
    return [
      {
        ...one,
        points,
        newLevel,
        get soFar() {
          return soFar()[place] ?? null;
        },
      },
    ];
  });
}

const noFigure: Figure = { value: null, numerator: null, denominator: null, fault: null };
