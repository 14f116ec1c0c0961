import type { Column } from "../table/column";
import type { Role } from "../words/role";
import type { Table } from "../table/table";
import { columnOf } from "./columnOf";

/** What a row is joined by: the text of its cell, whatever its case; null where it is blank. */
export type RowKey = (row: number) => string | null;

export function keysOf(column: Column | null): RowKey {
  if (column === null) return () => null;
  if (column.kind === "text") {
    const { codes, words } = column;
    const keys = new Array<string | null>(words.length);
    return (row) => {
      const code = codes[row] ?? -1;
      return code < 0 ? null : (keys[code] ??= words[code]?.toLowerCase() ?? null);
    };
  }
  return (row) => {
    const value = column.values[row] ?? NaN;
    return Number.isNaN(value) ? null : String(value);
  };
}

export const keysOfRole = (table: Table, role: Role): RowKey => keysOf(columnOf(table, role));

/** The first row of each key. */
export function rowsByKey(table: Table, role: Role): Map<string, number> {
  const keyOf = keysOfRole(table, role);
  const rows = new Map<string, number>();
  for (let row = 0; row < table.rows; row++) {
    const key = keyOf(row);
    if (key !== null && !rows.has(key)) rows.set(key, row);
  }
  return rows;
}

/** The day of a row in the first of some roles that has a column of days; NaN where there is none. */
export function dayOfRow(table: Table, ...roles: readonly Role[]): (row: number) => number {
  for (const role of roles) {
    const column = columnOf(table, role);
    if (column?.kind === "day") return (row) => column.values[row] ?? NaN;
  }
  return () => NaN;
}
