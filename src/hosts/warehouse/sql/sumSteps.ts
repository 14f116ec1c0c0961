import { sql } from "kysely";
import type { Role } from "../../../core/index";
import type { AskedMeasure } from "./askedMeasures";
import { as, commas, countWhere, lines, nameOf, when, type Fragment } from "./fragment";
import type { Placing } from "./placing";
import type { RowColumns } from "./rowColumns";
import type { Step } from "./rowSteps";

/** A step whose rows are sums, one for each place and keys, with the columns that it has. */
export interface SumStep extends Step {
  readonly columns: readonly string[];
}

/** Names of what is kept of a measure: the sum, the rows with and without an amount, those without a day, currencies. */
export const partsOf = (id: string) =>
  ({
    sum: id,
    known: `${id}__known`,
    unknown: `${id}__unknown`,
    undated: `${id}__undated`,
    firstCurrency: `${id}__first_currency`,
    lastCurrency: `${id}__last_currency`,
    middle: `${id}__middle`,
  }) as const;

/** The sums of one measure in a group of rows. */
export function sumsOf(
  { measure, counts, value }: AskedMeasure,
  undated: Fragment | null,
  currency: Fragment | null,
): [string, Fragment][] {
  const parts = partsOf(measure.id);
  const left: [string, Fragment][] =
    undated === null ? [] : [[parts.undated, countWhere(sql`${counts} AND ${undated}`)]];
  if (value === null) return [[parts.sum, countWhere(counts)], ...left];
  const known: [string, Fragment][] = [
    [parts.known, countWhere(sql`${counts} AND ${value} IS NOT NULL`)],
    [parts.unknown, countWhere(sql`${counts} AND ${value} IS NULL`)],
    ...left,
  ];
  if (measure.add.kind === "duration") return known;
  const sum: [string, Fragment] = [parts.sum, sql`SUM(${when(counts, value)})`];
  if (currency === null || measure.add.kind !== "sum" || !measure.add.money) return [sum, ...known];
  const own = when(sql`${counts} AND ${value} IS NOT NULL`, sql`UPPER(${currency})`);
  return [sum, ...known, [parts.firstCurrency, sql`MIN(${own})`], [parts.lastCurrency, sql`MAX(${own})`]];
}

const anyCounts = (measures: readonly AskedMeasure[]): Fragment =>
  sql`(${sql.join(
    measures.map(({ counts }) => counts),
    sql` OR `,
  )})`;

const grouped = (columns: readonly Fragment[], from: string, keys: readonly Fragment[]): Fragment =>
  sql`SELECT\n  ${lines(columns)}\nFROM ${nameOf(from)}\nGROUP BY ${commas(keys)}`;

/** One step for each role of days that decides the period of some measure. */
export function datedSums(
  measures: readonly AskedMeasure[],
  placing: Placing,
  keys: readonly string[],
  from: string,
  currency: Fragment | null,
): SumStep[] {
  const roles = [...new Set(measures.map(({ dayRole }) => dayRole))];
  return roles.map((role) => {
    const own = measures.filter(({ dayRole }) => dayRole === role);
    const day = own[0]?.day ?? null;
    const extent: [string, Fragment][] =
      day === null
        ? []
        : [
            ["first_day", sql`MIN(${when(anyCounts(own), day)})`],
            ["last_day", sql`MAX(${when(anyCounts(own), day)})`],
          ];
    const undated = day === null || placing.undatedCount ? null : sql`${day} IS NULL`;
    const sums = [...extent, ...own.flatMap((one) => sumsOf(one, undated, currency))];
    const place = day === null ? placing.placeOf(sql`NULL`) : placing.placeOf(day);
    const columns = [
      as(place, "place"),
      ...keys.map((key) => nameOf(key)),
      ...sums.map(([name, value]) => as(value, name)),
    ];
    return {
      name: role === null ? "sums" : `sums_by_${role.toLowerCase()}`,
      body: grouped(columns, from, [nameOf("place"), ...keys.map((key) => nameOf(key))]),
      columns: sums.map(([name]) => name),
    };
  });
}

/** Days on which something may have happened; the closing date of an open deal is only expected. */
const dayRoles: readonly Role[] = ["created", "date", "qualified", "accepted", "firstResponse"];

/** Stocks by when things began and when they ended: few rows, from which the stock of any day can be told. */
export function spanSums(
  stocks: readonly AskedMeasure[],
  placing: Placing,
  keys: readonly string[],
  from: string,
  rows: RowColumns,
  currency: Fragment | null,
): SumStep[] {
  const first = stocks[0];
  if (first?.day == null || first.measure.stock === undefined) return [];
  const begun = first.day;
  const ended = rows.day(first.measure.stock.until);
  const decided = sql`(${rows.means("stage", "won")} OR ${rows.means("stage", "lost")})`;
  const isKnown = placing.undatedCount
    ? sql`NOT ${decided}`
    : sql`${begun} IS NOT NULL AND (NOT ${decided} OR ${ended} IS NOT NULL)`;
  const undated = placing.undatedCount
    ? sql`${begun} IS NULL AND ${decided} OR ${decided} AND ${ended} IS NULL`
    : sql`NOT (${isKnown})`;
  const happened = dayRoles.filter((role) => rows.has(role)).map((role) => rows.day(role));
  const lastOf = sql.join(
    [
      sql`MAX(${when(anyCounts(stocks), begun)})`,
      ...happened.map((day) => sql`MAX(${day})`),
      sql`MAX(CASE WHEN ${decided} THEN ${ended} END)`,
    ].map((day) => sql`COALESCE(${day}, DATE '1900-01-01')`),
    sql`, `,
  );
  const sums: [string, Fragment][] = [
    ["first_day", sql`MIN(${when(anyCounts(stocks), begun)})`],
    ["last_day", sql`GREATEST(${lastOf})`],
    ...stocks.flatMap((one) => sumsOf(one, sql`(${undated})`, currency)),
  ];
  const columns = [
    as(when(isKnown, placing.beginOf(begun)), "begin_place"),
    as(when(decided, placing.endOf(ended)), "end_place"),
    ...keys.map((key) => nameOf(key)),
    ...sums.map(([name, value]) => as(value, name)),
  ];
  return [
    {
      name: "spans",
      body: grouped(columns, from, [nameOf("begin_place"), nameOf("end_place"), ...keys.map((key) => nameOf(key))]),
      columns: sums.map(([name]) => name),
    },
  ];
}

/** What had begun and had not ended by the end of each period. */
export function stockSums(spans: SumStep, stocks: readonly AskedMeasure[], keys: readonly string[]): SumStep {
  const names = stocks.flatMap(({ measure, value }) => {
    const { sum, known, unknown } = partsOf(measure.id);
    return value === null ? [sum] : [sum, known, unknown];
  });
  const columns = [
    sql`calendar.place`,
    ...keys.map((key) => nameOf(key)),
    ...names.map((name) => as(sql`SUM(${nameOf(name)})`, name)),
  ];
  return {
    name: "stocks",
    columns: names,
    body: sql`SELECT\n  ${lines(columns)}\nFROM calendar, ${nameOf(spans.name)}\nWHERE begin_place <= calendar.place AND (end_place IS NULL OR end_place > calendar.place)\nGROUP BY ${commas([sql`calendar.place`, ...keys.map((key) => nameOf(key))])}`,
  };
}

/**
 * The median of the durations in each place, exact: values are counted, and the counts added up in the order of the
 * values tell which of them stand in the middle. Works on any number of rows, since only different values are kept.
 */
export function middleSteps(asked: AskedMeasure, placing: Placing, keys: readonly string[], from: string): Step[] {
  const { measure, counts, day, value } = asked;
  if (measure.add.kind !== "duration" || value === null) return [];
  const names = keys.map((key) => nameOf(key));
  const cell = commas([sql`place`, ...names]);
  const place = day === null ? placing.placeOf(sql`NULL`) : placing.placeOf(day);
  const each = `${measure.id}_each`;
  const running = `${measure.id}_running`;
  return [
    {
      name: each,
      body: sql`SELECT ${commas([as(place, "place"), ...names])}, ${value} AS duration, COUNT(*) AS times\nFROM ${nameOf(from)}\nWHERE ${counts} AND ${value} IS NOT NULL\nGROUP BY ${cell}, duration`,
    },
    {
      name: running,
      body: sql`SELECT *, SUM(times) OVER (PARTITION BY ${cell} ORDER BY duration) AS so_far, SUM(times) OVER (PARTITION BY ${cell}) AS of_all\nFROM ${nameOf(each)}`,
    },
  ];
}

export function middleSums({ measure }: AskedMeasure, keys: readonly string[]): SumStep {
  const { middle } = partsOf(measure.id);
  const names = keys.map((key) => nameOf(key));
  const value = sql`(MIN(CASE WHEN so_far * 2 >= of_all THEN duration END) + MIN(CASE WHEN so_far * 2 > of_all THEN duration END)) / 2`;
  return {
    name: `${measure.id}_middle`,
    columns: [middle],
    body: sql`SELECT ${commas([sql`place`, ...names, as(value, middle)])}\nFROM ${nameOf(`${measure.id}_running`)}\nGROUP BY ${commas([sql`place`, ...names])}`,
  };
}
