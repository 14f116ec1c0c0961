import type { Block, CellRange, PlanCell, SeriesPlan, SheetPlan } from "../../../core/index";
import { gridOf, numbersIn, type Grid } from "./grid";

/** The cells that hold how far each interval reaches above and below its value. */
interface Reach {
  readonly plus: CellRange;
  readonly minus: CellRange;
}

/** A sheet with the helper columns that its charts' intervals need. */
export interface ReadySheet {
  readonly sheet: SheetPlan;
  readonly grid: Grid;
  readonly reaches: ReadonlyMap<SeriesPlan, Reach>;
  /** The helper columns; they stand right of everything else and are hidden. */
  readonly hidden: readonly number[];
}

/** The first column that neither cells, widths nor charts use. */
const freeColumn = (sheet: SheetPlan): number =>
  Math.max(
    sheet.widths.length,
    ...sheet.blocks.flatMap(({ column, cells }) =>
      cells.flatMap((line) => line.map(({ span }, right) => column + right + (span ?? 1))),
    ),
    ...sheet.charts.map(({ place }) => place.column + place.columns),
  );

function helperBlock(grid: Grid, series: SeriesPlan, low: CellRange, high: CellRange, column: number): Block {
  const [value, bottom, top] = [numbersIn(grid, series.values), numbersIn(grid, low), numbersIn(grid, high)];
  const between = (from: number | null | undefined, to: number | null | undefined): PlanCell => ({
    value: from == null || to == null ? null : to - from,
  });
  return {
    row: series.values.row,
    column,
    cells: value.map((at, place) => [between(at, top[place]), between(bottom[place], at)]),
  };
}

/**
 * Excel and LibreOffice want an interval as distances from the value, the plan holds its ends; LibreOffice draws
 * distances from cells alone, not from numbers inside the chart. So the distances stand in hidden columns.
 * A value or an end that is missing has no distance, and no bar.
 */
export function withReaches(sheet: SheetPlan): ReadySheet {
  const grid = gridOf(sheet);
  const reaches = new Map<SeriesPlan, Reach>();
  const blocks: Block[] = [];
  let column = freeColumn(sheet);
  const first = column;
  for (const series of sheet.charts.flatMap(({ series: all }) => all)) {
    if (series.interval === undefined) continue;
    const block = helperBlock(grid, series, series.interval.low, series.interval.high, column);
    blocks.push(block);
    const helper = (right: number): CellRange => ({
      row: block.row,
      column: block.column + right,
      rows: block.cells.length,
      columns: 1,
    });
    reaches.set(series, { plus: helper(0), minus: helper(1) });
    column += 2;
  }
  const ready = { ...sheet, blocks: [...sheet.blocks, ...blocks] };
  return {
    sheet: ready,
    grid: gridOf(ready),
    reaches,
    hidden: Array.from({ length: column - first }, (_, right) => first + right),
  };
}
