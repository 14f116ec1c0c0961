import { measuresOf } from "../kpi/catalogue";
import { evaluateTables, gives } from "../kpi/evaluateTables";
import { givenMeasures } from "../kpi/evaluateTotals";
import type { Kpi } from "../kpi/kpi";
import { lastDay } from "../kpi/lastDay";
import { linkTables } from "../kpi/linkTables";
import type { Figure, Filter, KpiRow } from "../kpi/question";
import type { Table } from "../table/table";
import { isFault, type Fault } from "../words/fault";
import { allTime, type Grain, type Period } from "../words/period";

/** Whose figures are asked for, and as things stood at the end of which day. */
export interface Asked {
  /** All tables there are: a KPI that takes several is joined from them. */
  readonly tables: readonly Table[];
  readonly kpi: Kpi;
  readonly filters: readonly Filter[];
  /** The last day that counts, as a serial. */
  readonly now: number;
}

/** The tables that give a KPI's sums; those about its subject, else all, where none does. */
export function homesOf(tables: readonly Table[], kpi: Kpi): readonly Table[] {
  const { tables: joined } = linkTables(tables);
  const measures = measuresOf(kpi);
  const whole = joined.find((table) => measures.every((id) => gives(table, id, false)));
  if (whole !== undefined) return [whole];
  const giving = joined.filter((table) => measures.some((id) => gives(table, id, false)));
  if (giving.length > 0) return giving;
  const about = joined.filter(({ subject }) => subject === kpi.subject);
  return about.length > 0 ? about : joined;
}

/** Whether a KPI's sums come with their days, and not as totals of months. */
export const hasDays = ({ tables, kpi }: Pick<Asked, "tables" | "kpi">): boolean =>
  homesOf(tables, kpi).every((table) => givenMeasures(table) === null);

/** "Now" where none is named: the last day on which the tables say that something happened. NaN where they have no day. */
export function lastDayOf(tables: readonly Table[], kpi: Kpi): number {
  if (hasDays({ tables, kpi })) {
    return homesOf(tables, kpi).reduce((latest, table) => laterOf(latest, lastDay(table)), NaN);
  }
  const rows = rowsBy({ tables, kpi, filters: [], now: Infinity }, "month");
  if (isFault(rows)) return NaN;
  const known = rows.filter(({ figures }) => figures[0]?.value !== null);
  return known[known.length - 1]?.period?.last ?? NaN;
}

const laterOf = (one: number, other: number): number => (one >= other || Number.isNaN(other) ? one : other);

/** The figures of each period up to now, in order. */
export function rowsBy({ tables, kpi, filters, now }: Asked, grain: Grain): readonly KpiRow[] | Fault {
  const period: Period =
    now === Infinity ? allTime : { grain: "custom", key: "", first: -Infinity, last: Math.floor(now) };
  const answer = evaluateTables(tables, { kpis: [kpi], by: [], grain, period, filters });
  return isFault(answer) ? answer : answer.rows;
}

/** The figure from one day to another, both included. */
export function figureBetween({ tables, kpi, filters }: Asked, first: number, last: number): Figure | Fault {
  const period: Period = { grain: "custom", key: "", first, last };
  const answer = evaluateTables(tables, { kpis: [kpi], by: [], grain: null, period, filters });
  if (isFault(answer)) return answer;
  return answer.rows[0]?.figures[0] ?? { value: null, numerator: null, denominator: null, fault: null };
}
