import type { Table } from "../table/table";
import { columnOf } from "./countingRows";
import { isDecided } from "./isDecided";
import type { Measure } from "./measure";
import { currencyFault, rowValue, type Sums } from "./sumMeasure";

/** As `Grid`, with a place for every day: -1 before the first period, `periods` after the last. */
export interface StockGrid {
  readonly groups: number;
  readonly periods: number;
  readonly groupOfRow: Int32Array;
  readonly placeOf: (serial: number) => number;
}

/**
 * A stock at the end of each period: what had begun by then and had not ended. A deal that is decided without a
 * closing date has an unknown end and is left out, as is one without a beginning.
 */
export function sumStock(
  table: Table,
  measure: Measure,
  counts: Uint8Array,
  begun: Float64Array,
  grid: StockGrid,
): Sums {
  const { groups, periods } = grid;
  const cells = groups * periods;
  const sum = new Float64Array(cells);
  const count = new Float64Array(cells);
  const valueOf = rowValue(table, measure);
  const decided = isDecided(table);
  const ended = columnOf(table, measure.stock?.until ?? "closed");
  const currencies = measure.add.kind === "sum" && measure.add.money ? new Set<number>() : null;
  let undated = 0;
  const withoutOf = new Float64Array(cells);
  for (let row = 0; row < table.rows; row++) {
    const group = grid.groupOfRow[row] ?? -1;
    if (counts[row] !== 1 || group < 0) continue;
    const end = !decided(row) ? Infinity : ended?.kind === "day" ? (ended.values[row] ?? NaN) : NaN;
    const start = begun[row] ?? NaN;
    if (Number.isNaN(start) || Number.isNaN(end)) {
      undated += 1;
      continue;
    }
    const from = Math.max(0, grid.placeOf(start));
    const until = end === Infinity ? periods : Math.min(periods, grid.placeOf(end));
    if (from >= until) continue;
    const value = valueOf(row);
    const into = Number.isNaN(value) ? withoutOf : count;
    if (currencies !== null && table.currencyOfRow !== null) currencies.add(table.currencyOfRow[row] ?? -1);
    for (let cell = group * periods + from; cell < group * periods + until; cell++) {
      into[cell] = (into[cell] ?? 0) + 1;
      if (into === count) sum[cell] = (sum[cell] ?? 0) + value;
    }
  }
  return { sum, count, lists: null, undated, withoutOf, fault: currencyFault(table, currencies) };
}
