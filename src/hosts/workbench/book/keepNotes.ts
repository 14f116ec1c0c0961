import type { ICellData, Worksheet } from "@univerjs/core";
import type { OwnSheet } from "./mark";
import type { SheetData } from "./sheetData";

/** Rows left free between what the plan writes and notes that had to make way. */
const gap = 2;

const isFilled = (cell: ICellData | undefined): boolean =>
  cell !== undefined && ((cell.v ?? "") !== "" || (cell.f ?? "") !== "");

/** The places that a plan has written, as `row,column`. */
const placesOf = ({ plan }: OwnSheet): Set<string> =>
  new Set(
    plan.blocks.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, down) =>
        line.flatMap(({ span = 1 }, right) =>
          Array.from({ length: span }, (_, covered) => `${String(row + down)},${String(column + right + covered)}`),
        ),
      ),
    ),
  );

/**
 * What the user has written on a sheet of ours, below or beside what we wrote, stands on the new one too: in its place
 * where that is free, else below everything. Answers whether anything had to make way.
 */
export function keepNotes(old: Worksheet, own: OwnSheet, next: SheetData): boolean {
  const ours = placesOf(own);
  const last = Math.max(-1, ...Object.keys(next.cellData).map(Number));
  const away: { readonly row: number; readonly column: number; readonly cell: ICellData }[] = [];
  old.getCellMatrix().forValue((row, column, cell) => {
    if (!isFilled(cell ?? undefined) || ours.has(`${String(row)},${String(column)}`)) return;
    const copy = structuredClone(cell) as ICellData;
    if (next.cellData[row]?.[column] === undefined) (next.cellData[row] ??= {})[column] = copy;
    else away.push({ row, column, cell: copy });
  });
  const rows = [...new Set(away.map(({ row }) => row))];
  const bottom = Math.max(last, ...Object.keys(next.cellData).map(Number)) + gap;
  for (const { row, column, cell } of away) (next.cellData[bottom + rows.indexOf(row)] ??= {})[column] = cell;
  const end = Math.max(...Object.keys(next.cellData).map(Number));
  next.rowCount = Math.max(next.rowCount, end + gap);
  next.columnCount = Math.max(next.columnCount, old.getColumnCount());
  return away.length > 0;
}
