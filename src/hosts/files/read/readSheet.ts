import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import { type Cell, fileFault, type FileFault } from "../../../core/index";
import type { MergedRange, SheetTable } from "./fileTables";
import { limits } from "./limits";
import { extentOf, rectangle } from "./rectangle";
import { type CellReader, readCell } from "./sheetCells";

/** Rows of a sheet in Excel 2007 and later. */
const mostRows = 1_048_576;

const visibilities = ["visible", "hidden", "veryHidden"] as const;

/** One sheet of a workbook; `null` for a chart sheet, or a macro or dialogue sheet of old: no table stands there. */
export function readSheet(
  path: string,
  book: WorkBook,
  index: number,
  reader: CellReader,
): SheetTable | FileFault | null {
  const name = book.SheetNames[index] ?? "";
  const sheet = book.Sheets[name];
  // The library leaves out a sheet that it failed on, without a word.
  if (sheet === undefined)
    return fileFault(path, { kind: "unreadable", detail: `sheet "${name}" could not be parsed` });
  if (sheet["!type"] !== undefined && sheet["!type"] !== "sheet") return null;
  const data: (CellObject[] | undefined)[] = sheet["!data"] ?? [];
  if (data.length > mostRows) {
    return fileFault(path, { kind: "unreadable", detail: `sheet "${name}" has rows that no sheet can have` });
  }
  const rows = readRows(data, reader);
  const merged = mergedRanges(sheet);
  for (const range of merged) blankAllButFirst(rows, range);
  const extent = extentOf(rows);
  const size = extent.rows * extent.columns;
  if (size > limits.cells) return fileFault(path, { kind: "too-large", what: "cells", size, limit: limits.cells });
  const visibility = visibilities[book.Workbook?.Sheets?.[index]?.Hidden ?? 0];
  return { name, visibility, cells: rectangle(rows, extent), merged };
}

/** The library's rows, each let go as soon as it is read: both at once would need twice the memory. */
function readRows(data: (CellObject[] | undefined)[], reader: CellReader): Cell[][] {
  const rows: Cell[][] = [];
  data.forEach((row, index) => {
    const cells: Cell[] = [];
    row?.forEach((cell, column) => {
      cells[column] = readCell(cell, reader);
    });
    rows[index] = cells;
    data[index] = undefined;
  });
  return rows;
}

const mergedRanges = (sheet: WorkSheet): MergedRange[] =>
  (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));

/** Excel shows the first cell of merged ones alone; what other programs left in the rest must not be counted. */
function blankAllButFirst(rows: Cell[][], { top, left, bottom, right }: MergedRange): void {
  for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
    const cells = rows[row] ?? [];
    for (let column = left; column <= Math.min(right, cells.length - 1); column += 1) {
      if (row !== top || column !== left) cells[column] = null;
    }
  }
}
