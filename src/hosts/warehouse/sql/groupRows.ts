import { sql } from "kysely";
import type { Role } from "../../../core/index";
import type { AskedMeasure } from "./askedMeasures";
import { as, commas, lines, nameOf, when, type Fragment } from "./fragment";
import type { Placing } from "./placing";
import { isSo, type RowColumns } from "./rowColumns";
import type { Step } from "./rowSteps";

/** Measures whose rows are grouped in one pass. */
export interface Grouped {
  readonly flows: readonly AskedMeasure[];
  readonly stocks: readonly AskedMeasure[];
  /** Amounts may be in several currencies, which must be told apart. */
  readonly currency: boolean;
}

/** The column of the period in which a row falls by the day of a role. */
export const datePlace = (role: Role): string => `${role}_place`;

/** The place of rows that have no day: beside all periods, so that they can be counted. */
export const noDay = sql`DATE '1900-01-01'`;

/** Days on which something may have happened; the closing date of an open deal is only expected. */
const dayRoles: readonly Role[] = ["created", "date", "qualified", "accepted", "firstResponse"];

/**
 * One pass over the rows: counted and added up by all that any measure asks of them, their periods, keys, and yes or no
 * to each condition. What comes out is small, and every sum is made from it.
 */
export function groupRows(
  grouped: Grouped,
  placing: Placing,
  keys: readonly string[],
  from: string,
  rows: RowColumns,
): Step {
  const { flows, stocks } = grouped;
  const spans = spanColumns(stocks, placing, rows);
  const places = [
    ...new Map(
      flows.flatMap(({ day, dayRole }) =>
        day === null || dayRole === null ? [] : [[datePlace(dayRole), day] as const],
      ),
    ),
  ];
  const flags = new Map([...flows, ...stocks].flatMap((one) => one.flagNames.map((name) => [name, nameOf(name)])));
  const dimensions = [
    ...places.map(([alias, day]) => [alias, placeOf(day, placing)] as const),
    ...spans.places,
    ...keys.map((key) => [key, null] as const),
    ...[...flags.keys()].map((name) => [name, null] as const),
  ];
  const days = places.flatMap(([alias, day]) => extremes(alias, day));
  const columns = [
    ...dimensions.map(([alias, value]) => (value === null ? nameOf(alias) : as(value, alias))),
    sql`COUNT(*) AS row_count`,
    ...days,
    ...spans.days,
    ...amountColumns(grouped, rows),
  ];
  return {
    name: "grouped_rows",
    keep: true,
    body: sql`SELECT\n  ${lines(columns)}\nFROM ${nameOf(from)}${dimensions.length === 0 ? sql`` : sql`\nGROUP BY ${commas(dimensions.map(([alias]) => nameOf(alias)))}`}`,
  };
}

const extremes = (alias: string, day: Fragment): Fragment[] => [
  as(sql`MIN(${day})`, `${alias}_first`),
  as(sql`MAX(${day})`, `${alias}_last`),
];

const placeOf = (day: Fragment, placing: Placing): Fragment =>
  sql`CASE WHEN ${day} IS NULL THEN ${noDay} ELSE ${placing.placeOf(day)} END`;

function spanColumns(
  stocks: readonly AskedMeasure[],
  placing: Placing,
  rows: RowColumns,
): { readonly places: readonly (readonly [string, Fragment])[]; readonly days: readonly Fragment[] } {
  const first = stocks[0];
  if (first?.day == null || first.measure.stock === undefined) return { places: [], days: [] };
  const begun = first.day;
  const ended = rows.day(first.measure.stock.until);
  const decided = sql`(${isSo(rows.means("stage", "won"))} OR ${isSo(rows.means("stage", "lost"))})`;
  // What is open now has begun, where no period is asked.
  const unknown = placing.undatedCount
    ? sql`${decided} AND (${begun} IS NULL OR ${ended} IS NULL)`
    : sql`${begun} IS NULL OR ${decided} AND ${ended} IS NULL`;
  const begin = placing.undatedCount ? when(sql`NOT ${decided}`, placing.beginOf(begun)) : placing.beginOf(begun);
  const happened = dayRoles.filter((role) => rows.has(role)).map((role) => sql`MAX(${rows.day(role)})`);
  const lastDays = [...happened, sql`MAX(${when(decided, ended)})`].map((day) => sql`COALESCE(${day}, ${noDay})`);
  return {
    places: [
      ["begin_place", sql`CASE WHEN ${unknown} THEN ${noDay} ELSE ${begin} END`],
      // Before everything, so that what has no known beginning or end is open in no period.
      ["end_place", sql`CASE WHEN ${unknown} THEN ${noDay} WHEN ${decided} THEN ${placing.endOf(ended)} END`],
    ],
    days: [as(sql`MIN(${begun})`, "begin_first"), as(sql`GREATEST(${commas(lastDays)})`, "happened_last")],
  };
}

/** The sum of each amount, the rows that have one, and the currencies of those. */
function amountColumns({ flows, stocks, currency }: Grouped, rows: RowColumns): Fragment[] {
  const roles = new Map<Role, boolean>();
  for (const { measure } of [...flows, ...stocks]) {
    if (measure.add.kind === "sum")
      roles.set(measure.add.role, measure.add.money || roles.get(measure.add.role) === true);
  }
  return [...roles].flatMap(([role, money]) => {
    const amount = rows.number(role);
    const sums = [as(sql`SUM(${amount})`, `${role}_sum`), as(sql`COUNT(${amount})`, `${role}_known`)];
    if (!currency || !money) return sums;
    const own = when(sql`${amount} IS NOT NULL`, sql`UPPER(${rows.word("currency")})`);
    return [...sums, as(sql`MIN(${own})`, `${role}_first_currency`), as(sql`MAX(${own})`, `${role}_last_currency`)];
  });
}
