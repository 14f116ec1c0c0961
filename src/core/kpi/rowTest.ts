import type { Column } from "../table/column";
import type { Table } from "../table/table";
import { afterConnectedCall } from "./afterConnectedCall";
import { columnOf } from "./columnOf";
import { meaningTest } from "./meaningTest";
import type { Where } from "./measure";

type RowTest = (row: number) => boolean;

/** Whether a condition holds for a row, asked of one row after another; asks that no role is missing. */
export function rowTest(table: Table, where: Where): RowTest {
  if ("role" in where) return meaningTest(table, where.role, where.is);
  return "present" in where ? presenceTest(columnOf(table, where.present)) : afterConnectedCall(table);
}

function presenceTest(column: Column | null): RowTest {
  if (column === null) return () => false;
  return column.kind === "text" ? (row) => column.codes[row] !== -1 : (row) => !Number.isNaN(column.values[row] ?? NaN);
}
