import type { Column } from "../../../../src/core/table/column";
import type { Table } from "../../../../src/core/table/table";
import { afterConnectedCall } from "../../../../src/core/kpi/afterConnectedCall";
import { columnOf } from "../../../../src/core/kpi/columnOf";
import { dateColumn } from "../../../../src/core/kpi/dateColumn";
import { laterTest, maturedTest, overdueTest } from "./dayTests";
import { meaningTest } from "../../../../src/core/kpi/meaningTest";
import type { Measure, Where } from "../../../../src/core/kpi/measure";

/**
 * 1 for each row that a measure counts, by its conditions, among the rows that are in a group. Where rows share an id
 * the first of those that meet the conditions counts. Asks that no role is missing.
 */
export function countingRows(table: Table, measure: Measure, groupOfRow: Int32Array): Uint8Array {
  const counts = Uint8Array.from(groupOfRow, (group) => (group < 0 ? 0 : 1));
  for (const where of measure.where) narrow(counts, testOf(table, measure, where));
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

type RowTest = (row: number) => boolean;

function testOf(table: Table, measure: Measure, where: Where): RowTest {
  if ("role" in where) return meaningTest(table, where.role, where.is);
  if ("present" in where) return presenceTest(columnOf(table, where.present));
  if ("number" in where) return numberTest(columnOf(table, where.number), where);
  if ("test" in where) throw new Error("the plain evaluator knows no KPIs of the user's own");
  const own = dateColumn(table, measure);
  if ("maturedMonths" in where) return maturedTest(table, own, where.maturedMonths);
  if ("followed" in where) return laterTest(own, columnOf(table, where.followed), where.months);
  return where.derived === "overdue" ? overdueTest(table, own) : afterConnectedCall(table);
}

function narrow(counts: Uint8Array, holds: RowTest): void {
  for (let row = 0; row < counts.length; row++) if (counts[row] === 1 && !holds(row)) counts[row] = 0;
}

function numberTest(
  column: Column | null,
  { above = -Infinity, least = -Infinity, most = Infinity }: { above?: number; least?: number; most?: number },
): RowTest {
  if (column?.kind !== "number") return () => false;
  return (row) => {
    const value = column.values[row] ?? NaN;
    return value > above && value >= least && value <= most;
  };
}

function presenceTest(column: Column | null): RowTest {
  if (column === null) return () => false;
  return column.kind === "text" ? (row) => column.codes[row] !== -1 : (row) => !Number.isNaN(column.values[row] ?? NaN);
}
