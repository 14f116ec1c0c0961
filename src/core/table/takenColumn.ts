import type { Cell } from "../words/cell";
import type { FilledCells } from "./lookAt";
import { inChunks } from "./inChunks";
import { cellAt, type Lines, type Strip } from "./strip";
import { daysTaken, takeDays, type DaysTaken } from "./takeDays";
import { numbersTaken, takeNumbers, type NumbersTaken } from "./takeNumbers";
import { presenceTaken, takePresence, type PresenceTaken } from "./takePresence";
import { takeWords, wordsTaken, type WordsTaken } from "./takeWords";

/** `presence`: a column of words that may never be asked for; its words are taken when they are. */
export type TakenKind = "number" | "day" | "text" | "presence";

/** A column taken off the cells once, so that nothing has to go back to them but what is odd. */
export type TakenColumn = { readonly strip: Strip } & (
  | { readonly kind: "number"; readonly taken: NumbersTaken }
  | { readonly kind: "day"; readonly taken: DaysTaken }
  | { readonly kind: "text"; readonly taken: WordsTaken }
  | { readonly kind: "presence"; readonly taken: PresenceTaken }
);

/** A column of which nothing is taken yet; `offset` is added to its serials, should it hold days. */
export function untaken(strip: Strip, kind: TakenKind, offset: number): TakenColumn {
  const rows = strip.rows.length;
  switch (kind) {
    case "number":
      return { strip, kind, taken: numbersTaken(rows) };
    case "day":
      return { strip, kind, taken: daysTaken(rows, offset) };
    case "text":
      return { strip, kind, taken: wordsTaken(rows) };
    case "presence":
      return { strip, kind, taken: presenceTaken(rows) };
  }
}

export function takeSome(lines: Lines, column: TakenColumn, from: number, to: number): void {
  const place = column.strip.column;
  switch (column.kind) {
    case "number":
      takeNumbers(lines, place, from, to, column.taken);
      return;
    case "day":
      takeDays(lines, place, from, to, column.taken);
      return;
    case "text":
      takeWords(lines, place, from, to, column.taken);
      return;
    case "presence":
      takePresence(lines, place, from, to, column.taken);
  }
}

/** The filled cells of a column, to look at; before what is odd in it is settled. */
export function filledCells(column: TakenColumn): FilledCells {
  const { strip } = column;
  const { filled } = column.taken;
  return {
    filled,
    at: (places) => (filled === strip.rows.length ? placesOf(strip, places) : filledOf(column, places)),
  };
}

const placesOf = (strip: Strip, places: readonly number[]): Cell[] => places.map((at) => cellAt(strip, at));

/** Cells at places that are counted among the filled ones. */
function filledOf(column: TakenColumn, places: readonly number[]): Cell[] {
  const found: Cell[] = [];
  const isOdd = new Set("odd" in column.taken ? column.taken.odd : []);
  let before = 0;
  inChunks(column.strip.rows.length, (from, to) => {
    if (found.length === places.length) return;
    const filled = filledBetween(column, isOdd, from, to);
    for (let at = placeIn(places, found.length, before, filled); at !== undefined;) {
      found.push(cellAt(column.strip, at));
      at = placeIn(places, found.length, before, filled);
    }
    before += filled.length;
  });
  return found;
}

/** The row of the next place asked for, where it lies among these. */
const placeIn = (
  places: readonly number[],
  next: number,
  before: number,
  filled: readonly number[],
): number | undefined => filled[(places[next] ?? Infinity) - before];

function filledBetween(column: TakenColumn, isOdd: ReadonlySet<number>, from: number, to: number): number[] {
  switch (column.kind) {
    case "text":
      return wordsBetween(column.taken.codes, from, to);
    case "presence":
      return bitsBetween(column.taken.bits, from, to);
    default:
      return valuesBetween(column.taken.values, isOdd, from, to);
  }
}

function wordsBetween(codes: Int32Array, from: number, to: number): number[] {
  const filled: number[] = [];
  for (let at = from; at < to; at++) if (codes[at] !== -1) filled.push(at);
  return filled;
}

function bitsBetween(bits: Int32Array, from: number, to: number): number[] {
  const filled: number[] = [];
  for (let at = from; at < to; at++) if ((((bits[at >> 5] ?? 0) >> (at & 31)) & 1) === 1) filled.push(at);
  return filled;
}

function valuesBetween(values: Float64Array, isOdd: ReadonlySet<number>, from: number, to: number): number[] {
  const filled: number[] = [];
  for (let at = from; at < to; at++) if (!Number.isNaN(values[at] ?? NaN) || isOdd.has(at)) filled.push(at);
  return filled;
}
