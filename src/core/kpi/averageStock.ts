import type { Table } from "../table/table";
import { adding } from "./adding";
import type { Grid } from "./grid";
import { lastDay } from "./lastDay";
import type { Measure } from "./measure";
import { endOfRow } from "./endsOfStock";
import type { Sums } from "./sums";

/**
 * The mean of a stock over the days of each period: a thing that was there for half the days counts as a half. Stocks are
 * never added over time. All time lasts from the first beginning to the last day on which anything happened.
 */
export function averageStock(
  table: Table,
  measure: Measure,
  counts: Uint8Array,
  begun: Float64Array,
  grid: Grid,
): Sums {
  const { add, sums } = adding(table, measure, grid);
  const spans = spansOf(table, begun, grid);
  const endOf = endOfRow(table, measure);
  let undated = 0;
  for (let row = 0; row < table.rows; row++) {
    const group = grid.groupOfRow[row] ?? -1;
    if (counts[row] !== 1 || group < 0) continue;
    const start = Math.floor(begun[row] ?? NaN);
    // The last day is one that was worked.
    const end = Math.floor(endOf(row));
    if (Number.isNaN(start) || Number.isNaN(end)) {
      undated += 1;
      continue;
    }
    spans.forEach(({ first, last }, place) => {
      const days = Math.min(end, last) - Math.max(start, first) + 1;
      if (days > 0) add(group * grid.periods + place, row, days / (last - first + 1));
    });
  }
  return sums(undated);
}

function spansOf(table: Table, begun: Float64Array, { spans }: Grid): Grid["spans"] {
  const earliest = begun.reduce((least, day) => (day < least ? Math.floor(day) : least), Infinity);
  const now = lastDay(table);
  return spans.map(({ first, last }) => ({ first: Math.max(first, earliest), last: last === Infinity ? now : last }));
}
