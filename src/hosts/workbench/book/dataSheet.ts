import { isCellError, isDay, type Cell, type PlanCell, type SheetPlan } from "../../../core/index";

/** Characters that a column is wide at least and at most, and the rows that are looked at for it. */
const narrowest = 8;
const widest = 38;
const rowsLookedAt = 200;

const dateWidth = 11;

/** Days with a time of day show it. */
const dayFormat = (serial: number): string => (Number.isInteger(serial) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm");

const planCell = (cell: Cell): PlanCell => {
  if (isCellError(cell)) return { value: cell.code };
  if (isDay(cell)) return { value: cell, format: dayFormat(cell.serial) };
  return { value: cell };
};

const lengthOf = (cell: Cell): number => {
  if (cell === null || isCellError(cell)) return 0;
  return isDay(cell) ? (Number.isInteger(cell.serial) ? dateWidth : dateWidth + 6) : String(cell).length;
};

function widthsOf(rows: readonly (readonly Cell[])[]): number[] {
  const seen = rows.slice(0, rowsLookedAt);
  const columns = Math.max(0, ...seen.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(0, ...seen.map((row) => lengthOf(row[column] ?? null)));
    return Math.min(widest, Math.max(narrowest, longest + 2));
  });
}

/** A sheet of plain data; `hasHeader` draws its first row as a header that stays in view. */
export function dataSheet(name: string, rows: readonly (readonly Cell[])[], hasHeader: boolean): SheetPlan {
  const cells = rows.map((row, place) =>
    row.map((cell): PlanCell => (place === 0 && hasHeader ? { ...planCell(cell), look: "header" } : planCell(cell))),
  );
  return {
    name,
    mark: "",
    widths: widthsOf(rows),
    frozen: { rows: hasHeader ? 1 : 0, columns: 0 },
    gridlines: true,
    blocks: [{ row: 0, column: 0, cells }],
    heights: new Map(),
    charts: [],
    conditions: [],
    print: { orientation: "landscape", title: name, breaks: [] },
  };
}
