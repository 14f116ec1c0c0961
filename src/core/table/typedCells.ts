import type { Cell } from "../words/cell";
import { day } from "../words/day";
import { readDays } from "./readDays";
import { readNumbers } from "./readNumbers";

/** A phone number, an account number: digits that would lose something as a number. */
const isCode = (text: string): boolean => /^\s*(\+\d|0\d[\d ]*$)/.test(text);

/**
 * The cells of a text file as a spreadsheet holds them: below the first row, a column of which every filled cell is
 * written as a number, or as a day, becomes numbers or days; every other column stays as it is. The decimal sign and the
 * order of day and month are those of the whole column; where the column does not tell, nothing is guessed and it stays
 * text. Percent becomes a share. Amounts with a currency behind stay text, or the currency would be lost.
 *
 * @example typedCells([["Beløp"], ["1 234,50"], ["12"]]) //=> [["Beløp"], [1234.5], [12]]
 */
export function typedCells(cells: readonly (readonly Cell[])[]): Cell[][] {
  const rows = cells.map((row) => [...row]);
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let column = 0; column < width; column++) {
    const own = rows.slice(1).map((row) => row[column] ?? null);
    const typed = typedColumn(own);
    typed?.forEach((cell, place) => {
      const row = rows[place + 1];
      if (row !== undefined && cell !== null) row[column] = cell;
    });
  }
  return rows;
}

/** The column as numbers or days, null where it is blank; null for a column that is neither throughout. */
function typedColumn(column: readonly Cell[]): Cell[] | null {
  const filled = column.flatMap((cell, place) => (typeof cell === "string" && cell.trim() !== "" ? [place] : []));
  if (filled.length === 0 || column.some((cell) => typeof cell === "string" && isCode(cell))) return null;
  const numbers = readNumbers(column, {});
  if (numbers.unread.length === 0 && numbers.currencies === null) {
    return column.map((_, place) => numberAt(numbers.values, place));
  }
  const days = readDays(column, {});
  if (days.unread.length > 0) return null;
  return column.map((_, place) => {
    const serial = numberAt(days.values, place);
    return serial === null ? null : day(serial);
  });
}

function numberAt(values: Float64Array, place: number): number | null {
  const value = values[place] ?? NaN;
  return Number.isNaN(value) ? null : value;
}
