import { isDay, type Cell } from "../words/cell";
import { chunk } from "./inChunks";
import { afterLikely, firstLikely } from "./likelyDay";
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
  const picked: number[] = [];
  const wanted = word === null ? null : { ...word, ...wantedOf(word.word) };
  // What lies outside these is no day but a way to say that there is none.
  const begin = Math.max(days?.first ?? 0, firstLikely);
  const after = Math.min((days?.last ?? 0) + 1, afterLikely);
  for (let from = first; from < cells.length; from += chunk) {
    const to = Math.min(cells.length, from + chunk);
    const many = days === null ? allInto(from, to) : daysInto(cells, from, to, days.column, begin, after);
    for (let at = 0; at < many; at++) {
      const row = found[at] ?? 0;
      if (wanted !== null && !hasWord(cells[row]?.[wanted.column], wanted)) continue;
      if (untold[at] === 1) return null;
      picked.push(row);
    }
  }
  return picked;
}

interface Wanted extends WantedWord {
  readonly lower: string;
  /** Small letters are as many as great ones, so that a text of another length is another one. */
  readonly sameLength: boolean;
}

/** Only `İ` has a small letter of two signs, the second of which is U+0307. */
const wantedOf = (given: string): Pick<Wanted, "word" | "lower" | "sameLength"> => {
  const word = given.trim();
  const lower = word.toLowerCase();
  return { word, lower, sameLength: lower.length === word.length && !lower.includes("\u0307") };
};

/** The rows found in a stretch, and 1 for those of which their cell does not tell. */
const found = new Int32Array(chunk);
const untold = new Uint8Array(chunk);

function allInto(from: number, to: number): number {
  untold.fill(0);
  for (let row = from; row < to; row++) found[row - from] = row;
  return to - from;
}

/** Days come before words: they stand in the row itself, and words mostly elsewhere. */
function daysInto(cells: Cells, from: number, to: number, column: number, first: number, after: number): number {
  let many = 0;
  for (let row = from; row < to; row++) {
    const cell = cells[row]?.[column];
    if (typeof cell === "number" && (cell < first || cell >= after)) continue;
    if (cell === "" || cell === null || cell === undefined) continue;
    const serial = typeof cell === "number" ? cell : isDay(cell) ? cell.serial : NaN;
    if (serial < first || serial >= after) continue;
    found[many] = row;
    untold[many] = Number.isNaN(serial) ? 1 : 0;
    many += 1;
  }
  return many;
}

function hasWord(cell: Cell | undefined, wanted: Wanted): boolean {
  const { word, sameLength } = wanted;
  if (cell === word) return true;
  // Most words are told apart by their lengths, before any sign of them is looked at.
  if (typeof cell === "string" && sameLength) {
    const more = cell.length - word.length;
    if (more < 0 || (more > 0 && isTrimmed(cell))) return false;
  }
  return isSameWord(cell, wanted);
}

const isSign = (code: number): boolean => code > 32 && code < 127;

/** Whether nothing can be trimmed off a text that is not empty. */
const isTrimmed = (text: string): boolean => isSign(text.charCodeAt(0)) && isSign(text.charCodeAt(text.length - 1));

function isSameWord(cell: Cell | undefined, { lower }: Wanted): boolean {
  if (cell === undefined || cell === null) return false;
  if (typeof cell === "string" && isSign(cell.charCodeAt(0))) {
    // The first letters, great or small, are the same in their lowest five bits.
    if (((cell.charCodeAt(0) ^ lower.charCodeAt(0)) & 31) !== 0 && isSign(lower.charCodeAt(0))) return false;
  }
  return wordOf(cell).toLowerCase() === lower;
}
