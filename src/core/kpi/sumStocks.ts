import type { Table } from "../table/table";
import { averageStock } from "./averageStock";
import type { Grid } from "./grid";
import type { Measure } from "./measure";
import { stocksAtEnds } from "./stocksAtEnds";
import type { Sums } from "./sums";

/** A stock, and the place of the bit of its rows. */
interface AskedStock {
  readonly measure: Measure;
  readonly place: number;
}

/** The masks of all rows, and the day on which each began. */
interface StockRows {
  readonly masks: Int32Array;
  readonly begun: Float64Array;
}

/** Adds up stocks, those of the same rows together. */
export function sumStocks(
  table: Table,
  asked: readonly AskedStock[],
  { masks, begun }: StockRows,
  grid: Grid,
): { measure: Measure; sums: Sums }[] {
  return stocksAlike(asked).flatMap(({ place, measures }) => {
    if (measures[0]?.stock?.as !== "average") return stocksAtEnds(table, measures, { masks, place, begun }, grid);
    const counts = bitOf(masks, place);
    return measures.map((measure) => ({ measure, sums: averageStock(table, measure, counts, begun, grid) }));
  });
}

/** Stocks of the same rows that last as long. */
function stocksAlike(asked: readonly AskedStock[]): { place: number; measures: Measure[] }[] {
  const found = new Map<string, { place: number; measures: Measure[] }>();
  for (const { measure, place } of asked) {
    const key = JSON.stringify([place, measure.subject, measure.stock]);
    const same = found.get(key);
    if (same === undefined) found.set(key, { place, measures: [measure] });
    else same.measures.push(measure);
  }
  return [...found.values()];
}

/** For each row whether its mask has a bit; a loop, for there may be a million rows. */
function bitOf(masks: Int32Array, place: number): Uint8Array {
  const bits = new Uint8Array(masks.length);
  for (let row = 0; row < bits.length; row++) bits[row] = ((masks[row] ?? 0) >> place) & 1;
  return bits;
}
