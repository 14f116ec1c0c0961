import { kpiOf } from "../../../src/core/kpi/catalogue";
import { evaluate } from "../../../src/core/kpi/evaluate";
import type { Figure, KpiTable, Question } from "../../../src/core/kpi/question";
import type { Table } from "../../../src/core/table/table";
import { isFault } from "../../../src/core/words/fault";
import { allTime, parsePeriod } from "../../../src/core/words/period";

type Asking = Partial<Omit<Question, "kpis" | "period">> & { readonly period?: string };

export function questionOf(ids: readonly string[], { period = "", ...rest }: Asking = {}): Question {
  const asked = period === "" ? allTime : parsePeriod(period);
  if (isFault(asked)) throw new Error(`not a period: ${period}`);
  return { by: [], grain: null, filters: [], ...rest, kpis: ids.map(kpiOf), period: asked };
}

/** The answer to a question; a test that expects a fault asks itself. */
export function ask(table: Table, ids: readonly string[], asking: Asking = {}): KpiTable {
  const answer = evaluate(table, questionOf(ids, asking));
  if (isFault(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

/** One figure: of one KPI, in one period, for everyone. */
export function figure(table: Table, id: string, asking: Asking = {}): Figure {
  const found = ask(table, [id], asking).rows[0]?.figures[0];
  if (found === undefined) throw new Error(`no figure of ${id}`);
  return found;
}

/** Rows of an answer as period, keys and values. */
export const plainRows = (answer: KpiTable): unknown[][] =>
  answer.rows.map(({ period, keys, figures }) => [
    ...(period === null ? [] : [period.key]),
    ...keys,
    ...figures.map(({ value, fault }) => value ?? fault?.kind),
  ]);
