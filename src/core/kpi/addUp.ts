import { chunk } from "../table/inChunks";
import { cellsOfRows, outside } from "./cellsOfRows";
import type { Grid } from "./grid";
import { rowsOfBit, type RowsPicked } from "./rowsOfBit";
import type { Summing } from "./sumMeasure";

/** Measures that share their masks, and take their periods from the same day of a row. */
export interface SameRows {
  readonly dates: Float64Array | null;
  readonly masks: Int32Array;
  /** Each measure, and the place of its bit in the masks. */
  readonly asked: readonly { readonly place: number; readonly summing: Summing }[];
}

/** The rows whose cells are found at once, for all measures. */
const cells = new Int32Array(chunk);
const picked: RowsPicked = { rows: new Int32Array(chunk), many: 0, undated: 0 };

/** Adds up measures in one pass over the rows: each thousand rows are placed once and then given to every measure. */
export function addUp(rows: number, { dates, masks, asked }: SameRows, grid: Grid): void {
  const cellsInto = cellsOfRows(dates, grid);
  const inOrder = [...asked].sort((a, b) => a.place - b.place);
  for (let from = 0; from < rows; from += chunk) {
    const to = Math.min(rows, from + chunk);
    cellsInto(from, to, cells);
    if (areOutside(to - from)) continue;
    let before = -1;
    for (const { place, summing } of inOrder) {
      // Measures that count the same rows share a bit.
      if (place !== before) rowsOfBit(masks, place, cells, from, to, picked);
      before = place;
      summing.add(picked, cells, from);
    }
  }
}

/** Whether none of the rows counts, as most of a table in the order of time where a single year is asked. */
function areOutside(many: number): boolean {
  let at = 0;
  while (at < many && cells[at] === outside) at += 1;
  return at === many;
}
