import { BooleanNumber, CellValueType, type ICellData, type IRange, type IWorksheetData } from "@univerjs/core";
import { cellAddress, isDay, lookStyles, type PlanCell, type SheetPlan } from "../../../core/index";
import { makeStyles } from "./looks";
import { customOf, storePlan } from "./mark";

/** Pixels of a digit in the body font, and what a column adds to its digits. */
const digit = 7;
const columnMargin = 5;
const pixelsPerPoint = 4 / 3;

const tabColour = "#12355B";
const usualRow = 20;
const usualColumn = 84;

/** Rows and columns that stay free beyond what is written: a formula that fills a table needs room. */
export const spare = { rows: 100, columns: 26 } as const;

export const widthOf = (characters: number): number => characters * digit + columnMargin;

/** A value as the grid holds it: text is text whatever its first character, for only `f` makes a formula. */
export function heldValue({ value }: PlanCell, row: number, column: number): ICellData {
  const plain = isDay(value) ? value.serial : value;
  if (plain === null) return {};
  if (typeof plain === "boolean") return { v: plain ? 1 : 0, t: CellValueType.BOOLEAN };
  if (typeof plain === "string") {
    return { v: plain, t: /^[=+\-@']/.test(plain) ? CellValueType.FORCE_STRING : CellValueType.STRING };
  }
  if (!Number.isFinite(plain)) throw new RangeError(`${cellAddress(row, column)}: no finite number`);
  return { v: plain, t: CellValueType.NUMBER };
}

interface Laid {
  readonly cells: Record<number, Record<number, ICellData>>;
  readonly merged: IRange[];
  readonly rows: number;
  readonly columns: number;
}

/** All blocks of a sheet laid on one grid. Two blocks on one cell break the plan's promise. */
function layOut(plan: SheetPlan): Laid {
  const styleFor = makeStyles();
  const cells: Laid["cells"] = {};
  const merged: IRange[] = [];
  const extent = { rows: 0, columns: 0 };
  for (const block of plan.blocks) {
    for (const [down, line] of block.cells.entries()) {
      const row = block.row + down;
      const held = (cells[row] ??= {});
      for (const [right, cell] of line.entries()) {
        const column = block.column + right;
        if (held[column] !== undefined) throw new Error(`${plan.name}: two blocks write ${cellAddress(row, column)}`);
        const { span = 1 } = cell;
        held[column] = { ...heldValue(cell, row, column), s: styleFor(cell, column) };
        if (span > 1) merged.push({ startRow: row, endRow: row, startColumn: column, endColumn: column + span - 1 });
        extent.rows = Math.max(extent.rows, row + 1);
        extent.columns = Math.max(extent.columns, column + span);
      }
    }
  }
  return { cells, merged, ...extent };
}

/** Pixels of one character and of one line at a size in points, of letters as wide as they usually are. */
const letter = 0.68;
const line = 1.75;

/** How high a row must be for the wrapped text in it. */
function heightFor(cells: readonly (readonly [number, PlanCell])[], plan: SheetPlan): number {
  const heights = cells.map(([column, { value, look, span = 1 }]) => {
    if (look === undefined || typeof value !== "string") return usualRow;
    const { size, wrap } = lookStyles[look];
    const widths = Array.from({ length: span }, (_, right) => widthOf(plan.widths[column + right] ?? 10));
    const room = widths.reduce((sum, width) => sum + width, 0) - 2 * columnMargin;
    const lines = wrap ? Math.max(1, Math.ceil((value.length * size * letter) / room)) : 1;
    return Math.ceil(lines * size * line + 4);
  });
  return Math.max(usualRow, ...heights);
}

/** Heights of the rows that are not as high as usual; a table of data has none, however long it is. */
function rowsOf(plan: SheetPlan): IWorksheetData["rowData"] {
  const rows: Record<number, { h: number }> = {};
  for (const block of plan.blocks) {
    for (const [down, cells] of block.cells.entries()) {
      if (cells.every(({ look }) => look === undefined)) continue;
      const row = block.row + down;
      const height = heightFor(
        cells.map((cell, right) => [block.column + right, cell] as const),
        plan,
      );
      rows[row] = { h: Math.max(height, rows[row]?.h ?? 0) };
    }
  }
  for (const [row, points] of plan.heights) rows[row] = { h: Math.round(points * pixelsPerPoint) };
  return rows;
}

/** The row below all cells and charts of a plan. */
const endOf = (plan: SheetPlan): number => Math.max(0, ...plan.charts.map(({ place }) => place.row + place.rows));

/** A sheet as the grid takes one; what it calls outdated of one is left out. */
export type SheetData = Omit<IWorksheetData, "zoomRatio" | "scrollTop" | "scrollLeft">;

/** A sheet of a plan as the grid takes one whole. `marked` makes it ours; else it is the user's own from the start. */
export function sheetData(plan: SheetPlan, id: string, marked = true): SheetData {
  const { cells, merged, rows, columns } = layOut(plan);
  const { rows: ySplit, columns: xSplit } = plan.frozen ?? { rows: 0, columns: 0 };
  return {
    id,
    name: plan.name,
    tabColor: marked ? tabColour : "",
    hidden: BooleanNumber.FALSE,
    freeze: { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 },
    rowCount: Math.max(rows, endOf(plan)) + spare.rows,
    columnCount: Math.max(columns, plan.widths.length) + spare.columns,
    defaultColumnWidth: usualColumn,
    defaultRowHeight: usualRow,
    mergeData: merged,
    cellData: cells,
    rowData: rowsOf(plan),
    columnData: Object.fromEntries(plan.widths.map((width, column) => [column, { w: widthOf(width) }])),
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: plan.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rightToLeft: BooleanNumber.FALSE,
    ...(marked ? { custom: customOf({ mark: plan.mark, sheet: id, plan: storePlan(plan) }) } : {}),
  };
}
