import { chunk } from "../table/inChunks";
import { cellsOfRows } from "./cellsOfRows";
import type { Grid } from "./grid";
import type { MasksInto } from "./rowMasks";
import type { Summing } from "./sumMeasure";

/** Measures that share their masks, and take their periods from the same day of a row. */
export interface SameRows {
  readonly dates: Float64Array | null;
  /** First and last of the days of the rows that count. */
  readonly extent: readonly [first: number, last: number];
  readonly masksInto: MasksInto;
  readonly asked: readonly { readonly bit: number; readonly summing: Summing }[];
}

/** The rows whose masks and cells are found at once, for all measures. */
const cells = new Int32Array(chunk);
const masks = new Int32Array(chunk);

/**
 * Adds up measures in one pass over the rows: each thousand rows are placed once and then given to every measure. A
 * second pass gathers single values where a measure needs them, since only then is it known how many there are.
 */
export function addUp(rows: number, { dates, extent, masksInto, asked }: SameRows, grid: Grid): void {
  const cellsInto = cellsOfRows(dates, extent, grid);
  for (let from = 0; from < rows; from += chunk) {
    const to = Math.min(rows, from + chunk);
    masksInto(from, to, masks);
    cellsInto(from, to, cells);
    for (const { bit, summing } of asked) summing.add(masks, bit, cells, from, to);
  }
  const gatherers = asked.filter(({ summing }) => summing.gather !== null);
  if (gatherers.length === 0) return;
  for (let from = 0; from < rows; from += chunk) {
    const to = Math.min(rows, from + chunk);
    masksInto(from, to, masks);
    cellsInto(from, to, cells);
    for (const { bit, summing } of gatherers) summing.gather?.(masks, bit, cells, from, to);
  }
}
