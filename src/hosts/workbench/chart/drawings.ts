import type { CellRange, ChartPlan } from "../../../core/index";
import type { SheetData } from "../book/sheetData";
import type { Size } from "./picture";

/** The name under which the grid knows our charts. */
export const chartComponent = "nokkel-chart";

/** What the grid keeps of a chart: where its plan is to be found, and how large it is drawn. */
export interface ChartKey {
  readonly sheet: string;
  readonly chart: string;
  readonly size: Size;
}

/** The grid's own number for an object that is part of the page. */
const ofPage = 8;

/** Air between a chart and the edge of the cells that it covers. */
const margin = 4;

const sum = (from: number, count: number, size: (at: number) => number): number =>
  Array.from({ length: count }, (_, step) => size(from + step)).reduce((total, one) => total + one, 0);

/** Pixels of a rectangle of cells on their sheet. */
function boundsOf(sheet: SheetData, { row, column, rows, columns }: CellRange) {
  const width = (at: number): number => sheet.columnData[at]?.w ?? sheet.defaultColumnWidth;
  const height = (at: number): number => sheet.rowData[at]?.h ?? sheet.defaultRowHeight;
  return {
    left: sum(0, column, width) + margin,
    top: sum(0, row, height) + margin,
    width: sum(column, columns, width) - 2 * margin,
    height: sum(row, rows, height) - 2 * margin,
    lastWidth: width(column + columns - 1),
    lastHeight: height(row + rows - 1),
  };
}

/** A chart as the grid holds one: an object of the page that covers cells and scrolls with them. */
export function drawingOf(unitId: string, sheet: SheetData, { name, place }: ChartPlan) {
  const { left, top, width, height, lastWidth, lastHeight } = boundsOf(sheet, place);
  const position = {
    from: { column: place.column, columnOffset: margin, row: place.row, rowOffset: margin },
    to: {
      column: place.column + place.columns - 1,
      columnOffset: lastWidth - margin,
      row: place.row + place.rows - 1,
      rowOffset: lastHeight - margin,
    },
  };
  return {
    unitId,
    subUnitId: sheet.id,
    drawingId: `${sheet.id}-${name}`,
    drawingType: ofPage,
    componentKey: chartComponent,
    sheetTransform: position,
    axisAlignSheetTransform: position,
    transform: { left, top, width, height },
    data: { sheet: sheet.id, chart: name, size: { width, height } } satisfies ChartKey,
    allowTransform: false,
  };
}

export type Drawing = ReturnType<typeof drawingOf>;
