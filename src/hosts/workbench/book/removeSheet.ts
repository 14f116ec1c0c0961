import type { SheetPlan } from "../../../core/index";
import type { Grid } from "../grid/openGrid";
import { bookOf } from "./areas";
import { heldValue } from "./sheetData";
import { insertion, ownSheetFor, removal } from "./writePlan";

/** Takes away a sheet that a plan has made, if it still holds what the plan wrote and nothing else; one step to undo. */
export function removeSheet({ api, change }: Grid, name: string, plan: SheetPlan): boolean {
  const book = bookOf(api);
  const sheets = book.getSheets().map((sheet) => sheet.getSheet());
  const own = ownSheetFor(sheets, plan);
  if (own?.getName() !== name || sheets.length < 2) return false;
  const written = new Map<string, unknown>();
  for (const { row, column, cells } of plan.blocks) {
    for (const [down, line] of cells.entries()) {
      for (const [right, cell] of line.entries()) {
        const { v } = heldValue(cell, row + down, column + right);
        if ((v ?? "") !== "") written.set(`${String(row + down)},${String(column + right)}`, v);
      }
    }
  }
  const held: boolean[] = [];
  own.getCellMatrix().forValue((row, column, cell) => {
    const hasFormula = (cell?.f ?? "") !== "";
    if ((cell?.v ?? "") === "" && !hasFormula) return;
    held.push(!hasFormula && written.get(`${String(row)},${String(column)}`) === cell?.v);
  });
  if (held.length !== written.size || held.includes(false)) return false;
  const old = structuredClone(own.getSnapshot());
  change([removal(book.getId(), old)], [insertion(book.getId(), old, sheets.indexOf(own))]);
  return true;
}
