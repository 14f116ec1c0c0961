import { addMonths } from "../words/day";
import type { Column } from "../table/column";
import type { Table } from "../table/table";
import { lastDay } from "./lastDay";

type Days = Float64Array | null;
type RowTest = (row: number) => boolean;

/** Whether so many months have passed since a row's day, as seen from the last day on which anything happened. */
export function maturedTest(table: Table, days: Days, months: number): RowTest {
  const now = lastDay(table);
  return (row) => addMonths(days?.[row] ?? NaN, months) <= now;
}

/** Whether a second day came within so many months after a row's day. */
export function laterTest(days: Days, second: Column | null, months: number): RowTest {
  if (second?.kind !== "day") return () => false;
  return (row) => {
    const first = days?.[row] ?? NaN;
    const later = second.values[row] ?? NaN;
    return later >= Math.floor(first) && Math.floor(later) <= addMonths(first, months);
  };
}

/** Whether a row's day lies before the last day on which anything happened. */
export function overdueTest(table: Table, days: Days): RowTest {
  const now = lastDay(table);
  return (row) => (days?.[row] ?? NaN) < now;
}
