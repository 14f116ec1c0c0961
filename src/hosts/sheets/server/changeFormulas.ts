import type { FormulaChange } from "../../../core/index";
import { readCells } from "./readRows";
import { toWire } from "../wire/cells";
import type { WireFormulas } from "../wire/formulas";
import { hasDecimalComma } from "./localFormula";
import { Trouble } from "./trouble";
import { withLock } from "./withLock";

/** A sheet with more cells is no report that somebody wrote by hand. */
const mostCells = 100_000;

/** The sheet that is shown, with its formulas as the spreadsheet writes them. */
export function readFormulas(): WireFormulas {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheet = spreadsheet.getActiveSheet();
  const range = sheet.getDataRange();
  if (range.getNumRows() * range.getNumColumns() > mostCells) throw new Trouble("too-large");
  return {
    sheet: sheet.getName(),
    sheets: spreadsheet.getSheets().map((one) => one.getName()),
    separator: hasDecimalComma(spreadsheet.getSpreadsheetLocale()) ? ";" : ",",
    cells: readCells(range).map((row) => row.map(toWire)),
    formulas: range.getFormulas(),
  };
}

type Edit = FormulaChange["edits"][number];

/** Edits that stand beside each other in a row, so that one call writes them. */
function runs(edits: readonly Edit[]): Edit[][] {
  const found: Edit[][] = [];
  for (const edit of [...edits].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const run = found[found.length - 1];
    const last = run?.[run.length - 1];
    if (run !== undefined && last?.row === edit.row && last.column + 1 === edit.column) run.push(edit);
    else found.push([edit]);
  }
  return found;
}

/** Puts the totals on their sheet and the formulas in place, where nothing has changed since they were read. */
export const changeFormulas = ({ sheet, totals, edits }: FormulaChange): boolean =>
  withLock(() => {
    const spreadsheet = SpreadsheetApp.getActive();
    const found = spreadsheet.getSheetByName(sheet);
    if (found === null || (totals !== null && spreadsheet.getSheetByName(totals.name) !== null)) return false;
    const now = found.getDataRange().getFormulas();
    if (!edits.every(({ row, column, from }) => now[row]?.[column] === from)) return false;
    if (totals !== null) {
      // A new sheet is shown as it is made; the user stays where the formulas are.
      const made = spreadsheet.insertSheet(totals.name, spreadsheet.getNumSheets());
      made.getRange(1, 1).setFormula(totals.formula);
      made.setFrozenRows(1);
      spreadsheet.setActiveSheet(found);
    }
    for (const run of runs(edits)) {
      const [first] = run;
      if (first === undefined) continue;
      found.getRange(first.row + 1, first.column + 1, 1, run.length).setFormulas([run.map(({ to }) => to)]);
    }
    return true;
  });
