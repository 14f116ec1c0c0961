import type { Language } from "../../../core/index";
import { readExcel } from "../runExcel";
import { makeTrouble } from "../trouble";

/** A rectangle of cells on a sheet, counted from 0. */
export interface Rectangle {
  readonly sheet: string;
  /** What Excel knows the sheet by, whatever it is called. */
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const measures = "rowIndex,columnIndex,rowCount,columnCount,worksheet/id,worksheet/name";

const rectangleOf = (range: Excel.Range): Rectangle => ({
  sheet: range.worksheet.name,
  sheetId: range.worksheet.id,
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

/** The selection's filled part; a single cell stands for the block of filled cells around it. */
export const findSelection = (): Promise<Rectangle | null> =>
  readExcel(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load("cellCount");
    const region = selected.getSurroundingRegion().getUsedRangeOrNullObject(true);
    const used = selected.getUsedRangeOrNullObject(true);
    region.load(measures);
    used.load(measures);
    await context.sync();
    const chosen = selected.cellCount === 1 ? region : used;
    return chosen.isNullObject || (chosen.rowCount === 1 && chosen.columnCount === 1) ? null : rectangleOf(chosen);
  });

/** The used part of a sheet; null where there is no such sheet or nothing on it. */
const findUsed = (name: string): Promise<Rectangle | null> =>
  readExcel(async (context) => {
    const used = context.workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true);
    used.load(measures);
    await context.sync();
    return used.isNullObject ? null : rectangleOf(used);
  });

/** A table with its header; its row of totals is no data. */
const findTable = (name: string): Promise<Rectangle | null> =>
  readExcel(async (context) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    table.load("showTotals");
    const range = table.getRange();
    range.load(measures);
    await context.sync();
    if (table.isNullObject) return null;
    const whole = rectangleOf(range);
    return table.showTotals ? { ...whole, rows: whole.rows - 1 } : whole;
  });

/** Where a place stands now. Rejects with a trouble where it is no longer there. */
export async function findPlace(place: string, language: Language): Promise<Rectangle> {
  const name = place.slice(place.indexOf(":") + 1);
  const found = place.startsWith("table:")
    ? await findTable(name)
    : place.startsWith("sheet:")
      ? await findUsed(name)
      : await findSelection();
  if (found === null) throw makeTrouble("gone", language);
  return found;
}
