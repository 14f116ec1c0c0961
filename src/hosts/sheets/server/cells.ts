import { localFormula } from "./localFormula";
import { markOf } from "./mark";
import { Trouble } from "./trouble";

/** Brings a cell into view and selects it. */
export function showCell(sheetName: string, address: string): null {
  const sheet = SpreadsheetApp.getActive().getSheetByName(sheetName);
  if (sheet === null) throw new Trouble("gone");
  sheet.getRange(address).activate();
  return null;
}

/** Writes a formula of ours into the selected cell where that is empty and the user's; tells where. */
export function insertFormula(formula: string): string | null {
  const spreadsheet = SpreadsheetApp.getActive();
  const cell: GoogleAppsScript.Spreadsheet.Range | null = spreadsheet.getCurrentCell();
  if (cell === null || !cell.isBlank() || markOf(cell.getSheet()) !== null) return null;
  cell.setFormula(localFormula(formula, spreadsheet.getSpreadsheetLocale()));
  return `${cell.getSheet().getName()}!${cell.getA1Notation()}`;
}
