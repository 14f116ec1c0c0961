import { isReport, roomFor, type Room, type SheetPlan } from "../../../core/index";
import type { OwnSheet } from "../marks";
import { footprintIn } from "./pieces";

/** The room for a plan on its sheet as it stands, where the user may have written too. */
export async function roomOn(context: Excel.RequestContext, own: OwnSheet, plan: SheetPlan): Promise<Room> {
  const now = footprintIn(plan);
  const [rows, columns] = [Math.max(own.mark.rows, now.rows), Math.max(own.mark.columns, now.columns)];
  if (!isReport(plan) || rows === 0 || columns === 0) return { kind: "here" };
  const range = context.workbook.worksheets.getItem(own.id).getRangeByIndexes(0, 0, rows, columns);
  range.load("formulas,values");
  await context.sync();
  const [formulas, values] = [range.formulas as unknown[][], range.values as unknown[][]];
  // A formula may show nothing, and a cell that another one spills into has no formula of its own.
  const used = formulas.map((line, row) =>
    line.map((formula, column) => formula !== "" || values[row]?.[column] !== ""),
  );
  return roomFor(own.mark, now, used);
}

/** Puts in rows and columns with the next sync. Excel itself moves what stands there, and formulas go on pointing to it. */
export function insertRoom(
  sheet: Excel.Worksheet,
  { mark }: OwnSheet,
  { rows, columns }: Extract<Room, { kind: "insert" }>,
): void {
  if (rows > 0) sheet.getRangeByIndexes(mark.rows, 0, rows, 1).getEntireRow().insert("Down");
  if (columns > 0) sheet.getRangeByIndexes(0, mark.columns, 1, columns).getEntireColumn().insert("Right");
}
