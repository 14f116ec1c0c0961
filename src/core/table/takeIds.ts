import { isMissing, type Cell } from "../words/cell";
import type { Lines } from "./strip";
import { wordOf } from "./wordOf";

/** A number for each row's id, the same for the same id; 0 where it is missing. Different ids can share one. */
export interface IdsTaken {
  readonly hashes: Int32Array;
}

export const idsTaken = (rows: number): IdsTaken => ({ hashes: new Int32Array(rows) });

/** Takes the ids of some rows; see `takeNumbers` for why a thousand rows at a time. */
export function takeIds(lines: Lines, column: number, from: number, to: number, { hashes }: IdsTaken): void {
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
