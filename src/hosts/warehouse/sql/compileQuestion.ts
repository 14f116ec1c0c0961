import { sql } from "kysely";
import { findColumn, isFault, type Fault, type Kpi } from "../../../core/index";
import { askedMeasures, type AskedMeasure } from "./askedMeasures";
import type { CompileOptions } from "./compileOptions";
import type { Dialect } from "./dialect";
import { commas, nameOf, type Fragment } from "./fragment";
import { groupRows } from "./groupRows";
import { finalSelect, type OutputColumn } from "./finalSelect";
import { placingOf, type WarehouseQuestion } from "./placing";
import { rowColumns } from "./rowColumns";
import { rowSteps, type Step } from "./rowSteps";
import { datedSums, middleSteps, middleSums, stockSums, stockTallies, type SumStep } from "./sumSteps";
import type { WarehouseTable } from "./warehouseTable";

export interface Compiled {
  /** A query whose rows are totals: one for each period and keys, with the sums of each measure. */
  readonly query: Fragment;
  readonly columns: readonly OutputColumn[];
  /** KPIs that the warehouse cannot give, each with the reason. */
  readonly refused: readonly { readonly kpi: Kpi; readonly fault: Fault }[];
  readonly kpis: readonly Kpi[];
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
  const grouped = {
    flows: measures.filter(({ measure }) => measure.stock === undefined),
    stocks: measures.filter(({ measure }) => measure.stock !== undefined),
    currency: !partsByCurrency && rows.has("currency"),
  };
  const medians = measures.filter(({ measure }) => measure.add.kind === "duration");
  const from = lastStepOf(warehouse, measures);
  // Made before the rows' columns are listed, since it asks for its own.
  const together = groupRows(grouped, placing, keys, from, rows);
  const dates = datedSums(grouped, placing, keys);
  const tallies = [...dates, ...stockTallies(grouped)];
  const stocks = stockSums(grouped, keys);
  const middles = medians.map((one) => middleSums(one, keys));
  const steps: Step[] = [
    ...rowSteps(warehouse, measures, keys, rows, dialect),
    together,
    ...tallies,
    ...extentStep(tallies),
    { name: "calendar", body: placing.calendar, keep: true },
    ...stocks,
    ...medians.flatMap((one) => middleSteps(one, placing, keys, from)),
    ...middles,
    groupsStep(keys),
  ];
  const { currency } = grouped;
  const sums: readonly SumStep[] = [...dates, ...stocks, ...middles];
  const asked = { ...question, kpis };
  const final = finalSelect({ measures, sums, tallies, placing, keys, question: asked, currency, dialect, options });
  const withSteps = sql.join(
    [...steps, ...final.steps].map(
      ({ name, body, keep }) =>
        sql`${nameOf(name)} AS ${keep === true ? dialect.keeping.keep : dialect.keeping.pass}(\n${body}\n)`,
    ),
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
const groupsStep = (keys: readonly string[]): Step => ({
  name: "everyone",
  body:
    keys.length === 0
      ? sql`SELECT 1 AS one`
      : sql`SELECT DISTINCT ${commas(keys.map((key) => nameOf(key)))} FROM grouped_rows`,
});
