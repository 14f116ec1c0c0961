import type { ICellData, IRange, Nullable, Univer, Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { spillsOf } from "../grid/spills";

/** A rectangle of cells on a sheet, counted from 0. */
export interface Area {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The workbook on the page; there always is one once the page has opened. */
export function bookOf(api: FUniver) {
  const book = api.getActiveWorkbook();
  if (book === null) throw new Error("no workbook is open");
  return book;
}

const holds = (cell: Nullable<ICellData>): boolean =>
  cell != null && cell.v !== undefined && cell.v !== null && cell.v !== "";

export const isFilled = ({ rows, columns }: Area): boolean => rows > 0 && columns > 0;

/** The rectangle of filled cells within a range of a sheet; none has no rows. */
function filledWithin(univer: Univer, sheet: Worksheet, range: IRange): Area {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const see = (row: number, column: number, cell: Nullable<ICellData>): void => {
    if (!holds(cell) || row < range.startRow || row > range.endRow) return;
    if (column < range.startColumn || column > range.endColumn) return;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  };
  sheet.getCellMatrix().forValue((row, column, cell) => {
    see(row, column, cell);
  });
  for (const { row, column, held } of spillsOf(univer, sheet.getUnitId(), sheet.getSheetId()).cells()) {
    see(row, column, held);
  }
  if (bottom < 0) return { sheet, row: 0, column: 0, rows: 0, columns: 0 };
  return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

const wholeOf = (sheet: Worksheet): IRange => ({
  startRow: 0,
  startColumn: 0,
  endRow: sheet.getRowCount() - 1,
  endColumn: sheet.getColumnCount() - 1,
});

/** The rectangle of all filled cells of a sheet. */
export const filledPart = (univer: Univer, sheet: Worksheet): Area => filledWithin(univer, sheet, wholeOf(sheet));

/** The block of filled cells around one: it ends at rows and columns that are empty beside it. */
function blockAround(univer: Univer, sheet: Worksheet, row: number, column: number): Area {
  const used = filledPart(univer, sheet);
  const spills = spillsOf(univer, sheet.getUnitId(), sheet.getSheetId());
  const isUsed = (fromRow: number, toRow: number, fromColumn: number, toColumn: number): boolean => {
    for (let down = fromRow; down <= toRow; down++) {
      for (let right = fromColumn; right <= toColumn; right++) {
        if (holds(sheet.getCellRaw(down, right)) || holds(spills.cellAt(down, right))) return true;
      }
    }
    return false;
  };
  let [top, bottom, left, right] = [row, row, column, column];
  for (let size = 0; size !== bottom - top + right - left + 2;) {
    size = bottom - top + right - left + 2;
    while (top > used.row && isUsed(top - 1, top - 1, left, right)) top--;
    while (bottom < used.row + used.rows - 1 && isUsed(bottom + 1, bottom + 1, left, right)) bottom++;
    while (left > used.column && isUsed(top, bottom, left - 1, left - 1)) left--;
    while (right < used.column + used.columns - 1 && isUsed(top, bottom, right + 1, right + 1)) right++;
  }
  return filledWithin(univer, sheet, { startRow: top, endRow: bottom, startColumn: left, endColumn: right });
}

/** The selection's filled part; a single cell stands for the block around it. Null where that is less than two cells. */
export function selectedPart(univer: Univer, api: FUniver): Area | null {
  const selected = bookOf(api).getActiveRange();
  if (selected === null) return null;
  const sheet = bookOf(api).getActiveSheet().getSheet();
  const range = selected.getRange();
  const isOne = range.startRow === range.endRow && range.startColumn === range.endColumn;
  const whole = wholeOf(sheet);
  const part = isOne
    ? blockAround(univer, sheet, range.startRow, range.startColumn)
    : filledWithin(univer, sheet, {
        startRow: Number.isNaN(range.startRow) ? 0 : range.startRow,
        endRow: Number.isNaN(range.endRow) ? whole.endRow : range.endRow,
        startColumn: Number.isNaN(range.startColumn) ? 0 : range.startColumn,
        endColumn: Number.isNaN(range.endColumn) ? whole.endColumn : range.endColumn,
      });
  return part.rows * part.columns > 1 ? part : null;
}
