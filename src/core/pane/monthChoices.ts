import { lastDay } from "../kpi/lastDay";
import { columnOf } from "../kpi/columnOf";
import { lastCompleteMonth } from "../report/lastCompleteMonth";
import type { Table } from "../table/table";
import { capital, formatPeriod } from "../text/format";
import type { Language } from "../words/language";
import type { WorkCalendar } from "../words/workingDays";
import { periodAt, periodIndex, type Period } from "../words/period";

/** Three years are as far back as anyone looks. */
const mostMonths = 36;

/** The months that can be looked at, the last complete one first; none where the tables have no day. */
export function monthChoices(
  tables: readonly Table[],
  language: Language,
  calendar?: WorkCalendar,
): readonly { readonly period: Period; readonly name: string }[] {
  const dated = tables.filter((table) => !Number.isNaN(lastDay(table)));
  if (dated.length === 0) return [];
  const last = Math.max(...dated.map(lastDay));
  const newest = periodIndex(lastCompleteMonth(last, calendar).first, "month");
  const oldest = Math.min(newest, periodIndex(Math.min(...dated.map((table) => firstDay(table, last))), "month"));
  return Array.from({ length: Math.min(mostMonths, newest - oldest + 1) }, (_, back) => {
    const period = periodAt(newest - back, "month");
    return { period, name: capital(formatPeriod(language, period)) };
  });
}

function firstDay(table: Table, last: number): number {
  let first = last;
  for (const role of ["created", "date", "closed"] as const) {
    const column = columnOf(table, role);
    if (column?.kind !== "day") continue;
    for (const day of column.values) if (day < first) first = day;
  }
  return first;
}
