import type { Grid } from "./grid";

/** Rows outside the grid, and rows that count though the day that would place them is missing. */
const outside = -1;
const undated = -2;

/** Writes the cell of the grid in which each of some rows falls. */
export type CellsInto = (from: number, to: number, cells: Int32Array) => void;

/** More days than lie between 1950 and 2100 are no table worth making. */
const mostDays = 100_000;

/**
 * Finds the cells of rows by their days. Every row asks for the period of a day, and few days are asked for often: the
 * calendar is asked once for each day from the first to the last, and the rows look it up.
 */
export function cellsOfRows(
  dates: Float64Array | null,
  [first, last]: readonly [number, number],
  grid: Grid,
): CellsInto {
  const { groupOfRow, periods, undatedCount } = grid;
  const missing = undatedCount ? 0 : undated;
  if (dates === null)
    return (from, to, cells) => {
      fillUndated(groupOfRow, periods, missing, from, to, cells);
    };
  // A single period is a comparison, and a table of days for fewer rows than days costs more than it saves.
  if (periods === 1 || last - first >= Math.min(mostDays, dates.length)) {
    return (from, to, cells) => {
      askEach(dates, grid, missing, from, to, cells);
    };
  }
  const places = placesOfDays(first, last, grid, missing);
  return (from, to, cells) => {
    lookUp(dates, groupOfRow, places, first, periods, from, to, cells);
  };
}

/** In front of the places of the days stand that of no day and that of all days before; behind them that of all after. */
const before = 2;

function placesOfDays(first: number, last: number, { placeOf, periods }: Grid, missing: number): Int32Array {
  const places = new Int32Array(Math.max(0, last - first + 1) + before + 1).fill(outside);
  places[0] = missing;
  for (let day = first; day <= last; day++) {
    const place = placeOf(day);
    if (place >= 0 && place < periods) places[day - first + before] = place;
  }
  return places;
}

/** Without a branch, for nobody can foresee which rows have a day: a sign, moved through all bits, picks or clears. */
function cellOf(group: number, place: number, periods: number): number {
  const isOut = place >> 31;
  return ((group * periods + place) & ~isOut) | (place & isOut) | (group >> 31);
}

function fillUndated(
  groupOfRow: Int32Array,
  periods: number,
  missing: number,
  from: number,
  to: number,
  cells: Int32Array,
): void {
  for (let row = from; row < to; row++) cells[row - from] = cellOf(groupOfRow[row] ?? -1, missing, periods);
}

function lookUp(
  dates: Float64Array,
  groupOfRow: Int32Array,
  places: Int32Array,
  first: number,
  periods: number,
  from: number,
  to: number,
  cells: Int32Array,
): void {
  const base = first - before;
  const last = places.length - 1;
  for (let row = from; row < to; row++) {
    // Cut off, which for what is above zero is the whole day, and for what is no number 0.
    const day = Math.min(Math.max((dates[row] ?? NaN) - base, 1), last) | 0;
    cells[row - from] = cellOf(groupOfRow[row] ?? -1, places[day] ?? outside, periods);
  }
}

function askEach(dates: Float64Array, grid: Grid, missing: number, from: number, to: number, cells: Int32Array): void {
  const { groupOfRow, periods, placeOf } = grid;
  for (let row = from; row < to; row++) {
    const group = groupOfRow[row] ?? -1;
    const day = dates[row] ?? NaN;
    // A filter leaves most rows out, and no day of theirs is looked up.
    const place = group < 0 ? outside : Number.isNaN(day) ? missing : placeOf(day);
    const isIn = place === undated || (place >= 0 && place < periods);
    cells[row - from] = cellOf(group, isIn ? place : outside, periods);
  }
}
