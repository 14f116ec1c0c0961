import type { Role } from "../../../../src/core/words/role";
import type { Table } from "../../../../src/core/table/table";
import { columnOf } from "../../../../src/core/kpi/columnOf";
import { isDecided } from "../../../../src/core/kpi/isDecided";

/**
 * The last day on which the table says that something happened: "now" for every figure. The closing date of an open
 * deal is only expected and does not count. NaN where the table has no day.
 */
export function lastDay(table: Table): number {
  const roles: readonly Role[] = [
    ...(["created", "date", "qualified", "accepted", "firstResponse"] as const),
    ...(["lastActivity", "entered", "changed", "snapshot", "churned", "published", "hired"] as const),
  ];
  let last = NaN;
  const see = (value: number | undefined): void => {
    if (value !== undefined && !Number.isNaN(value) && !(value <= last)) last = value;
  };
  for (const role of roles) {
    const column = columnOf(table, role);
    if (column?.kind === "day") column.values.forEach(see);
  }
  const closed = columnOf(table, "closed");
  if (closed?.kind === "day") {
    const decided = isDecided(table);
    closed.values.forEach((value, row) => {
      if (decided(row)) see(value);
    });
  }
  return Math.floor(last);
}
