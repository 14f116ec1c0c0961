import type { Role } from "../words/role";
import type { Column } from "../table/column";
import type { Table } from "../table/table";

/** The column that plays a role, or null where none does. */
export function columnOf(table: Pick<Table, "columns" | "roles">, role: Role | undefined): Column | null {
  const place = role === undefined ? undefined : table.roles.get(role);
  return place === undefined ? null : (table.columns[place] ?? null);
}
