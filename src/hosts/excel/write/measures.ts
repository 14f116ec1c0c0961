import type { SheetPlan } from "../../../core/index";

/** Pixels of a digit in the body font, and what a column adds to its digits. */
const digit = 7;
const columnMargin = 5;

const pointsPerPixel = 0.75;

const tabColour = "#12355B";

/** Sets widths, heights, panes and gridlines with the next sync; written rows without a height of their own fit what they hold. */
export function setMeasures(sheet: Excel.Worksheet, plan: SheetPlan, written: number): void {
  plan.widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth =
      (width * digit + columnMargin) * pointsPerPixel;
  });
  if (written > 0) sheet.getRangeByIndexes(0, 0, written, 1).getEntireRow().format.autofitRows();
  for (const [row, points] of plan.heights) {
    sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow().format.rowHeight = points;
  }
  sheet.showGridlines = plan.gridlines;
  sheet.tabColor = tabColour;
  const { rows, columns } = plan.frozen ?? { rows: 0, columns: 0 };
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
