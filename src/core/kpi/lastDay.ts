import type { Column } from "../table/column";
import type { Role } from "../words/role";
import type { Table } from "../table/table";
import { columnOf } from "./columnOf";
import { isDecided } from "./isDecided";
import { oncePerTable } from "./oncePerTable";

/**
 * The last day on which the table says that something happened: "now" for every figure. The closing date of an open
 * deal is only expected and does not count. NaN where the table has no day.
 */
export const lastDay = oncePerTable((table: Table): number => {
  const roles: readonly Role[] = [
    ...(["created", "date", "qualified", "accepted", "firstResponse"] as const),
    ...(["lastActivity", "entered", "changed", "snapshot", "churned", "published", "hired"] as const),
  ];
  const lasts = roles.map((role) => latest(columnOf(table, role), () => true));
  const all = [...lasts, latest(columnOf(table, "closed"), isDecided(table))].filter((last) => last > -Infinity);
  return all.length === 0 ? NaN : Math.floor(Math.max(...all));
});

/** The latest of the days of the rows that count. */
function latest(column: Column | null, counts: (row: number) => boolean): number {
  let last = -Infinity;
  if (column?.kind !== "day") return last;
  const { values } = column;
  for (let row = 0; row < values.length; row++) {
    const day = values[row] ?? NaN;
    if (day > last && counts(row)) last = day;
  }
  return last;
}
