import { sql } from "kysely";
import { findColumn, isFault, type Fault, type Kpi, type Language } from "../../../core/index";
import { askedMeasures, type AskedMeasure } from "./askedMeasures";
import type { Dialect } from "./dialect";
import { commas, nameOf, type Fragment } from "./fragment";
import { finalSelect, type OutputColumn } from "./finalSelect";
import { placingOf, type WarehouseQuestion } from "./placing";
import { rowColumns } from "./rowColumns";
import { rowSteps, type Step } from "./rowSteps";
import { datedSums, middleSteps, middleSums, spanSums, stockSums, type SumStep } from "./sumSteps";
import type { WarehouseTable } from "./warehouseTable";

export interface Compiled {
  /** A query whose rows are totals: one for each period and keys, with the sums of each measure. */
  readonly query: Fragment;
  readonly columns: readonly OutputColumn[];
  /** KPIs that the warehouse cannot give, each with the reason. */
  readonly refused: readonly { readonly kpi: Kpi; readonly fault: Fault }[];
  readonly kpis: readonly Kpi[];
}

export interface CompileOptions {
  readonly language: Language;
  /** The totals will be added up further, as a report does: then an unknown sum must stay unknown. */
  readonly addable: boolean;
  /** Columns that count what was left out. */
  readonly leftOut: boolean;
}

/**
 * The query that answers a question in a warehouse, in the words of the core: every figure made from its totals is the
 * one that `evaluate` makes from the rows. Sums and counts come back, never ready-made rates; a median is exact.
 * A column that is not there is a fault of the whole answer.
 */
export function compileQuestion(
  question: WarehouseQuestion,
  warehouse: WarehouseTable,
  dialect: Dialect,
  options: CompileOptions,
): Compiled | Fault {
  const { table } = warehouse;
  const places: number[] = [];
  for (const name of question.by) {
    const place = findColumn(table, name);
    if (isFault(place)) return place;
    places.push(place);
  }
  const rows = rowColumns(warehouse, dialect);
  const keys = places.map((_, step) => `key_${String(step + 1)}`);
  places.forEach((place, step) => rows.key(place, keys[step] ?? ""));
  const dated = question.grain !== null || question.period.grain !== "all";
  const { measures, refused } = askedMeasures(question.kpis, dated, warehouse, rows, dialect);
  const kpis = question.kpis.filter((kpi) => !refused.some((one) => one.kpi === kpi));
  if (kpis.length === 0) return refused[0]?.fault ?? { fault: true, kind: "no-data", of: "" };
  const placing = placingOf({ ...question, kpis }, dialect);
  const partsByCurrency = places.some((place) => place === table.roles.get("currency"));
  const currency = partsByCurrency || !rows.has("currency") ? null : rows.word("currency");

  const flows = measures.filter(({ measure }) => measure.stock === undefined);
  const stocks = measures.filter(({ measure }) => measure.stock !== undefined);
  const medians = measures.filter(({ measure }) => measure.add.kind === "duration");
  // Made before the rows' columns are listed, since each asks for its own.
  const from = lastStepOf(warehouse, measures);
  const dates = datedSums(flows, placing, keys, from, currency);
  const spans = spanSums(stocks, placing, keys, from, rows, currency);
  const made = rowSteps(warehouse, measures, keys, rows, dialect);
  const stocked = spans.map((one) => stockSums(one, stocks, keys));
  const middles = medians.map((one) => middleSums(one, keys));
  const steps: Step[] = [
    ...made.steps,
    ...dates,
    ...spans,
    ...extentStep([...dates, ...spans]),
    { name: "calendar", body: placing.calendar },
    ...stocked,
    ...medians.flatMap((one) => middleSteps(one, placing, keys, made.last)),
    ...middles,
    groupsStep([...dates, ...spans], keys),
  ];
  const sums: readonly SumStep[] = [...dates, ...stocked, ...middles];
  const final = finalSelect({
    measures,
    sums,
    tallies: [...dates, ...spans],
    placing,
    keys,
    question: { ...question, kpis },
    currency: currency !== null,
    dialect,
    options,
  });
  const withSteps = sql.join(
    [...steps, ...final.steps].map(({ name, body }) => sql`${nameOf(name)} AS (\n${body}\n)`),
    sql`,\n`,
  );
  return { query: sql`WITH ${withSteps}\n${final.select}`, columns: final.columns, refused, kpis };
}

/** Which step the rows to be added up come from. */
function lastStepOf({ repeats, table }: WarehouseTable, measures: readonly AskedMeasure[]): string {
  if (repeats && table.roles.has("id") && measures.some(({ measure }) => measure.add.kind === "count"))
    return "counted_once";
  return measures.some(({ measure }) => measure.where.some((where) => "derived" in where)) ? "after_calls" : "cells";
}

/** First and last day of the rows that count. */
function extentStep(from: readonly SumStep[]): Step[] {
  const dated = from.filter(({ columns }) => columns.includes("first_day"));
  if (dated.length === 0) return [];
  const days = sql.join(
    dated.map(({ name }) => sql`SELECT first_day, last_day FROM ${nameOf(name)}`),
    sql` UNION ALL `,
  );
  return [
    { name: "extent", body: sql`SELECT MIN(first_day) AS first_day, MAX(last_day) AS last_day FROM (${days}) AS days` },
  ];
}

/** Every group of the rows, also where none of its rows counts. */
function groupsStep(from: readonly SumStep[], keys: readonly string[]): Step {
  if (keys.length === 0) return { name: "everyone", body: sql`SELECT 1 AS one` };
  const names = commas(keys.map((key) => nameOf(key)));
  const all = sql.join(
    from.map(({ name }) => sql`SELECT ${names} FROM ${nameOf(name)}`),
    sql` UNION ALL `,
  );
  return { name: "everyone", body: sql`SELECT DISTINCT ${names} FROM (${all}) AS seen` };
}
