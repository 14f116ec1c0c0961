import { columnOf } from "../kpi/columnOf";
import type { Table } from "../table/table";

/** Whom a target can be for, beside everyone: the teams and the reps that the tables name, in the order of the alphabet. */
export function scopeChoices(tables: readonly Table[]): string[] {
  return (["team", "owner"] as const).flatMap((role) => {
    const words = tables.flatMap((table) => {
      const column = columnOf(table, role);
      return column?.kind === "text" ? column.words.filter((word) => word.trim() !== "") : [];
    });
    return [...new Set(words)].sort((one, other) => one.localeCompare(other));
  });
}
