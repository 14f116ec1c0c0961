import type { Kpi } from "../kpi/kpi";
import type { Figure } from "../kpi/question";
import { isFault } from "../words/fault";
import { yearToDate } from "../words/fiscalYear";
import { periodIndex } from "../words/period";
import type { Asking } from "./askings";
import type { TargetIn } from "./monthTargets";
import type { SummaryRequest } from "./source";

/** The fiscal year up to and with the month, all of it together. */
export interface SoFar {
  readonly figure: Figure;
  /** The sum of the months' targets; null where a month has none, and for all but totals, whose targets do not add up. */
  readonly target: number | null;
}

/**
 * The year so far of each KPI; null where the data begin within it, for a part of it is not the year, and for stocks and
 * growth, which have no sum. A rate is made of the sums of its parts.
 */
export function soFarOf(
  { asked, ask }: Asking,
  { month, settings }: SummaryRequest,
  firstMonth: number,
  targetIn: TargetIn,
): readonly (SoFar | null)[] {
  const { period, months } = yearToDate(month, settings.fiscalYearStart);
  if (firstMonth > periodIndex(period.first, "month")) return asked.map(() => null);
  const kpis = asked.map(({ kpi }) => kpi).filter(hasSum);
  const answer = ask({ kpis, by: [], grain: null, period, filters: [] });
  if (isFault(answer)) return asked.map(() => null);
  const figures = new Map(kpis.map((kpi, place) => [kpi, answer.rows[0]?.figures[place]]));
  return asked.map((one): SoFar | null => {
    const { kpi } = one;
    const figure = figures.get(kpi);
    if (figure === undefined) return null;
    const targets = kpi.form.kind === "total" ? months.flatMap((each) => targetIn(one, each)?.value ?? []) : [];
    const isWhole = kpi.form.kind === "total" && targets.length === months.length;
    return { figure, target: isWhole ? targets.reduce((sum, target) => sum + target, 0) : null };
  });
}

const hasSum = ({ unjudged }: Kpi): boolean => unjudged !== "stock" && unjudged !== "growth";
