import { chunk } from "../table/inChunks";
import type { Table } from "../table/table";
import { endsOfStock } from "./endsOfStock";
import type { DayPlaces, Grid } from "./grid";
import { lastDay } from "./lastDay";
import type { Measure } from "./measure";
import { placeAt, placesOfDays } from "./placesOfDays";
import { stocking } from "./stocking";
import type { Sums } from "./sums";

/** The rows of stocks: those whose masks have a bit at a place, and the day on which each began. */
interface StockRows {
  readonly masks: Int32Array;
  readonly place: number;
  readonly begun: Float64Array;
}

/** The rows of a stretch that count, when they end, and the periods in which they are there. */
const stays = {
  rows: new Int32Array(chunk),
  from: new Int32Array(chunk),
  until: new Int32Array(chunk),
  many: 0,
  undated: 0,
};
const ends = new Float64Array(chunk);

/**
 * Stocks at the end of each period: what had begun by then and had not ended. A deal that is decided without a closing
 * date has an unknown end and is left out. One without a beginning is left out too, but where no period is asked: what is
 * open now has begun. All of the stocks are of the same rows and last as long.
 */
export function stocksAtEnds(
  table: Table,
  measures: readonly Measure[],
  { masks, place, begun }: StockRows,
  grid: Grid,
): { measure: Measure; sums: Sums }[] {
  const [first] = measures;
  if (first === undefined) return [];
  const endsInto = endsOfStock(table, first);
  const days = placesOfDays(grid, table.rows);
  const stocks = measures.map((measure) => ({ measure, stock: stocking(table, measure, grid) }));
  stays.undated = 0;
  for (let from = 0; from < table.rows; from += chunk) {
    const many = pick(masks, place, from, Math.min(table.rows, from + chunk));
    endsInto(stays.rows, many, ends);
    placeStays(begun, many, grid, days);
    for (const { stock } of stocks) stock.add(stays);
  }
  return stocks.map(({ measure, stock }) => {
    const sums = stock.sums(stays.undated);
    if (measure.stock?.as === "latest") hideEarlier(sums, lastDay(table), grid);
    return { measure, sums };
  });
}

function pick(masks: Int32Array, place: number, from: number, to: number): number {
  const { rows } = stays;
  let many = 0;
  for (let row = from; row < to; row++) {
    rows[many] = row;
    many += ((masks[row] ?? 0) >> place) & 1;
  }
  return many;
}

/** Leaves the rows that were there at the end of some period, and counts those of which nobody knows when. */
function placeStays(begun: Float64Array, many: number, grid: Grid, days: DayPlaces | null): void {
  const { periods, placeOf, undatedCount } = grid;
  const { rows, from, until } = stays;
  const placeOn = (day: number): number => (days === null ? placeOf(day) : placeAt(days, day));
  let within = 0;
  for (let at = 0; at < many; at++) {
    const row = rows[at] ?? 0;
    const end = ends[at] ?? NaN;
    const isOpen = end === Infinity;
    const start = begun[row] ?? NaN;
    const isUndated = Number.isNaN(start);
    // What is open now has begun, whenever that was.
    if (Number.isNaN(end) || (isUndated && !(undatedCount && isOpen))) {
      stays.undated += 1;
      continue;
    }
    const first = isUndated ? 0 : Math.max(0, placeOn(start));
    const after = isOpen ? periods : Math.min(periods, placeOn(end));
    rows[within] = row;
    from[within] = first;
    until[within] = after;
    if (first < after) within += 1;
  }
  stays.many = within;
}

/** What has been written down of now alone says nothing of the ends of earlier periods. */
function hideEarlier({ count, withoutOf }: Sums, now: number, { groups, periods, spans }: Grid): void {
  for (let cell = 0; cell < groups * periods; cell++) {
    if ((spans[cell % periods]?.last ?? Infinity) >= now) continue;
    count[cell] = 0;
    withoutOf[cell] = 1;
  }
}
