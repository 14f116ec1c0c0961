import { DefaultQueryCompiler, sql } from "kysely";
import type { Dialect } from "./dialect";
import { when, type Fragment } from "./fragment";
import { likelyDay } from "./likelyDay";
import { googleInside } from "./quote";

/** Kysely's compiler with GoogleSQL's quotation marks. */
class GoogleCompiler extends DefaultQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    return googleInside(name);
  }
  protected override getLeftIdentifierWrapper(): string {
    return "`";
  }
  protected override getRightIdentifierWrapper(): string {
    return "`";
  }
  protected override getCurrentParameterPlaceholder(): string {
    return `@p${this.numParameters}`;
  }
}

/** Values stand in the text itself, where nobody can hand them over beside it. */
class PasteCompiler extends GoogleCompiler {
  protected override appendValue(value: unknown): void {
    this.append(`'${googleInside(String(value))}'`);
  }
}

const compiled = (compiler: GoogleCompiler, query: Fragment): ReturnType<GoogleCompiler["compileQuery"]> =>
  compiler.compileQuery(query.toOperationNode(), { queryId: "" });

const grainNames = { day: "DAY", week: "ISOWEEK", month: "MONTH", quarter: "QUARTER", year: "ISOYEAR" } as const;
const unitOf = (grain: keyof typeof grainNames): Fragment => sql.raw(grain === "year" ? "YEAR" : grainNames[grain]);
const stepOf = (grain: keyof typeof grainNames): Fragment => sql.raw(grain.toUpperCase());

/** GoogleSQL, the language of BigQuery. */
export const googleSql: Dialect = {
  day: (column, kind, zone) =>
    likelyDay(
      kind === "day"
        ? column
        : kind === "moment" && zone !== null
          ? sql`DATE(${column}, ${zone})`
          : sql`CAST(${column} AS DATE)`,
    ),
  time: (column, kind, zone) =>
    kind === "moment" && zone !== null ? sql`DATETIME(${column}, ${zone})` : sql`CAST(${column} AS DATETIME)`,
  daysBetween: (from, to) => sql`DATE_DIFF(${to}, ${from}, DAY)`,
  hoursBetween: (from, to) => sql`DATETIME_DIFF(${to}, ${from}, MICROSECOND) / 3600000000`,
  firstOf: (day, grain) => (grain === "day" ? day : sql`DATE_TRUNC(${day}, ${unitOf(grain)})`),
  before: (day, grain) => sql`DATE_SUB(${day}, INTERVAL 1 ${stepOf(grain)})`,
  periods: (first, last, grain) =>
    sql`UNNEST(GENERATE_DATE_ARRAY(${first}, ${last}, INTERVAL 1 ${stepOf(grain)})) AS place`,
  keyOf: (place, grain) =>
    sql`FORMAT_DATE(${sql.raw(`'${{ day: "%Y-%m-%d", week: "%G-W%V", month: "%Y-%m", quarter: "%Y-Q%Q", year: "%Y" }[grain]}'`)}, ${place})`,
  real: (column, kind) => {
    const number = sql`CAST(${column} AS FLOAT64)`;
    if (kind === "whole" || kind === "decimal") return number;
    return when(sql`NOT (IS_NAN(${number}) OR IS_INF(${number}))`, number);
  },
  text: (column, kind) => {
    if (kind === "yes-no") return sql`UPPER(CAST(${column} AS STRING))`;
    return sql`NULLIF(TRIM(${kind === "text" ? column : sql`CAST(${column} AS STRING)`}), '')`;
  },
  plainWord: (text) => sql`TRIM(REGEXP_REPLACE(LOWER(${text}), '[^a-z0-9æøåäöü]+', ' '))`,
  keeping: { keep: sql``, pass: sql`` },
  fail: (sentence) => sql`ERROR(${sentence})`,
  statement: (query) => {
    const { sql: text, parameters } = compiled(new GoogleCompiler(), query);
    return { sql: text, parameters: parameters.map(String) };
  },
  paste: (query) => compiled(new PasteCompiler(), query).sql,
};
