import { cellAddress, columnLetters, isDay, type CellRange, type PlanCell, type SheetPlan } from "../../../core/index";

/** The cells of a sheet by place. */
export type Grid = ReadonlyMap<string, PlanCell>;

export const placeKey = (row: number, column: number): string => `${row},${column}`;

/** All blocks of a sheet laid on one grid. Two blocks on one cell break the plan's promise. */
export function gridOf(sheet: SheetPlan): Map<string, PlanCell> {
  const grid = new Map<string, PlanCell>();
  for (const block of sheet.blocks) {
    block.cells.forEach((line, down) => {
      line.forEach((cell, right) => {
        const [row, column] = [block.row + down, block.column + right];
        const key = placeKey(row, column);
        if (grid.has(key)) throw new Error(`${sheet.name}: two blocks write ${cellAddress(row, column)}`);
        grid.set(key, cell);
      });
    });
  }
  return grid;
}

/** The places of a range, row by row. */
const placesIn = (range: CellRange): { row: number; column: number }[] =>
  Array.from({ length: range.rows * range.columns }, (_, place) => ({
    row: range.row + Math.floor(place / range.columns),
    column: range.column + (place % range.columns),
  }));

export const cellsIn = (grid: Grid, range: CellRange): (PlanCell | undefined)[] =>
  placesIn(range).map(({ row, column }) => grid.get(placeKey(row, column)));

/**
 * The numbers of a range; a blank cell is null, a gap in the chart.
 * Anything else throws: Excel would draw text as zero, and a silent zero is a lie.
 */
export const numbersIn = (grid: Grid, range: CellRange): (number | null)[] =>
  placesIn(range).map(({ row, column }) => {
    const value = grid.get(placeKey(row, column))?.value ?? null;
    if (value === null) return null;
    const number = isDay(value) ? value.serial : value;
    if (typeof number !== "number" || !Number.isFinite(number)) {
      throw new TypeError(`a chart cannot draw ${cellAddress(row, column)}: it holds no number`);
    }
    return number;
  });

const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;

/** `'KPI 2026-10'!$B$4:$B$27`. */
export function absoluteRef(sheetName: string, range: CellRange): string {
  const first = corner(range.row, range.column);
  const last = corner(range.row + range.rows - 1, range.column + range.columns - 1);
  return `'${sheetName.replaceAll("'", "''")}'!${first === last ? first : `${first}:${last}`}`;
}

/** `B4:B27`. */
export const plainRef = (range: CellRange): string =>
  `${cellAddress(range.row, range.column)}:${cellAddress(range.row + range.rows - 1, range.column + range.columns - 1)}`;
