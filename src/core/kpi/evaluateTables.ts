import { fault, isFault, type Fault } from "../words/fault";
import type { Table } from "../table/table";
import { cannotGive } from "./cannotGive";
import { measuresOf, totalOf } from "./catalogue";
import { currenciesOver } from "./currenciesOver";
import { evaluate } from "./evaluate";
import { givenMeasures } from "./evaluateTotals";
import type { Kpi } from "./kpi";
import { lastDay } from "./lastDay";
import { linkTables } from "./linkTables";
import { measureOf } from "./measures";
import { mergeAnswers, type Part } from "./mergeAnswers";
import type { Figure, KpiTable, Question } from "./question";
import { periodsOfRows } from "./rowPeriods";

/**
 * Answers a question from several tables at once. They are joined by their ids first (`linkTables`); a KPI whose measures
 * come from one table is answered by it, any other by adding up each measure in its own table, over the same periods and
 * for the same groups. A column to split or filter by that a table lacks is a fault of the KPIs that need that table, or
 * of the whole answer where all do.
 */
export function evaluateTables(given: readonly Table[], question: Question): KpiTable | Fault {
  const { tables, problems } = linkTables(given);
  const dated = question.grain !== null || question.period.grain !== "all";
  const homes = question.kpis.map((kpi) => homesOf(kpi, tables, dated));
  const first = homes[0]?.[0]?.table ?? tables[0];
  if (first === undefined) return fault({ kind: "not-a-table", why: "no-cells" });
  if (homes.every((own) => own.every(({ table }) => table === first))) {
    // Joining gives the first table columns, and leaves its rows.
    const isFirst = first === tables[0] && first.rows === given[0]?.rows;
    const answer = evaluate(first, isFirst ? question : overAllRows(question));
    return isFault(answer) ? answer : { ...answer, problems: [...answer.problems, ...problems] };
  }
  const now = tables.map(lastKnown).reduce((latest, day) => (day > latest ? day : latest), -Infinity);
  const parts = [...new Set(homes.flatMap((own) => own.map(({ table }) => table)))].map((table): Part => {
    const single = question.kpis.filter(
      (_, place) => isSingle(homes[place] ?? []) && homes[place]?.[0]?.table === table,
    );
    const shared = homes.flatMap((own) => (isSingle(own) ? [] : own.filter((one) => one.table === table)));
    const measures = [...new Set(shared.map(({ measure }) => measure))];
    const kpis = [...single, ...measures.map(totalOf)];
    const whole = shared.length > 0 ? { whole: true as const } : {};
    return { single, measures, answer: evaluate(table, { ...overAllRows(question), now, kpis, ...whole }) };
  });
  const merged = withoutMixed(mergeAnswers(question, parts), homes);
  return isFault(merged) ? merged : { ...merged, problems: [...merged.problems, ...problems] };
}

/** Rows are those of one table; of tables that are joined each is filtered by itself. */
const overAllRows = ({ kpis, by, grain, period, filters, now, targets, whole }: Question): Question => ({
  kpis,
  by,
  grain,
  period,
  filters,
  ...(now !== undefined && { now }),
  ...(targets !== undefined && { targets }),
  ...(whole !== undefined && { whole }),
});

/** An answer in which no KPI sets money of several currencies together. */
function withoutMixed(answer: KpiTable | Fault, homes: readonly (readonly Home[])[]): KpiTable | Fault {
  const mixed = homes.map((own) => (isSingle(own) ? [] : currenciesOver(own)));
  if (isFault(answer) || mixed.every((names) => names.length < 2)) return answer;
  const figureOf = (figure: Figure, place: number): Figure => {
    const currencies = mixed[place] ?? [];
    if (currencies.length < 2) return figure;
    return { value: null, numerator: null, denominator: null, fault: fault({ kind: "mixed-currencies", currencies }) };
  };
  return { ...answer, rows: answer.rows.map((row) => ({ ...row, figures: row.figures.map(figureOf) })) };
}

/** The last day of which a table tells: of a table of totals, that of its last period. */
function lastKnown(table: Table): number {
  if (givenMeasures(table) === null) return lastDay(table);
  const days = periodsOfRows(table)?.lastDays ?? new Float64Array();
  return days.reduce((latest, day) => (day > latest ? day : latest), -Infinity);
}

interface Home {
  readonly measure: string;
  readonly table: Table;
}

const isSingle = (homes: readonly Home[]): boolean => new Set(homes.map(({ table }) => table)).size === 1;

/** The table of each measure of a KPI; where one table can give all, it does. */
function homesOf(kpi: Kpi, tables: readonly Table[], dated: boolean): Home[] {
  const measures = measuresOf(kpi);
  const own = tables.find((table) => measures.every((measure) => gives(table, measure, dated)));
  return measures.flatMap((measure) => {
    const table = own ?? homeOf(measure, kpi, tables, dated);
    return table === undefined ? [] : [{ measure, table }];
  });
}

/** The table that gives a measure; else the one of its subject, which says what it lacks; else the KPI's own. */
function homeOf(id: string, kpi: Kpi, tables: readonly Table[], dated: boolean): Table | undefined {
  const { subject } = measureOf(id);
  const of = (wanted: string): Table | undefined => tables.find((table) => table.subject === wanted);
  return tables.find((table) => gives(table, id, dated)) ?? of(subject) ?? of(kpi.subject) ?? tables[0];
}

/** Whether a table gives a measure by itself, by periods where `dated`. */
export function gives(table: Table, id: string, dated: boolean): boolean {
  const measure = measureOf(id);
  const given = givenMeasures(table);
  if (given === null || measure.own === true)
    return cannotGive(table, measure, dated || measure.stock !== undefined) === null;
  return given.has(id) || (measure.orTotal !== undefined && gives(table, measure.orTotal, dated));
}
