import type { Table } from "../table/table";
import { columnOf } from "./columnOf";

/** Clears a measure's bit for all rows of an id but the first of those that the measure counts. */
export function keepFirstOfId(table: Table, masks: Int32Array, bit: number): void {
  const id = columnOf(table, "id");
  if (id === null) return;
  const values = id.kind === "text" ? id.codes : id.values;
  const seen = new Set<number>();
  for (let row = 0; row < masks.length; row++) {
    const mask = masks[row] ?? 0;
    const key = values[row] ?? NaN;
    if ((mask & bit) === 0 || Number.isNaN(key) || (id.kind === "text" && key === -1)) continue;
    if (seen.has(key)) masks[row] = mask & ~bit;
    seen.add(key);
  }
}
