import type { Table } from "../../../../src/core/table/table";
import { columnOf } from "../../../../src/core/kpi/columnOf";

/** Whether a row's deal is won or lost; without a stage column every row with a closing date is. */
export function isDecided(table: Table): (row: number) => boolean {
  const stage = columnOf(table, "stage");
  if (stage?.kind !== "text") return () => true;
  const decided = (table.meanings.get("stage") ?? []).map((meaning) => meaning === "won" || meaning === "lost");
  return (row) => decided[stage.codes[row] ?? -1] ?? false;
}
