import type { Cell } from "../../../core/index";
import { toWire, type WireRows } from "../wire/cells";
import { makeBorder } from "./border";
import { rangeOf } from "./places";
import { Trouble } from "./trouble";

type Range = GoogleAppsScript.Spreadsheet.Range;

/** Cells that one answer to the page can carry. */
const cellsPerAnswer = 100_000;

/** Cells that page or script can hold. */
export const mostCells = 5_000_000;

/** All cells of a range, turned into the core's own in the clocks of the spreadsheet. */
export function readCells(range: Range): Cell[][] {
  const border = makeBorder();
  const values: unknown[][] = range.getValues();
  return values.map((row) => row.map(border));
}

/** Some rows of a place, from the one with a number counted from 0. */
export function readRows(place: string, from: number): WireRows {
  const range = rangeOf(place);
  const [rows, columns] = [range.getNumRows(), range.getNumColumns()];
  if (rows * columns > mostCells) throw new Trouble("too-large");
  if (from >= rows) throw new Trouble("gone");
  const count = Math.min(rows - from, Math.max(1, Math.floor(cellsPerAnswer / columns)));
  const sheet = range.getSheet();
  const part = sheet.getRange(range.getRow() + from, range.getColumn(), count, columns);
  return {
    sheet: sheet.getName(),
    origin: { row: range.getRow() - 1, column: range.getColumn() - 1 },
    cells: readCells(part).map((row) => row.map(toWire)),
    next: from + count < rows ? from + count : null,
    rows,
  };
}
