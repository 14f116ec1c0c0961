import { evaluate } from "../kpi/evaluate";
import { givenMeasures } from "../kpi/evaluateTotals";
import type { Kpi } from "../kpi/kpi";
import { lastDay } from "../kpi/lastDay";
import type { Figure, Filter, KpiRow } from "../kpi/question";
import type { Table } from "../table/table";
import { isFault, type Fault } from "../words/fault";
import { allTime, type Grain, type Period } from "../words/period";

/** Whose figures are asked for, and as things stood at the end of which day. */
export interface Asked {
  readonly table: Table;
  readonly kpi: Kpi;
  readonly filters: readonly Filter[];
  /** The last day that counts, as a serial. */
  readonly now: number;
}

/** "Now" where none is named: the last day on which the table says that something happened. NaN where it has no day. */
export function lastDayOf(table: Table, kpi: Kpi): number {
  if (givenMeasures(table) === null) return lastDay(table);
  const rows = rowsBy({ table, kpi, filters: [], now: Infinity }, "month");
  if (isFault(rows)) return NaN;
  const known = rows.filter(({ figures }) => figures[0]?.value !== null);
  return known[known.length - 1]?.period?.last ?? NaN;
}

/** The figures of each period up to now, in order. */
export function rowsBy({ table, kpi, filters, now }: Asked, grain: Grain): readonly KpiRow[] | Fault {
  const period: Period =
    now === Infinity ? allTime : { grain: "custom", key: "", first: -Infinity, last: Math.floor(now) };
  const answer = evaluate(table, { kpis: [kpi], by: [], grain, period, filters });
  return isFault(answer) ? answer : answer.rows;
}

/** The figure from one day to another, both included. */
export function figureBetween({ table, kpi, filters }: Asked, first: number, last: number): Figure | Fault {
  const period: Period = { grain: "custom", key: "", first, last };
  const answer = evaluate(table, { kpis: [kpi], by: [], grain: null, period, filters });
  if (isFault(answer)) return answer;
  return answer.rows[0]?.figures[0] ?? { value: null, numerator: null, denominator: null, fault: null };
}
