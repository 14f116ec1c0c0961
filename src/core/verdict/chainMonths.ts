import { factorOf } from "../kpi/catalogue";
import { evaluate } from "../kpi/evaluate";
import type { Filter } from "../kpi/question";
import type { Table } from "../table/table";
import { isFault } from "../words/fault";
import { allTime, periodAt, periodIndex, type Period } from "../words/period";
import { norwegianCalendar, workingDays, type WorkCalendar } from "../words/workingDays";
import type { ChainMonth } from "./driversOf";
import type { Chain } from "./driverTrees";

/** The months of a chain, from the first with data to the last, without gaps. */
export interface ChainSeries {
  /** Of whom or what, where the table was split; else empty. */
  readonly name: string;
  /** Number of the first month, as `periodIndex` counts. */
  readonly first: number;
  readonly months: readonly ChainMonth[];
}

/** The column to split by, which rows, and which days are worked. */
interface Asked {
  readonly by?: string;
  readonly filters?: readonly Filter[];
  readonly calendar?: WorkCalendar;
}

/** The sums of each measure, by group and by month; NaN is not known. */
type Sums = Map<string, Map<string, Map<number, number>>>;

/**
 * A chain month by month out of one or several tables, for everyone or for each group of a column; each measure comes from
 * the first table that gives it. Rows without a group are left out. null where no table gives one of the measures.
 */
export function chainMonths(chain: Chain, tables: readonly Table[], asked: Asked = {}): ChainSeries[] | null {
  const ids = [...new Set(chain.flatMap(({ measures }) => measures))];
  const sums: Sums = new Map();
  for (const table of tables) {
    gather(
      table,
      ids.filter((id) => !sums.has(id)),
      asked,
      sums,
    );
  }
  if (sums.size < ids.length) return null;
  const groups = [...new Set([...sums.values()].flatMap((own) => [...own.keys()]))];
  const places = [...sums.values()].flatMap((own) => [...own.values()].flatMap((months) => [...months.keys()]));
  const [low, high] = places.reduce(
    ([least, most], place) => [Math.min(least, place), Math.max(most, place)],
    [Infinity, -Infinity],
  );
  const days = Array.from({ length: high - low + 1 }, (_, step) => {
    const { first, last } = periodAt(low + step, "month");
    return workingDays(first, last, asked.calendar ?? norwegianCalendar);
  });
  return groups.map((name) => ({
    name,
    first: low,
    months: days.map((own, step) => ({
      // A month outside what a group holds had none of it.
      sums: chain.map(({ measures }) =>
        measures.reduce(
          (sum, id) =>
            sum +
            (sums
              .get(id)
              ?.get(name)
              ?.get(low + step) ?? 0),
          0,
        ),
      ),
      workingDays: own,
    })),
  }));
}

/** Adds what a table gives; a measure that it knows in no month is left to the others. */
function gather(table: Table, ids: readonly string[], { by, filters = [] }: Asked, sums: Sums): void {
  const columns = by === undefined ? [] : [by];
  const answer = evaluate(table, { kpis: ids.map(factorOf), by: columns, grain: "month", period: allTime, filters });
  if (isFault(answer)) return;
  ids.forEach((id, place) => {
    const own = new Map<string, Map<number, number>>();
    for (const { period, keys, figures } of answer.rows) {
      const name = by === undefined ? "" : keys[0];
      if (period === null || name == null) continue;
      const months = own.get(name) ?? new Map<number, number>();
      months.set(periodIndex(period.first, "month"), figures[place]?.value ?? NaN);
      own.set(name, months);
    }
    if ([...own.values()].some((months) => [...months.values()].some(Number.isFinite))) sums.set(id, own);
  });
}

/**
 * The sum of each step of a chain over a period, for everyone or for each group of a column, as it is asked of the tables;
 * NaN is not known.
 */
export function chainSums(
  chain: Chain,
  tables: readonly Table[],
  period: Period,
  asked: Asked = {},
): Map<string, number[]> {
  const by = asked.by === undefined ? [] : [asked.by];
  const kpis = [...new Set(chain.flatMap(({ measures }) => measures))].map(factorOf);
  const known = new Map<string, Map<string, number>>();
  for (const table of tables) {
    const answer = evaluate(table, { kpis, by, grain: null, period, filters: asked.filters ?? [] });
    if (isFault(answer)) continue;
    for (const { keys, figures } of answer.rows) {
      const name = asked.by === undefined ? "" : keys[0];
      if (name == null) continue;
      const own = known.get(name) ?? new Map<string, number>();
      known.set(name, own);
      kpis.forEach(({ id }, place) => {
        const value = figures[place]?.value;
        if (value != null && !own.has(id)) own.set(id, value);
      });
    }
  }
  return new Map(
    [...known].map(([name, own]) => [
      name,
      chain.map(({ measures }) => measures.reduce((sum, id) => sum + (own.get(id) ?? NaN), 0)),
    ]),
  );
}

/** The numbers in the series of the months that lie within a period. */
export const monthsWithin = ({ first, months }: ChainSeries, period: Period): number[] =>
  months.flatMap((_, place) => {
    const month = periodAt(first + place, "month");
    return month.first >= period.first && month.last <= period.last ? [place] : [];
  });
