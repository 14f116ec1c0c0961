import type { Column } from "../../../../src/core/table/column";
import type { Table } from "../../../../src/core/table/table";
import { afterConnectedCall } from "./afterConnectedCall";
import { columnOf } from "../../../../src/core/kpi/columnOf";
import { meaningTest } from "./meaningTest";
import type { Measure, Where } from "../../../../src/core/kpi/measure";

/**
 * 1 for each row that a measure counts, by its conditions, among the rows that are in a group. Where rows share an id
 * the first of those that meet the conditions counts. Asks that no role is missing.
 */
export function countingRows(table: Table, measure: Measure, groupOfRow: Int32Array): Uint8Array {
  const counts = Uint8Array.from(groupOfRow, (group) => (group < 0 ? 0 : 1));
  for (const where of measure.where) narrow(counts, table, where);
  if (measure.add.kind === "count" && table.firstOfId.includes(0)) keepFirstOfId(counts, table);
  return counts;
}

function keepFirstOfId(counts: Uint8Array, table: Table): void {
  const id = columnOf(table, "id");
  if (id === null) return;
  const values = id.kind === "text" ? id.codes : id.values;
  const seen = new Set<number>();
  for (let row = 0; row < counts.length; row++) {
    const key = values[row] ?? NaN;
    if (counts[row] !== 1 || Number.isNaN(key) || (id.kind === "text" && key === -1)) continue;
    if (seen.has(key)) counts[row] = 0;
    seen.add(key);
  }
}

function narrow(counts: Uint8Array, table: Table, where: Where): void {
  const holds =
    "role" in where
      ? meaningTest(table, where.role, where.is)
      : "present" in where
        ? presenceTest(columnOf(table, where.present))
        : afterConnectedCall(table);
  for (let row = 0; row < counts.length; row++) if (counts[row] === 1 && !holds(row)) counts[row] = 0;
}

function presenceTest(column: Column | null): (row: number) => boolean {
  if (column === null) return () => false;
  return column.kind === "text" ? (row) => column.codes[row] !== -1 : (row) => !Number.isNaN(column.values[row] ?? NaN);
}
