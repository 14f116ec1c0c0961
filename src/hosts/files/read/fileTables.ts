import type { Cell, FileFault } from "../../../core/index";

/** A rectangle of merged cells; rows and columns counted from 0, ends included. Only its first cell has a value. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * One sheet: a rectangle of cells from A1 to the last cell that holds anything, every row equally long.
 * A sheet without cells has no rows.
 */
export interface SheetTable {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly cells: readonly (readonly Cell[])[];
  readonly merged: readonly MergedRange[];
}

export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** A text file of separated values: one sheet, named as the file; every cell is text or blank. */
export interface TextTables {
  readonly kind: "csv";
  readonly encoding: TextEncoding;
  /** `null` when the file has one column. */
  readonly delimiter: Delimiter | null;
  readonly sheets: readonly [SheetTable];
}

/** A workbook. Its chart sheets are left out: they hold no cells. */
export interface WorkbookTables {
  readonly kind: "xlsx" | "xls";
  /** Formulas that the file holds no computed value for; they read as blank. Counted in .xlsx only. */
  readonly uncalculated: number;
  /** Never none: a workbook without any is a fault. */
  readonly sheets: readonly [SheetTable, ...SheetTable[]];
}

export type FileTables = TextTables | WorkbookTables;

export interface ReadOptions {
  /** Read this sheet alone; without it every sheet is read, hidden ones too. */
  readonly sheet?: string;
  /** For text files; without it the delimiter is found from the first lines. */
  readonly delimiter?: Delimiter;
}

export type ReadResult = FileTables | FileFault;
