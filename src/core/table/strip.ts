import { isMissing, type Cell } from "../words/cell";

/** The cells of one column: those of some rows of what a host handed over. */
export interface Strip {
  readonly cells: readonly (readonly Cell[])[];
  readonly rows: Int32Array;
  readonly column: number;
}

/** The cells of the rows that are being taken, one entry for each row. */
export type Lines = readonly (readonly Cell[])[];

const none: readonly Cell[] = [];

/** Brings together the rows from one to before another, so that every column finds them in one step. */
export function linesInto(
  { cells, rows }: Pick<Strip, "cells" | "rows">,
  from: number,
  to: number,
  lines: (readonly Cell[])[],
): void {
  for (let at = from; at < to; at++) lines[at - from] = cells[rows[at] ?? -1] ?? none;
}

/** The cell at a place of a column; beyond a row's end nothing stands. */
export const cellAt = ({ cells, rows, column }: Strip, at: number): Cell => cells[rows[at] ?? -1]?.[column] ?? null;

/** Cells that stand by themselves, as a column. */
export const stripOf = (cells: readonly Cell[]): Strip => ({
  cells: cells.map((cell) => [cell]),
  rows: Int32Array.from(cells, (_cell, row) => row),
  column: 0,
});

const space = 32;
const afterAscii = 127;

/** Whether a text says something: the first sign mostly tells, and so no text is trimmed that need not be. */
function isFilledText(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > space && first < afterAscii) || !isMissing(text);
}

export const isFilledCell = (cell: Cell | undefined): cell is Exclude<Cell, null> =>
  typeof cell === "string" ? cell !== "" && isFilledText(cell) : cell !== null && cell !== undefined;
