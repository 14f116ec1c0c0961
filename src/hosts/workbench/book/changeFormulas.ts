import type { ICellData, Nullable } from "@univerjs/core";
import type { FormulaChange, SheetFormulas } from "../../../core/index";
import { cellFrom } from "../grid/cellsOf";
import type { Grid } from "../grid/openGrid";
import { spillsOf } from "../grid/spills";
import { bookOf, filledPart } from "./areas";

/** The sheet that is shown, with its formulas. */
export function readFormulas({ api, univer }: Grid): SheetFormulas {
  const book = bookOf(api);
  const sheet = book.getActiveSheet().getSheet();
  const { row, column, rows, columns } = filledPart(univer, sheet);
  const spills = spillsOf(univer, book.getId(), sheet.getSheetId());
  const styles = book.getWorkbook().getStyles();
  const each = <Item>(read: (row: number, column: number) => Item): Item[][] =>
    Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, right) => read(row + down, column + right)),
    );
  return {
    sheet: sheet.getName(),
    sheets: book.getSheets().map((one) => one.getSheetName()),
    separator: ",",
    hasSpillReference: false,
    origin: { row, column },
    cells: each((at, along) => {
      const own = cellFrom(sheet.getCellRaw(at, along), (style) => styles.get(style));
      return own ?? cellFrom(spills.cellAt(at, along), (style) => styles.get(style));
    }),
    formulas: each((at, along) => formulaAt(sheet.getCellRaw(at, along))),
  };
}

function formulaAt(cell: Nullable<ICellData>): string | null {
  const formula = cell == null ? null : cell.f;
  return formula == null || formula === "" ? null : formula;
}

/** Puts the totals on their sheet and the formulas in place, where nothing has changed since they were read. */
export function changeFormulas({ api }: Grid, { sheet, totals, edits }: FormulaChange): boolean {
  const book = bookOf(api);
  const found = book.getSheetByName(sheet);
  if (found === null || (totals !== null && book.getSheetByName(totals.name) !== null)) return false;
  const model = found.getSheet();
  if (!edits.every(({ row, column, from }) => formulaAt(model.getCellRaw(row, column)) === from)) return false;
  if (totals !== null) {
    book.insertSheet(totals.name).getRange(0, 0).setValue({ f: totals.formula });
    book.setActiveSheet(found);
  }
  for (const { row, column, to } of edits) found.getRange(row, column).setValue({ f: to });
  return true;
}
