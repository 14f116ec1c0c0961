import type { CellRange, SheetPlan } from "../../../core/index";

/** Pixels: a digit of the body font, what a cell adds to its digits, a row and a column with no size given. */
const digit = 7;
const cellMargin = 5;
const usualColumn = 100;
const usualRow = 21;
const pixelsPerPoint = 4 / 3;

export const columnPixels = (plan: SheetPlan, column: number): number => {
  const width = plan.widths[column];
  return width === undefined ? usualColumn : Math.round(width * digit + cellMargin);
};

export const rowPixels = (plan: SheetPlan, row: number): number => {
  const points = plan.heights.get(row);
  return points === undefined ? usualRow : Math.round(points * pixelsPerPoint);
};

const total = (from: number, count: number, size: (place: number) => number): number =>
  Array.from({ length: count }, (_, step) => size(from + step)).reduce((sum, one) => sum + one, 0);

/** How many pixels a range covers. */
export const pixelsOf = (
  plan: SheetPlan,
  { row, column, rows, columns }: CellRange,
): { width: number; height: number } => ({
  width: total(column, columns, (place) => columnPixels(plan, place)),
  height: total(row, rows, (place) => rowPixels(plan, place)),
});

/** Neighbours with the same size, so that each run is set in one call. */
export function runs(sizes: readonly number[]): { from: number; count: number; size: number }[] {
  const found: { from: number; count: number; size: number }[] = [];
  sizes.forEach((size, place) => {
    const last = found[found.length - 1];
    if (last?.size === size && last.from + last.count === place) last.count += 1;
    else found.push({ from: place, count: 1, size });
  });
  return found;
}
