import { sql } from "kysely";
import { medianHeaders, sqlTexts } from "../../../core/index";
import type { AskedMeasure } from "./askedMeasures";
import type { CompileOptions } from "./compileOptions";
import type { Dialect } from "./dialect";
import { as, commas, lines, nameOf, type Fragment } from "./fragment";
import { noDay } from "./groupRows";
import type { Placing, WarehouseQuestion } from "./placing";
import type { Step } from "./rowSteps";
import { partsOf, type SumStep } from "./sumSteps";
import { keyHeader, measureHeader, periodHeader } from "./totalsHeaders";

/** A column of the totals that come back. */
export type OutputColumn =
  | { readonly kind: "period"; readonly header: string }
  | { readonly kind: "key"; readonly header: string; readonly by: string }
  | { readonly kind: "sum" | "median" | "median-count"; readonly header: string; readonly measure: string }
  /** Rows that count but have no day, or no amount. */
  | { readonly kind: "undated" | "without"; readonly header: string; readonly measure: string }
  /** The last day on which anything happened that counts. */
  | { readonly kind: "last-day"; readonly header: string };

export interface FinalParts {
  readonly measures: readonly AskedMeasure[];
  readonly sums: readonly SumStep[];
  /** The steps that tell what has no day. */
  readonly tallies: readonly SumStep[];
  readonly placing: Placing;
  readonly keys: readonly string[];
  readonly question: WarehouseQuestion;
  readonly currency: boolean;
  readonly dialect: Dialect;
  readonly options: CompileOptions;
}

/** All sums side by side, with a row for every period and group, quiet ones too. */
export function finalSelect(parts: FinalParts): {
  readonly steps: readonly Step[];
  readonly select: Fragment;
  readonly columns: readonly OutputColumn[];
} {
  const { placing, keys, question, dialect, options, measures } = parts;
  const period: [OutputColumn, Fragment][] =
    placing.grain === null
      ? []
      : [
          [
            { kind: "period", header: periodHeader(placing.grain, options.language) },
            dialect.keyOf(sql`place`, placing.grain),
          ],
        ];
  const keyed = keys.map((key, step): [OutputColumn, Fragment] => {
    const by = question.by[step] ?? "";
    return [{ kind: "key", header: keyHeader(by), by }, nameOf(key)];
  });
  const shown = measures.flatMap((one) => shownColumns(one, parts));
  const left = options.leftOut ? [...measures.flatMap((one) => leftColumns(one, parts)), ...lastDayColumn(parts)] : [];
  const all = [...period, ...keyed, ...shown, ...left];
  const order = [sql`place`, ...keys.flatMap((key) => [sql`${nameOf(key)} IS NULL`, nameOf(key)])];
  return {
    steps: [together(parts), added(parts)],
    select: sql`SELECT\n  ${lines(all.map(([column, value]) => as(value, column.header)))}\nFROM added\nORDER BY ${commas(order)}`,
    columns: all.map(([column]) => column),
  };
}

/** Sums of all steps under one another; a column that a step lacks is null there. */
function together({ sums, keys }: FinalParts): Step {
  const names = namesIn(sums);
  const own = keys.map((key) => nameOf(key));
  const selects = sums.map(({ name, columns }) => {
    const values = names.map((column) => (columns.includes(column) ? nameOf(column) : sql`NULL AS ${nameOf(column)}`));
    return sql`SELECT ${commas([sql`place`, ...own, ...values])} FROM ${nameOf(name)}`;
  });
  const quiet = sql`SELECT ${commas([sql`place`, ...own, ...names.map((column) => sql`NULL AS ${nameOf(column)}`)])} FROM calendar, everyone`;
  return { name: "together", body: sql.join([...selects, quiet], sql`\nUNION ALL\n`) };
}

const namesIn = (sums: readonly SumStep[]): string[] =>
  [...new Set(sums.flatMap(({ columns }) => columns))].filter((name) => name !== "first_day" && name !== "last_day");

function added({ sums, keys }: FinalParts): Step {
  const names = namesIn(sums);
  const own = [sql`place`, ...keys.map((key) => nameOf(key))];
  const columns = [...own, ...names.map((name) => as(sql`${sql.raw(aggregateOf(name))}(${nameOf(name)})`, name))];
  return {
    name: "added",
    body: sql`SELECT\n  ${lines(columns)}\nFROM together\nWHERE place IN (SELECT place FROM calendar)\nGROUP BY ${commas(own)}`,
  };
}

const aggregateOf = (name: string): string =>
  name.endsWith("__first_currency") ? "MIN" : /__(middle|last_currency)$/.test(name) ? "MAX" : "SUM";

function shownColumns({ measure, value }: AskedMeasure, parts: FinalParts): [OutputColumn, Fragment][] {
  const { options, currency } = parts;
  const { sum, rows, known, middle } = partsOf(measure.id);
  if (measure.add.kind === "duration") {
    const [header, count] = medianHeaders(measure.id);
    return [
      [{ kind: "median", header, measure: measure.id }, nameOf(middle)],
      [{ kind: "median-count", header: count, measure: measure.id }, sql`COALESCE(${nameOf(known)}, 0)`],
    ];
  }
  const header = measureHeader(measure, options.language);
  if (value === null) return [[{ kind: "sum", header, measure: measure.id }, sql`COALESCE(${nameOf(sum)}, 0)`]];
  const over = (name: string): Fragment => sql`COALESCE(SUM(${nameOf(name)}) OVER (PARTITION BY place), 0)`;
  // A period of which no amount is known is not one of 0, whoever it is added up over.
  const dark = options.addable ? sql` OR ${over(known)} = 0 AND ${over(rows)} > 0` : sql``;
  const whole = sql`CASE WHEN ${nameOf(known)} > 0 THEN ${nameOf(sum)} WHEN ${nameOf(rows)} > 0${dark} THEN NULL ELSE 0 END`;
  const isMoney = measure.add.kind === "sum" && measure.add.money;
  return [
    [
      { kind: "sum", header, measure: measure.id },
      currency && isMoney ? inOneCurrency(whole, measure.id, parts) : whole,
    ],
  ];
}

/** Money in more than one currency is not added: the query stops and says so. */
function inOneCurrency(value: Fragment, id: string, { dialect, options }: FinalParts): Fragment {
  const { firstCurrency, lastCurrency } = partsOf(id);
  const mixed = sql`(SELECT MIN(${nameOf(firstCurrency)}) < MAX(${nameOf(lastCurrency)}) FROM added)`;
  return sql`CASE WHEN ${mixed} THEN ${dialect.fail(sqlTexts.mixedCurrencies[options.language])} ELSE ${value} END`;
}

function lastDayColumn({ tallies, dialect }: FinalParts): [OutputColumn, Fragment][] {
  if (!tallies.some(({ columns }) => columns.includes("last_day"))) return [];
  return [[{ kind: "last-day", header: "last_day" }, sql`(SELECT ${dialect.keyOf(sql`last_day`, "day")} FROM extent)`]];
}

function leftColumns({ measure, value }: AskedMeasure, { tallies }: FinalParts): [OutputColumn, Fragment][] {
  const { sum, rows, known } = partsOf(measure.id);
  const counted = value === null ? sum : rows;
  const from = tallies.find(({ columns }) => columns.includes(counted));
  const columns: [OutputColumn, Fragment][] = [];
  if (from !== undefined) {
    const undated = sql`(SELECT SUM(${nameOf(counted)}) FROM ${nameOf(from.name)} WHERE place = ${noDay})`;
    columns.push([{ kind: "undated", header: `${measure.id}__undated`, measure: measure.id }, undated]);
  }
  if (value !== null && measure.stock === undefined) {
    const without = sql`(SELECT COALESCE(SUM(${nameOf(rows)}), 0) - COALESCE(SUM(${nameOf(known)}), 0) FROM added)`;
    columns.push([{ kind: "without", header: `${measure.id}__without`, measure: measure.id }, without]);
  }
  return columns;
}
