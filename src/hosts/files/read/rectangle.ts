import type { Cell } from "../../../core/index";

/** Rows as long as they are; a hole is blank. */
export type RaggedRows = readonly (readonly (Cell | undefined)[] | undefined)[];

/** Counts of rows and columns up to the last filled cell. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export function extentOf(rows: RaggedRows): Extent {
  let lastRow = 0;
  let columns = 0;
  rows.forEach((row, index) => {
    const length = row === undefined ? 0 : filledLength(row);
    if (length === 0) return;
    lastRow = index + 1;
    columns = Math.max(columns, length);
  });
  return { rows: lastRow, columns };
}

/**
 * The rectangle from the first cell to the last filled one, padded with `null`. Blank rows and columns in between stay,
 * so that a place in the result is the place in the file; blank ones at the end go.
 * All blank rows are one and the same array: a stray cell in the last row of a sheet costs little.
 */
export function rectangle(rows: RaggedRows, extent: Extent): (readonly Cell[])[] {
  const blank: readonly Cell[] = Array.from({ length: extent.columns }, () => null);
  return Array.from({ length: extent.rows }, (_, index) => {
    const row = rows[index];
    if (row === undefined || filledLength(row) === 0) return blank;
    if (isFull(row, extent.columns)) return row;
    return Array.from({ length: extent.columns }, (_cell, column) => row[column] ?? null);
  });
}

const isFull = (row: readonly (Cell | undefined)[], columns: number): row is readonly Cell[] =>
  row.length === columns && !row.includes(undefined);

function filledLength(row: readonly (Cell | undefined)[]): number {
  let length = row.length;
  while (length > 0 && row[length - 1] == null) length -= 1;
  return length;
}
