import type { Cell, FormulaChange, SheetFormulas } from "../../core/index";
import { cellFrom } from "./border";
import { languageNow } from "./language";
import { readExcel, runExcel } from "./runExcel";
import { makeTrouble } from "./trouble";

/** A sheet with more cells is no report that somebody wrote by hand, and would not come over in one answer. */
const mostCells = 100_000;

/** Formulas that one request can carry. */
const editsPerRequest = 4000;

/** Text that only looks like a formula has itself as its value. */
const formulaOf = (formula: unknown, value: unknown): string | null =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;

/** The sheet that is shown, with its formulas in English notation. */
export const readFormulas = (): Promise<SheetFormulas> =>
  readExcel(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getActiveWorksheet();
    const used = sheet.getUsedRangeOrNullObject();
    worksheets.load("items/name");
    sheet.load("name");
    used.load("cellCount,rowIndex,columnIndex");
    await context.sync();
    const around = { sheet: sheet.name, sheets: worksheets.items.map(({ name }) => name), ...notation };
    if (used.isNullObject) return { ...around, origin: { row: 0, column: 0 }, cells: [], formulas: [] };
    if (used.cellCount > mostCells) throw makeTrouble("too-large", languageNow());
    used.load("formulas,values");
    await context.sync();
    const values = used.values as unknown[][];
    const cells = values.map((line): Cell[] => line.map(cellFrom));
    const formulas = (used.formulas as unknown[][]).map((line, row) =>
      line.map((formula, column) => formulaOf(formula, values[row]?.[column])),
    );
    return { ...around, origin: { row: used.rowIndex, column: used.columnIndex }, cells, formulas };
  });

const notation = { separator: ",", hasSpillReference: true } as const;

/** Whether every cell holds the formula that is to be changed, and a new sheet's name is free. */
const isAsRead = ({ sheet, edits, totals }: FormulaChange): Promise<boolean> =>
  readExcel(async (context) => {
    const { worksheets } = context.workbook;
    const found = worksheets.getItemOrNullObject(sheet);
    const taken = totals === null ? null : worksheets.getItemOrNullObject(totals.name);
    found.load("name");
    taken?.load("name");
    await context.sync();
    if (found.isNullObject || taken?.isNullObject === false) return false;
    const used = found.getUsedRangeOrNullObject();
    used.load("formulas,rowIndex,columnIndex");
    await context.sync();
    if (used.isNullObject) return false;
    const rows = used.formulas as unknown[][];
    return edits.every(({ row, column, from }) => rows[row - used.rowIndex]?.[column - used.columnIndex] === from);
  });

/** Puts the totals on their sheet and the formulas in place, where nothing has changed since they were read. */
export async function changeFormulas(change: FormulaChange): Promise<boolean> {
  if (!(await isAsRead(change))) return false;
  const { sheet, edits, totals } = change;
  if (totals !== null) await addTotals(totals);
  for (let from = 0; from < edits.length; from += editsPerRequest) {
    await runExcel(async (context) => {
      const found = context.workbook.worksheets.getItem(sheet);
      for (const { row, column, to } of edits.slice(from, from + editsPerRequest)) {
        found.getCell(row, column).formulas = [[to]];
      }
      await context.sync();
    });
  }
  return true;
}

const addTotals = ({ name, formula }: NonNullable<FormulaChange["totals"]>): Promise<void> =>
  runExcel(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.getRange("A1").formulas = [[formula]];
    sheet.getRange("A1:AZ1").format.font.bold = true;
    sheet.freezePanes.freezeRows(1);
    await context.sync();
  });
