import { sql } from "kysely";
import type { AskedMeasure } from "./askedMeasures";
import { as, commas, lines, nameOf, when, type Fragment } from "./fragment";
import { datePlace, type Grouped } from "./groupRows";
import type { Placing } from "./placing";
import type { Step } from "./rowSteps";

/** A step whose rows are sums, one for each place and keys, with the columns that it has. */
export interface SumStep extends Step {
  readonly columns: readonly string[];
}

/** Names of what is kept of a measure: the sum, the rows that count, those with an amount, and the currencies. */
export const partsOf = (id: string) =>
  ({
    sum: id,
    rows: `${id}__rows`,
    known: `${id}__known`,
    firstCurrency: `${id}__first_currency`,
    lastCurrency: `${id}__last_currency`,
    middle: `${id}__middle`,
  }) as const;

/** The sums of one measure over rows that are grouped already. */
function sumsOf({ measure, counts, value }: AskedMeasure, currency: boolean): [string, Fragment][] {
  const parts = partsOf(measure.id);
  const total = (column: string, aggregate = "SUM"): Fragment =>
    sql`${sql.raw(aggregate)}(${when(counts, nameOf(column))})`;
  if (value === null) return [[parts.sum, total("row_count")]];
  const rows: [string, Fragment] = [parts.rows, total("row_count")];
  if (measure.add.kind !== "sum") return [rows];
  const { role, money } = measure.add;
  const sums: [string, Fragment][] = [[parts.sum, total(`${role}_sum`)], rows, [parts.known, total(`${role}_known`)]];
  if (!currency || !money) return sums;
  return [
    ...sums,
    [parts.firstCurrency, total(`${role}_first_currency`, "MIN")],
    [parts.lastCurrency, total(`${role}_last_currency`, "MAX")],
  ];
}

const groupBy = (columns: readonly Fragment[]): Fragment =>
  columns.length === 0 ? sql`` : sql`\nGROUP BY ${commas(columns)}`;

const anyCounts = (measures: readonly AskedMeasure[]): Fragment =>
  sql`(${sql.join(
    measures.map(({ counts }) => counts),
    sql` OR `,
  )})`;

/** Sums by place and keys; a place that is the same for all rows is no column to group by. */
function summed(
  name: string,
  place: Fragment,
  isColumn: boolean,
  sums: readonly [string, Fragment][],
  keys: readonly string[],
  from: Fragment,
): SumStep {
  const own = keys.map((key) => nameOf(key));
  const columns = [as(place, "place"), ...own, ...sums.map(([alias, value]) => as(value, alias))];
  return {
    name,
    keep: true,
    columns: sums.map(([alias]) => alias),
    body: sql`SELECT\n  ${lines(columns)}\nFROM ${from}${groupBy([...(isColumn ? [place] : []), ...own])}`,
  };
}

/** One step for each role of days that decides the period of some measure. */
export function datedSums(grouped: Grouped, placing: Placing, keys: readonly string[]): SumStep[] {
  const { flows, currency } = grouped;
  return [...new Set(flows.map(({ dayRole }) => dayRole))].map((role) => {
    const own = flows.filter(({ dayRole }) => dayRole === role);
    const extent: [string, Fragment][] =
      role === null
        ? []
        : [
            ["first_day", sql`MIN(${when(anyCounts(own), nameOf(`${datePlace(role)}_first`))})`],
            ["last_day", sql`MAX(${when(anyCounts(own), nameOf(`${datePlace(role)}_last`))})`],
          ];
    const sums = [...extent, ...own.flatMap((one) => sumsOf(one, currency))];
    const from = sql`grouped_rows`;
    return role === null
      ? summed("sums", placing.placeOf(sql`NULL`), false, sums, keys, from)
      : summed(`sums_by_${role.toLowerCase()}`, nameOf(datePlace(role)), true, sums, keys, from);
  });
}

/** What had begun and had not ended by the end of each period. */
export function stockSums({ stocks, currency }: Grouped, keys: readonly string[]): SumStep[] {
  if (stocks.length === 0) return [];
  const sums = stocks.flatMap((one) => sumsOf(one, currency));
  const open = sql`calendar\nJOIN grouped_rows ON begin_place <= calendar.place AND (end_place IS NULL OR end_place > calendar.place)`;
  return [summed("stocks", sql`calendar.place`, true, sums, keys, open)];
}

/** What stocks leave out, and the days between which they were: from all rows, whatever period is asked. */
export function stockTallies({ stocks, currency }: Grouped): SumStep[] {
  if (stocks.length === 0) return [];
  const sums: [string, Fragment][] = [
    ["first_day", sql`MIN(${when(anyCounts(stocks), nameOf("begin_first"))})`],
    ["last_day", sql`MAX(happened_last)`],
    ...stocks.flatMap((one) => sumsOf(one, currency)),
  ];
  return [summed("stock_tallies", nameOf("begin_place"), true, sums, [], sql`grouped_rows`)];
}

/**
 * The median of the durations in each place, exact: values are counted, and the counts added up in the order of the
 * values tell which of them stand in the middle. Works on any number of rows, since only different values are kept.
 */
export function middleSteps(
  { measure, counts, value, day }: AskedMeasure,
  placing: Placing,
  keys: readonly string[],
  from: string,
): Step[] {
  if (measure.add.kind !== "duration" || value === null) return [];
  const names = keys.map((key) => nameOf(key));
  const cell = commas([sql`place`, ...names]);
  const each = `${measure.id}_each`;
  const place = placing.placeOf(day ?? sql`NULL`);
  const columns = [as(place, "place"), ...names, as(value, "duration"), sql`COUNT(*) AS times`];
  const groups = [...(day === null ? [] : [sql`place`]), ...names, sql`duration`];
  return [
    {
      name: each,
      body: sql`SELECT ${commas(columns)}\nFROM ${nameOf(from)}\nWHERE ${counts} AND ${value} IS NOT NULL${groupBy(groups)}`,
    },
    {
      name: `${measure.id}_running`,
      body: sql`SELECT *, SUM(times) OVER (PARTITION BY ${cell} ORDER BY duration) AS so_far, SUM(times) OVER (PARTITION BY ${cell}) AS of_all\nFROM ${nameOf(each)}`,
    },
  ];
}

export function middleSums({ measure }: AskedMeasure, keys: readonly string[]): SumStep {
  const { middle, known } = partsOf(measure.id);
  const half = sql`(MIN(CASE WHEN so_far * 2 >= of_all THEN duration END) + MIN(CASE WHEN so_far * 2 > of_all THEN duration END)) / 2`;
  const sums: [string, Fragment][] = [
    [middle, half],
    [known, sql`MAX(of_all)`],
  ];
  return summed(`${measure.id}_middle`, sql`place`, true, sums, keys, nameOf(`${measure.id}_running`));
}
