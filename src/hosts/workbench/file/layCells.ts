import type { ICellData, IStyleData } from "@univerjs/core";
import { isCellError, isDateFormat, isDay, type Cell } from "../../../core/index";
import { heldValue, spare, type SheetData } from "../book/sheetData";

const isStyle = (style: ICellData["s"]): style is IStyleData => typeof style === "object" && style !== null;

/** A day must have a format that shows one. */
function styleFor(cell: Cell, held: ICellData["s"]): ICellData["s"] {
  if (!isDay(cell)) return held ?? null;
  const style = isStyle(held) ? held : {};
  return isDateFormat(style.n?.pattern ?? "") ? style : { ...style, n: { pattern: "yyyy-mm-dd" } };
}

/** Lays cells of a file over a sheet: values from the file, looks as the sheet has them. */
export function layCells(sheet: SheetData, cells: readonly (readonly Cell[])[]): void {
  for (const [row, line] of cells.entries()) {
    for (const [column, cell] of line.entries()) {
      const held = sheet.cellData[row]?.[column];
      if (held === undefined && cell === null) continue;
      const value = heldValue({ value: isCellError(cell) ? cell.code : cell }, row, column);
      (sheet.cellData[row] ??= {})[column] = { ...value, s: styleFor(cell, held?.s) };
    }
  }
  sheet.rowCount = Math.max(sheet.rowCount, cells.length + spare.rows);
  sheet.columnCount = Math.max(sheet.columnCount, Math.max(0, ...cells.map((line) => line.length)) + spare.columns);
}
