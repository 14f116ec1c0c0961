import { DefaultQueryCompiler, sql } from "kysely";
import type { Dialect } from "./dialect";
import { when, type Fragment } from "./fragment";
import { likelyDay } from "./likelyDay";
import { standardText } from "./quote";

/** Kysely's compiler as it is, with DuckDB's numbered parameters. */
class DuckCompiler extends DefaultQueryCompiler {}

class PasteCompiler extends DuckCompiler {
  protected override appendValue(value: unknown): void {
    this.append(standardText(String(value)));
  }
}

const compiled = (compiler: DuckCompiler, query: Fragment): ReturnType<DuckCompiler["compileQuery"]> =>
  compiler.compileQuery(query.toOperationNode(), { queryId: "" });

/** What JavaScript's `trim` takes away, as the core does. */
const space =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

const keyForms = { day: "%Y-%m-%d", week: "%G-W%V", month: "%Y-%m", quarter: "%Y-Q", year: "%Y" } as const;

/** DuckDB: for files on the own machine. */
export const duckDb: Dialect = {
  day: (column, kind, zone) =>
    likelyDay(
      kind === "day"
        ? column
        : kind === "moment" && zone !== null
          ? sql`CAST(${column} AT TIME ZONE ${zone} AS DATE)`
          : sql`CAST(${column} AS DATE)`,
    ),
  time: (column, kind, zone) =>
    kind === "moment" && zone !== null ? sql`(${column} AT TIME ZONE ${zone})` : sql`CAST(${column} AS TIMESTAMP)`,
  daysBetween: (from, to) => sql`DATE_DIFF('day', ${from}, ${to})`,
  hoursBetween: (from, to) => sql`DATE_DIFF('microsecond', ${from}, ${to}) / 3600000000.0`,
  firstOf: (day, grain) => (grain === "day" ? day : sql`CAST(DATE_TRUNC(${sql.lit(grain)}, ${day}) AS DATE)`),
  before: (day, grain) => sql`CAST(${day} - INTERVAL 1 ${sql.raw(grain)} AS DATE)`,
  periods: (first, last, grain) =>
    sql`(SELECT CAST(UNNEST(GENERATE_SERIES(CAST(${first} AS TIMESTAMP), CAST(${last} AS TIMESTAMP), INTERVAL 1 ${sql.raw(grain)})) AS DATE) AS place) AS periods`,
  keyOf: (place, grain) => {
    const key = sql`STRFTIME(${place}, ${sql.lit(keyForms[grain])})`;
    return grain === "quarter" ? sql`${key} || QUARTER(${place})` : key;
  },
  real: (column, kind) => {
    const number = sql`CAST(${column} AS DOUBLE)`;
    return kind === "whole" || kind === "decimal" ? number : when(sql`ISFINITE(${number})`, number);
  },
  text: (column, kind) => {
    if (kind === "yes-no") return sql`UPPER(CAST(${column} AS VARCHAR))`;
    if (kind === "float")
      return sql`CASE WHEN ${column} = FLOOR(${column}) AND ABS(${column}) < 1e15 THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR) WHEN ISFINITE(${column}) THEN CAST(${column} AS VARCHAR) END`;
    return sql`NULLIF(TRIM(${kind === "text" ? column : sql`CAST(${column} AS VARCHAR)`}, ${sql.lit(space)}), '')`;
  },
  plainWord: (text) => sql`TRIM(REGEXP_REPLACE(LOWER(${text}), '[^a-z0-9æøåäöü]+', ' ', 'g'))`,
  keeping: { keep: sql`MATERIALIZED `, pass: sql`NOT MATERIALIZED ` },
  fail: (sentence) => sql`ERROR(${sentence})`,
  statement: (query) => {
    const { sql: text, parameters } = compiled(new DuckCompiler(), query);
    return { sql: text, parameters: parameters.map(String) };
  },
  paste: (query) => compiled(new PasteCompiler(), query).sql,
};
