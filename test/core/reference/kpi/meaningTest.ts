import type { MeaningRole } from "../../../../src/core/words/role";
import type { Table } from "../../../../src/core/table/table";
import { columnOf } from "../../../../src/core/kpi/columnOf";

/** Whether a row's word in the column of a role has a meaning. */
export function meaningTest(table: Table, role: MeaningRole, meaning: string): (row: number) => boolean {
  const column = columnOf(table, role);
  if (column?.kind !== "text") return () => role === "stage" && meaning === "won" && table.allWon;
  const fits = (table.meanings.get(role) ?? []).map((one) => one === meaning);
  return (row) => fits[column.codes[row] ?? -1] ?? false;
}
