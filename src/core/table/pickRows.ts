import { isDay, type Cell } from "../words/cell";
import { chunk } from "./inChunks";
import { isLikelyDay } from "./likelyDay";
import { wordOf } from "./wordOf";

type Cells = readonly (readonly Cell[])[];

/** A column whose cell must be a word, whatever its case and the space around it. */
export interface WantedWord {
  readonly column: number;
  readonly word: string;
}

/** A column of whole days as a host hands them over, and what they must lie between. */
export interface WantedDays {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** Rows that were picked, in order; `odd` where some cell of days could not be told without reading the column. */
interface Picked {
  readonly rows: number[];
  odd: boolean;
}

/**
 * The rows, from one on, that hold a word and a day; null where a cell that should be a day is something else. This is all
 * that a formula of one figure does with most rows of its range, and so nothing more is looked at.
 */
export function pickRows(
  cells: Cells,
  first: number,
  word: WantedWord | null,
  days: WantedDays | null,
): number[] | null {
  const picked: Picked = { rows: [], odd: false };
  const wanted = word === null ? null : { ...word, ...wantedOf(word.word) };
  for (let from = first; from < cells.length; from += chunk) {
    const to = Math.min(cells.length, from + chunk);
    if (wanted === null) pickAll(cells, from, to, days, picked);
    else pickSome(cells, from, to, wanted, days, picked);
    if (picked.odd) return null;
  }
  return picked.rows;
}

interface Wanted extends WantedWord {
  readonly lower: string;
  /** Small letters are as many as great ones, so that a text of another length is another one. */
  readonly sameLength: boolean;
}

/** Only `İ` has a small letter of two signs, the second of which is U+0307. */
const wantedOf = (word: string): Pick<Wanted, "lower" | "sameLength"> => {
  const lower = word.trim().toLowerCase();
  return { lower, sameLength: !lower.includes("\u0307") };
};

function pickSome(
  cells: Cells,
  from: number,
  to: number,
  wanted: Wanted,
  days: WantedDays | null,
  picked: Picked,
): void {
  const { column, word } = wanted;
  for (let row = from; row < to; row++) {
    const cell = cells[row]?.[column];
    if (cell !== word && (cell === undefined || cell === null || !isSameWord(cell, wanted))) continue;
    if (days === null || isBetween(cells[row]?.[days.column], days, picked)) picked.rows.push(row);
  }
}

function pickAll(cells: Cells, from: number, to: number, days: WantedDays | null, picked: Picked): void {
  for (let row = from; row < to; row++) {
    if (days === null || isBetween(cells[row]?.[days.column], days, picked)) picked.rows.push(row);
  }
}

const isSign = (code: number): boolean => code > 32 && code < 127;

function isSameWord(cell: Exclude<Cell, null>, { lower, sameLength }: Wanted): boolean {
  if (typeof cell === "string" && sameLength && cell.length !== lower.length) {
    // Nothing can be trimmed off it, and so it is as long as it looks.
    if (cell === "" || (isSign(cell.charCodeAt(0)) && isSign(cell.charCodeAt(cell.length - 1)))) return false;
  }
  return wordOf(cell).toLowerCase() === lower;
}

function isBetween(cell: Cell | undefined, { first, last }: WantedDays, picked: Picked): boolean {
  const serial = typeof cell === "number" ? cell : isDay(cell) ? cell.serial : null;
  if (serial !== null && !Number.isNaN(serial)) return isLikelyDay(serial) && serial >= first && serial < last + 1;
  if (cell !== undefined && cell !== null && cell !== "") picked.odd = true;
  return false;
}
