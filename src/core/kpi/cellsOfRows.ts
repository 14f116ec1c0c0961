import type { Grid } from "./grid";
import { placesOfDays } from "./placesOfDays";

/** Rows outside the grid, and rows that count though the day that would place them is missing. */
export const outside = -1;
const undated = -2;

/** Writes the cell of the grid in which each of some rows falls. */
export type CellsInto = (from: number, to: number, cells: Int32Array) => void;

/**
 * Finds the cells of rows by their days. Every row asks for the period of a day, and few days are asked for often: the
 * calendar is asked once for each day, and the rows look it up.
 */
export function cellsOfRows(dates: Float64Array | null, grid: Grid): CellsInto {
  const { groupOfRow, periods, undatedCount } = grid;
  const missing = undatedCount ? 0 : undated;
  if (dates === null)
    return (from, to, cells) => {
      fillUndated(groupOfRow, periods, missing, from, to, cells);
    };
  const days = placesOfDays(grid, dates.length);
  if (days === null) {
    return (from, to, cells) => {
      askEach(dates, grid, missing, from, to, cells);
    };
  }
  const places = days.places.map((place) => (place < periods ? place : outside));
  places[0] = missing;
  return (from, to, cells) => {
    lookUp(dates, groupOfRow, places, days.base, periods, from, to, cells);
  };
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
  base: number,
  periods: number,
  from: number,
  to: number,
  cells: Int32Array,
): void {
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
