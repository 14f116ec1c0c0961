import type { Table } from "../../../../src/core/table/table";
import { columnOf } from "../../../../src/core/kpi/columnOf";
import type { Grid } from "../../../../src/core/kpi/grid";
import { isDecided } from "../../../../src/core/kpi/isDecided";
import { lastDay } from "./lastDay";
import type { Measure } from "../../../../src/core/kpi/measure";
import { rowValue } from "./sumMeasure";
import { adding, type Sums } from "./sums";

/**
 * A stock at the end of each period: what had begun by then and had not ended. A deal that is decided without a
 * closing date has an unknown end and is left out. One without a beginning is left out too, but where no period is
 * asked: what is open now has begun.
 */
export function sumStock(table: Table, measure: Measure, counts: Uint8Array, begun: Float64Array, grid: Grid): Sums {
  const { periods } = grid;
  const { add, sums } = adding(table, measure, grid);
  const valueOf = rowValue(table, measure);
  const endOf = endOfRow(table, measure);
  let undated = 0;
  for (let row = 0; row < table.rows; row++) {
    const group = grid.groupOfRow[row] ?? -1;
    if (counts[row] !== 1 || group < 0) continue;
    const end = endOf(row);
    const start = startOf(begun[row] ?? NaN, end, grid);
    if (Number.isNaN(start) || Number.isNaN(end)) {
      undated += 1;
      continue;
    }
    const from = start === -Infinity ? 0 : Math.max(0, grid.placeOf(start));
    const until = end === Infinity ? periods : Math.min(periods, grid.placeOf(end));
    for (let place = from; place < until; place++) add(group * periods + place, row, valueOf(row));
  }
  if (measure.stock?.as === "latest") hideEarlier(sums(undated), lastDay(table), grid);
  return sums(undated);
}

/** What has been written down of now alone says nothing of the ends of earlier periods. */
function hideEarlier({ count, withoutOf }: Sums, now: number, { groups, periods, spans }: Grid): void {
  for (let cell = 0; cell < groups * periods; cell++) {
    if ((spans[cell % periods]?.last ?? Infinity) >= now) continue;
    count[cell] = 0;
    withoutOf[cell] = 1;
  }
}

/** The day on which a row ends: Infinity while it is open, NaN where it has ended on a day not known. */
export function endOfRow(table: Table, measure: Measure): (row: number) => number {
  const decided = isDecided(table);
  const ended = columnOf(table, measure.stock?.until ?? "closed");
  const dayOf = (row: number): number => (ended?.kind === "day" ? (ended.values[row] ?? NaN) : NaN);
  // A deal that is decided has ended, though nobody wrote down when; an employee without an end has not.
  if (measure.subject !== "deals") return (row) => (Number.isNaN(dayOf(row)) ? Infinity : dayOf(row));
  return (row) => (decided(row) ? dayOf(row) : Infinity);
}

const startOf = (begun: number, end: number, grid: Grid): number =>
  Number.isNaN(begun) && grid.undatedCount && end === Infinity ? -Infinity : begun;
