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
 * that a formula of one figure does with most rows of its range, and so nothing more is looked at. `stillHolds` is asked of
 * all rows, a thousand at a time while they are near the processor; null as soon as it says no.
 */
export function pickRows(
  cells: Cells,
  first: number,
  word: WantedWord | null,
  days: WantedDays | null,
  stillHolds: (from: number, to: number) => boolean,
): number[] | null {
  const picked: number[] = [];
  const wanted = word === null ? null : { ...word, ...wantedOf(word.word) };
  // What lies outside these is no day but a way to say that there is none.
  const begin = Math.max(days?.first ?? 0, firstLikely);
  const after = Math.min((days?.last ?? 0) + 1, afterLikely);
  for (let from = first; from < cells.length; from += chunk) {
    const to = Math.min(cells.length, from + chunk);
    const many = days === null ? allInto(from, to) : daysInto(cells, from, to, days.column, begin, after);
    if (!stillHolds(from, to)) return null;
    const left = wanted === null ? many : keepWords(cells, many, wanted);
    for (let at = 0; at < left; at++) {
      if (untold[at] === 1) return null;
      picked.push(found[at] ?? 0);
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

/** The rows found in a stretch, 1 for those of which their cell does not tell, and how long their words are. */
const found = new Int32Array(chunk);
const untold = new Uint8Array(chunk);
const lengths = new Int32Array(chunk);

function allInto(from: number, to: number): number {
  untold.fill(0);
  for (let row = from; row < to; row++) found[row - from] = row;
  return to - from;
}

/**
 * Days come before words: they stand in the row itself, and words mostly elsewhere. Whether a day lies before or after what is
 * asked nobody can foresee, and so one comparison tells both: seen without its sign, what is before is far above.
 */
function daysInto(cells: Cells, from: number, to: number, column: number, first: number, after: number): number {
  const days = after - first;
  let many = 0;
  for (let row = from; row < to; row++) {
    const cell = cells[row]?.[column];
    if (cell === "" || (typeof cell === "number" && ((cell - first) | 0) >>> 0 >= days)) continue;
    // Few are left, and these are looked at with care.
    if (cell === null || cell === undefined) continue;
    const serial = typeof cell === "number" ? cell : isDay(cell) ? cell.serial : NaN;
    if (serial < first || serial >= after) continue;
    found[many] = row;
    untold[many] = Number.isNaN(serial) ? 1 : 0;
    many += 1;
  }
  return many;
}

/** Leaves the rows that hold the word. */
function keepWords(cells: Cells, many: number, wanted: Wanted): number {
  lengthsInto(cells, many, wanted.column);
  let left = 0;
  for (let at = 0; at < many; at++) {
    const row = found[at] ?? 0;
    if (!hasWord(cells[row]?.[wanted.column], lengths[at] ?? 0, wanted)) continue;
    found[left] = row;
    untold[left] = untold[at] ?? 0;
    left += 1;
  }
  return left;
}

/** Words lie far from the processor. Asked for one after another, with nothing decided in between, they come all at once. */
function lengthsInto(cells: Cells, many: number, column: number): void {
  for (let at = 0; at < many; at++) {
    const cell = cells[found[at] ?? 0]?.[column];
    lengths[at] = typeof cell === "string" ? cell.length : -1;
  }
}

function hasWord(cell: Cell | undefined, length: number, wanted: Wanted): boolean {
  const { word, sameLength } = wanted;
  // Most words are told apart by their lengths, before any sign of them is looked at.
  if (typeof cell === "string" && sameLength) {
    const more = length - word.length;
    if (more < 0 || (more > 0 && isTrimmed(cell))) return false;
    if (more === 0 && isOtherSign(cell, wanted, word.length - 1)) return false;
  }
  return cell === word || isSameWord(cell, wanted);
}

const isSign = (code: number): boolean => code > 32 && code < 127;

/** Whether nothing can be trimmed off a text that is not empty. */
const isTrimmed = (text: string): boolean => isSign(text.charCodeAt(0)) && isSign(text.charCodeAt(text.length - 1));

/** Whether two texts differ in a sign, whatever its case: great and small letters are the same in their lowest five bits. */
function isOtherSign(text: string, { lower }: Wanted, at: number): boolean {
  const code = text.charCodeAt(at);
  const other = lower.charCodeAt(at);
  return isSign(code) && isSign(other) && ((code ^ other) & 31) !== 0;
}

function isSameWord(cell: Cell | undefined, wanted: Wanted): boolean {
  if (cell === undefined || cell === null) return false;
  if (typeof cell === "string" && isOtherSign(cell, wanted, 0)) return false;
  return wordOf(cell).toLowerCase() === wanted.lower;
}
