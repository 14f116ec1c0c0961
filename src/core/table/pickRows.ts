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
  for (let from = first; from < cells.length; from += chunk) {
    if (!pickSome(cells, from, Math.min(cells.length, from + chunk), wanted, days, picked)) return null;
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

/** False where a row cannot be told. Days come first: they stand in the row itself, and words mostly elsewhere. */
function pickSome(
  cells: Cells,
  from: number,
  to: number,
  wanted: Wanted | null,
  days: WantedDays | null,
  picked: number[],
): boolean {
  for (let row = from; row < to; row++) {
    const line = cells[row];
    const told = days === null ? isIn : whereIs(line?.[days.column], days);
    if (told === isOut || (wanted !== null && !hasWord(line?.[wanted.column], wanted))) continue;
    if (told === isUntold) return false;
    picked.push(row);
  }
  return true;
}

const isOut = 0;
const isIn = 1;
/** What is neither a day nor blank needs a closer look, where its row has the word. */
const isUntold = 2;

function whereIs(cell: Cell | undefined, { first, last }: WantedDays): number {
  if (typeof cell === "number") {
    if (cell >= firstLikely && cell < afterLikely) return cell >= first && cell < last + 1 ? isIn : isOut;
    return Number.isNaN(cell) ? isUntold : isOut;
  }
  if (cell === undefined || cell === null || cell === "") return isOut;
  return isDay(cell) ? whereIs(cell.serial, { column: -1, first, last }) : isUntold;
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
