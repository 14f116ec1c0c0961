import type { Column } from "../table/column";
import type { Table } from "../table/table";
import { afterConnectedCall } from "./afterConnectedCall";
import { columnOf } from "./columnOf";
import { conditionTest } from "./conditionTest";
import { dateColumn } from "./dateColumn";
import { laterTest, maturedTest, overdueTest } from "./dayTests";
import { meaningTest } from "./meaningTest";
import type { Measure, Where } from "./measure";

type RowTest = (row: number) => boolean;

/** Whether a condition of a measure holds for a row, asked of one row after another; asks that no role is missing. */
export function rowTest(table: Table, measure: Measure, where: Where): RowTest {
  if ("role" in where) return meaningTest(table, where.role, where.is);
  if ("present" in where) return presenceTest(columnOf(table, where.present));
  if ("number" in where) return numberTest(columnOf(table, where.number), where);
  if ("test" in where) return conditionTest(table, where.test);
  const own = dateColumn(table, measure);
  if ("maturedMonths" in where) return maturedTest(table, own, where.maturedMonths);
  if ("followed" in where) return laterTest(own, columnOf(table, where.followed), where.months);
  return where.derived === "overdue" ? overdueTest(table, own) : afterConnectedCall(table);
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
