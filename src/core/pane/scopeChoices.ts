import { columnOf } from "../kpi/columnOf";
import type { Table } from "../table/table";

/** Whom a target can be for, beside everyone: the teams and the reps that the table names, in the order of the alphabet. */
export function scopeChoices(table: Table): string[] {
  return (["team", "owner"] as const).flatMap((role) => {
    const column = columnOf(table, role);
    if (column?.kind !== "text") return [];
    return column.words.filter((word) => word.trim() !== "").sort((one, other) => one.localeCompare(other));
  });
}
