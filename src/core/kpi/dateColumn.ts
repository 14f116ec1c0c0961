import type { Role } from "../words/role";
import type { Table } from "../table/table";
import { columnOf } from "./columnOf";
import type { Measure } from "./measure";

/** The column of days that decides a measure's period, or null where the table has none. */
export function dateColumn(table: Table, measure: Measure): Float64Array | null {
  const column = columnOf(table, dateRole(table, measure));
  return column?.kind === "day" ? column.values : null;
}

/** The first of a measure's date roles that the table has a column of days for. */
export const dateRole = (table: Pick<Table, "columns" | "roles">, measure: Measure): Role | undefined =>
  measure.date.find((role) => columnOf(table, role)?.kind === "day");
