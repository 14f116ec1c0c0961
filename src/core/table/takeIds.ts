import { isMissing, type Cell } from "../words/cell";
import { chunk } from "./inChunks";
import { linesInto, type Lines, type Strip } from "./strip";
import { wordOf } from "./wordOf";

/** What serves to find repeated ids. */
export interface IdsTaken {
  readonly strip: Strip;
  /** A number for each row's id, the same for the same id; 0 where it is missing. Different ids can share one. */
  hashes: Int32Array;
  /** Each id comes after the one before it, or each before it: then none is repeated, and nothing else is looked at. */
  isOrdered: boolean;
  last: string | number | null;
  /** 1 where they rise, -1 where they fall; 0 as long as there are no two. */
  direction: number;
}

export const idsTaken = (strip: Strip): IdsTaken => ({
  strip,
  hashes: new Int32Array(0),
  isOrdered: true,
  last: null,
  direction: 0,
});

/** Takes the ids of some rows, in turn; see `takeNumbers` for why a thousand rows at a time. */
export function takeIds(lines: Lines, from: number, to: number, into: IdsTaken): void {
  if (into.isOrdered && stayInOrder(lines, from, to, into)) return;
  if (into.isOrdered) catchUp(from, into);
  hashSome(lines, into.strip.column, from, to, into.hashes);
}

/** The hashes of all rows where ids may be repeated; null where none can be. */
export const hashesOf = ({ isOrdered, hashes }: IdsTaken): Int32Array | null => (isOrdered ? null : hashes);

/** Hashes the ids before a row, which were in order. */
function catchUp(before: number, into: IdsTaken): void {
  const { strip } = into;
  const lines: (readonly Cell[])[] = [];
  into.isOrdered = false;
  into.hashes = new Int32Array(strip.rows.length);
  for (let from = 0; from < before; from += chunk) {
    const to = Math.min(before, from + chunk);
    linesInto(strip, from, to, lines);
    hashSome(lines, strip.column, from, to, into.hashes);
  }
}

/** Whether ids go on as they began; exact, for what rises never comes back. Numbers and texts are in no order. */
function stayInOrder(lines: Lines, from: number, to: number, into: IdsTaken): boolean {
  const { column } = into.strip;
  let { last, direction } = into;
  for (let at = from; at < to; at++) {
    const cell = lines[at - from]?.[column] ?? null;
    if (typeof cell === "string" ? !isPlain(cell) : typeof cell !== "number") {
      if (isMissing(cell)) continue;
      return false;
    }
    const id = cell as string | number;
    const next = last === null ? direction : directionOf(last, id);
    if (last !== null && (next === 0 || next === -direction)) return false;
    direction = next;
    last = id;
  }
  into.last = last;
  into.direction = direction;
  return true;
}

/**
 * 1 where the second id comes after the first, -1 where it comes before; 0 for the same, and where nobody can say. Longer
 * texts come after shorter ones, as A-10000 after A-9999.
 */
function directionOf(one: string | number, other: string | number): number {
  if (typeof one === "string" && typeof other === "string") {
    if (one.length !== other.length) return one.length < other.length ? 1 : -1;
    return one < other ? 1 : one === other ? 0 : -1;
  }
  if (typeof one === "string" || typeof other === "string") return 0;
  return Number(one < other) - Number(other < one);
}

function hashSome(lines: Lines, column: number, from: number, to: number, hashes: Int32Array): void {
  for (let at = from; at < to; at++) {
    const cell = lines[at - from]?.[column];
    hashes[at] = typeof cell === "string" && isPlain(cell) ? hashOf(cell) : hashOfOdd(cell ?? null);
  }
}

const isSign = (code: number): boolean => code > 32 && code < 127;

/** Whether nothing can be trimmed off a text, and something stands in it. */
const isPlain = (text: string): boolean => isSign(text.charCodeAt(0)) && isSign(text.charCodeAt(text.length - 1));

const hashOfOdd = (cell: Cell): number => (isMissing(cell) ? 0 : hashOf(wordOf(cell)));

/** Ids differ at their ends; what they share stands in the middle, and whoever shares a hash is compared whole. */
const signsAtEachEnd = 8;

function hashOf(text: string): number {
  const length = text.length;
  const head = length < signsAtEachEnd ? length : signsAtEachEnd;
  const tail = length - signsAtEachEnd > head ? length - signsAtEachEnd : head;
  let hash = length;
  for (let at = 0; at < head; at += 2) hash = mixed(hash, text, at);
  for (let at = tail; at < length; at += 2) hash = mixed(hash, text, at);
  hash ^= hash >>> 15;
  return hash === 0 ? 1 : hash;
}

/** Two signs at a time, since each step waits for the one before; past the end stands none, which is 0. */
const mixed = (hash: number, text: string, at: number): number =>
  Math.imul(hash ^ (text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16)), 0x5bd1e995) ^ (hash >>> 13);
