import type { WirePlace } from "../wire/place";
import { markOf } from "./mark";
import { Trouble } from "./trouble";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const rangeName = (range: Range): string => `${range.getSheet().getName()}!${range.getA1Notation()}`;

/** Sheets of ours hold no data to choose, but for the sample, which is there to be chosen. */
const isData = (sheet: Sheet): boolean => {
  const mark = markOf(sheet)?.mark;
  return mark === undefined || mark.startsWith("sample");
};

/** Sheets of the user's that hold anything. */
export const sheetPlaces = (): WirePlace[] =>
  SpreadsheetApp.getActive()
    .getSheets()
    .filter((sheet) => sheet.getLastRow() > 1 && isData(sheet))
    .map((sheet) => ({ id: `sheet:${sheet.getName()}`, kind: "sheet", name: sheet.getName() }));

/** The selection where it is more than one cell, named ranges, then sheets. */
export function listPlaces(): WirePlace[] {
  const spreadsheet = SpreadsheetApp.getActive();
  const selected: Range | null = spreadsheet.getActiveRange();
  const isArea = selected !== null && selected.getNumRows() * selected.getNumColumns() > 1;
  return [
    ...(isArea ? [{ id: "selection", kind: "selection" as const, name: rangeName(selected) }] : []),
    ...spreadsheet
      .getNamedRanges()
      .filter((named) => named.getRange().getNumRows() > 1)
      .map((named) => ({ id: `table:${named.getName()}`, kind: "table" as const, name: named.getName() })),
    ...sheetPlaces(),
  ];
}

/** The range that a place's id means; trouble where it is no longer there. */
export function rangeOf(id: string): Range {
  const range = findRange(id);
  if (range === null) throw new Trouble("gone");
  return range;
}

/** The range that a place's id means; null where it is no longer there. */
export function findRange(id: string): Range | null {
  const spreadsheet = SpreadsheetApp.getActive();
  const name = id.slice(id.indexOf(":") + 1);
  const found: Range | null | undefined =
    id === "selection"
      ? spreadsheet.getActiveRange()
      : id.startsWith("table:")
        ? spreadsheet.getRangeByName(name)
        : id.startsWith("sheet:")
          ? spreadsheet.getSheetByName(name)?.getDataRange()
          : null;
  return found == null ? null : cut(found);
}

/** A whole column selected reaches far below the data; only what holds anything is read. */
function cut(range: Range): Range {
  const sheet = range.getSheet();
  const rows = Math.min(range.getLastRow(), sheet.getLastRow()) - range.getRow() + 1;
  const columns = Math.min(range.getLastColumn(), sheet.getLastColumn()) - range.getColumn() + 1;
  if (rows < 1 || columns < 1) return sheet.getRange(range.getRow(), range.getColumn());
  return sheet.getRange(range.getRow(), range.getColumn(), rows, columns);
}
