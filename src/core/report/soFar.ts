import { evaluate } from "../kpi/evaluate";
import type { Kpi } from "../kpi/kpi";
import type { Figure } from "../kpi/question";
import type { Table } from "../table/table";
import { targetFor } from "../targets/readTargets";
import { isFault } from "../words/fault";
import { yearToDate } from "../words/fiscalYear";
import { periodIndex } from "../words/period";
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
  table: Table,
  kpis: readonly Kpi[],
  { month, settings, targets }: SummaryRequest,
  firstMonth: number,
): readonly (SoFar | null)[] {
  const { period, months } = yearToDate(month, settings.fiscalYearStart);
  if (firstMonth > periodIndex(period.first, "month")) return kpis.map(() => null);
  const answer = evaluate(table, { kpis, by: [], grain: null, period, filters: [] });
  if (isFault(answer)) return kpis.map(() => null);
  return kpis.map((kpi, place): SoFar | null => {
    const figure = answer.rows[0]?.figures[place];
    if (figure === undefined || kpi.unjudged === "stock" || kpi.unjudged === "growth") return null;
    const asked = months.flatMap((one) => targetFor(targets, kpi.id, one) ?? []);
    const isWhole = kpi.form.kind === "total" && asked.length === months.length;
    return { figure, target: isWhole ? asked.reduce((sum, one) => sum + one, 0) : null };
  });
}
