import { sql } from "kysely";
import { isoDate, periodAt, periodIndex, type Grain, type Kpi, type Period } from "../../../core/index";
import type { Dialect } from "./dialect";
import type { Fragment } from "./fragment";

/** What is asked of a warehouse. */
export interface WarehouseQuestion {
  readonly kpis: readonly Kpi[];
  readonly by: readonly string[];
  readonly grain: Grain | null;
  readonly period: Period;
}

/** How days fall into the periods of the answer. */
export interface Placing {
  /** The grain in which rows are added up; null where there is one period, or none. */
  readonly grain: Grain | null;
  /** Rows without a day count too: no period is asked. */
  readonly undatedCount: boolean;
  /** First day of a day's period, null where it lies outside what is asked. */
  readonly placeOf: (day: Fragment) => Fragment;
  /** First day of the period in which something begins, whenever that was; null after what is asked. */
  readonly beginOf: (day: Fragment) => Fragment;
  /** First day of the period in which something ends; null where that is after what is asked. */
  readonly endOf: (day: Fragment) => Fragment;
  /** A query of all places, from a step `extent` with the first and the last day of the rows that count. */
  readonly calendar: Fragment;
}

const date = (serial: number): Fragment => sql`DATE '${sql.raw(isoDate(serial))}'`;

export function placingOf(question: WarehouseQuestion, dialect: Dialect): Placing {
  const compares = question.kpis.some(({ form }) => form.kind === "growth");
  const { grain, period } = question;
  if (grain !== null) return byGrain(grain, period, compares, dialect);
  if (compares && period.grain !== "all" && period.grain !== "custom") return withBefore(period.grain, period, dialect);
  return inOne(period);
}

/** Whatever is asked falls into one place. */
function inOne({ grain, first, last }: Period): Placing {
  if (grain === "all") {
    const place = date(0);
    return {
      grain: null,
      undatedCount: true,
      placeOf: () => place,
      beginOf: () => place,
      endOf: () => place,
      calendar: sql`SELECT ${place} AS place`,
    };
  }
  const place = date(first);
  return {
    grain: null,
    undatedCount: false,
    placeOf: (day) => sql`CASE WHEN ${day} BETWEEN ${place} AND ${date(last)} THEN ${place} END`,
    beginOf: (day) => sql`CASE WHEN ${day} <= ${date(last)} THEN ${place} END`,
    endOf: (day) => sql`CASE WHEN ${day} <= ${date(last)} THEN ${place} END`,
    calendar: sql`SELECT ${place} AS place`,
  };
}

/** One period and the one before, with which it is compared. */
function withBefore(grain: Grain, period: Period, dialect: Dialect): Placing {
  const before = periodAt(periodIndex(period.first, grain) - 1, grain);
  const until = (day: Fragment): Fragment =>
    sql`CASE WHEN ${day} <= ${date(period.last)} THEN ${dialect.firstOf(day, grain)} END`;
  return {
    grain,
    undatedCount: false,
    placeOf: (day) =>
      sql`CASE WHEN ${day} BETWEEN ${date(before.first)} AND ${date(period.last)} THEN ${dialect.firstOf(day, grain)} END`,
    beginOf: until,
    endOf: until,
    calendar: sql`SELECT ${date(before.first)} AS place\nUNION ALL\nSELECT ${date(period.first)}`,
  };
}

/** Every period from the first to the last day with data, as far as they lie in the period asked. */
function byGrain(grain: Grain, { first, last }: Period, compares: boolean, dialect: Dialect): Placing {
  const { from, until, earlier } = boundsOf(grain, first, last, compares, dialect);
  const inside = (day: Fragment, bounds: readonly Fragment[]): Fragment =>
    bounds.length === 0
      ? dialect.firstOf(day, grain)
      : sql`CASE WHEN ${sql.join(bounds, sql` AND `)} THEN ${dialect.firstOf(day, grain)} END`;
  const beforeEnd = (day: Fragment): Fragment => inside(day, until === null ? [] : [sql`${day} <= ${until}`]);
  const begin = sql`first_day`;
  const start = from === null ? begin : sql`CASE WHEN first_day < ${from} THEN ${from} ELSE first_day END`;
  const floor = dialect.firstOf(start, grain);
  const lead =
    compares && from !== null
      ? sql`CASE WHEN first_day < ${from} THEN ${dialect.before(floor, grain)} ELSE ${floor} END`
      : floor;
  const end = until === null ? sql`last_day` : sql`CASE WHEN last_day > ${until} THEN ${until} ELSE last_day END`;
  return {
    grain,
    undatedCount: false,
    placeOf: (day) =>
      inside(day, [...(from === null ? [] : [earlier(day)]), ...(until === null ? [] : [sql`${day} <= ${until}`])]),
    beginOf: beforeEnd,
    endOf: beforeEnd,
    calendar: sql`SELECT place\nFROM (SELECT ${lead} AS from_day, ${end} AS until_day FROM extent) AS bounds, ${dialect.periods(sql`bounds.from_day`, sql`bounds.until_day`, grain)}`,
  };
}

function boundsOf(
  grain: Grain,
  first: number,
  last: number,
  compares: boolean,
  dialect: Dialect,
): { from: Fragment | null; until: Fragment | null; earlier: (day: Fragment) => Fragment } {
  const from = Number.isFinite(first) ? date(first) : null;
  const start = Number.isFinite(first) ? date(periodAt(periodIndex(first, grain), grain).first) : sql`NULL`;
  return {
    from,
    until: Number.isFinite(last) ? date(last) : null,
    // The period before the first counts whole, where something is compared with it.
    earlier: (day) =>
      compares ? sql`(${day} >= ${from} OR ${dialect.firstOf(day, grain)} < ${start})` : sql`${day} >= ${from}`,
  };
}
