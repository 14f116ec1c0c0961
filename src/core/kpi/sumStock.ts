import { chunk, inChunks } from "../table/inChunks";
import type { Table } from "../table/table";
import { endsOfStock } from "./endsOfStock";
import type { Grid } from "./grid";
import { lastDay } from "./lastDay";
import type { Measure } from "./measure";
import { placesOfDays } from "./placesOfDays";
import { stocking } from "./stocking";
import type { Sums } from "./sums";

/** Rows of a stretch that count, from which day on and until which, and the periods of these. */
const stays = { rows: new Int32Array(chunk), from: new Int32Array(chunk), until: new Int32Array(chunk), many: 0 };
const starts = new Float64Array(chunk);
const ends = new Float64Array(chunk);

/**
 * A stock at the end of each period: what had begun by then and had not ended. A deal that is decided without a
 * closing date has an unknown end and is left out. One without a beginning is left out too, but where no period is
 * asked: what is open now has begun. `counts` is 1 for each row that counts, and for none that is in no group.
 */
export function sumStock(table: Table, measure: Measure, counts: Uint8Array, begun: Float64Array, grid: Grid): Sums {
  const stock = stocking(table, measure, grid);
  const placesInto = placesOfDays(grid, table.rows);
  const endsInto = endsOfStock(table, measure);
  let undated = 0;
  inChunks(table.rows, (from, to) => {
    const counted = pick(counts, from, to);
    endsInto(stays.rows, counted, ends);
    stays.many = keepDated(begun, counted, grid.undatedCount);
    undated += counted - stays.many;
    placesInto(starts, stays.many, stays.from);
    placesInto(ends, stays.many, stays.until);
    stays.many = keepWithin(stays.many, grid.periods);
    stock.add(stays);
  });
  const sums = stock.sums(undated);
  if (measure.stock?.as === "latest") hideEarlier(sums, lastDay(table), grid);
  return sums;
}

function pick(counts: Uint8Array, from: number, to: number): number {
  let many = 0;
  for (let row = from; row < to; row++) {
    stays.rows[many] = row;
    many += counts[row] ?? 0;
  }
  return many;
}

/** Leaves the rows of which it is known when they began and ended. */
function keepDated(begun: Float64Array, many: number, undatedCount: boolean): number {
  const { rows } = stays;
  let dated = 0;
  for (let at = 0; at < many; at++) {
    const row = rows[at] ?? 0;
    const end = ends[at] ?? NaN;
    const start = startOf(begun[row] ?? NaN, end, undatedCount);
    rows[dated] = row;
    starts[dated] = start;
    ends[dated] = end;
    if (!Number.isNaN(start) && !Number.isNaN(end)) dated += 1;
  }
  return dated;
}

const startOf = (begun: number, end: number, undatedCount: boolean): number =>
  Number.isNaN(begun) && undatedCount && end === Infinity ? -Infinity : begun;

/** Leaves the rows that were there at the end of some period. */
function keepWithin(many: number, periods: number): number {
  const { rows, from, until } = stays;
  let within = 0;
  for (let at = 0; at < many; at++) {
    const begin = starts[at] === -Infinity ? 0 : Math.max(0, from[at] ?? 0);
    const end = ends[at] === Infinity ? periods : Math.min(periods, until[at] ?? 0);
    rows[within] = rows[at] ?? 0;
    from[within] = begin;
    until[within] = end;
    if (begin < end) within += 1;
  }
  return within;
}

/** What has been written down of now alone says nothing of the ends of earlier periods. */
function hideEarlier({ count, withoutOf }: Sums, now: number, { groups, periods, spans }: Grid): void {
  for (let cell = 0; cell < groups * periods; cell++) {
    if ((spans[cell % periods]?.last ?? Infinity) >= now) continue;
    count[cell] = 0;
    withoutOf[cell] = 1;
  }
}
