import { isCellError, isMissing, type Cell } from "../words/cell";
import type { Lines } from "./strip";
import { wordOf } from "./wordOf";

/** Words in the making: each distinct text once. */
export interface WordsTaken {
  readonly codes: Int32Array;
  readonly words: string[];
  /** Places, in order, of cells that hold an error. */
  readonly errors: number[];
  /** Code of every cell seen, -1 for what is missing. */
  readonly codeOf: Map<Cell, number>;
  readonly codeOfWord: Map<string, number>;
  /** A small table in front of the map: the texts seen last and their codes, by a few of their signs; empty where none. */
  readonly recent: string[];
  readonly recentCodes: Int32Array;
}

const mostSlots = 1024;
const leastSlots = 64;
const probes = 4;

/** For few rows a small table: a formula of one figure reads some hundred. */
export function wordsTaken(rows: number): WordsTaken {
  const slots = rows < mostSlots ? leastSlots : mostSlots;
  return {
    codes: new Int32Array(rows),
    words: [],
    errors: [],
    codeOf: new Map(),
    codeOfWord: new Map(),
    recent: new Array<string>(slots + probes).fill(""),
    recentCodes: new Int32Array(slots + probes),
  };
}

/**
 * Takes the words of some rows. A host's texts are made anew for each call, and so a map must read every sign of each to
 * find it; three signs and the length find the same text in the table, and `===` makes sure of it.
 */
export function takeWords(lines: Lines, column: number, from: number, to: number, into: WordsTaken): void {
  const { codes, recent, recentCodes } = into;
  const lastSlot = recent.length - probes - 1;
  for (let at = from; at < to; at++) {
    const cell = lines[at - from]?.[column] ?? null;
    const slot = typeof cell === "string" ? slotOf(cell, lastSlot) : -1;
    const code = slot >= 0 && recent[slot] === cell ? (recentCodes[slot] ?? -1) : codeOfAny(cell, slot, at, into);
    codes[at] = code;
  }
}

/** Three signs of a text and its length, as a place in the table; -1 for the empty text. */
function slotOf(text: string, lastSlot: number): number {
  const length = text.length;
  if (length === 0) return -1;
  const signs = text.charCodeAt(0) * 7 + text.charCodeAt(length >> 1) * 31 + text.charCodeAt(length - 1) * 131;
  return (signs + length * 17) & lastSlot;
}

function codeOfAny(cell: Cell, slot: number, at: number, into: WordsTaken): number {
  if (cell === null || cell === "") return -1;
  if (typeof cell === "string") return codeNearby(cell, slot, into);
  if (isCellError(cell)) into.errors.push(at);
  return codeOfCell(cell, into);
}

/** The code of a text that does not stand in its own slot: in one of the next, else in the map. */
function codeNearby(text: string, slot: number, into: WordsTaken): number {
  const { recent, recentCodes } = into;
  for (let probe = slot; probe < slot + probes; probe++) {
    const known = recent[probe];
    if (known === text) return recentCodes[probe] ?? -1;
    if (known !== "") continue;
    const code = codeOfCell(text, into);
    recent[probe] = text;
    recentCodes[probe] = code;
    return code;
  }
  return codeOfCell(text, into);
}

function codeOfCell(cell: Cell, { words, codeOf, codeOfWord }: WordsTaken): number {
  let code = codeOf.get(cell);
  if (code !== undefined) return code;
  code = isMissing(cell) ? -1 : codeOfText(wordOf(cell), words, codeOfWord);
  // Days and errors are objects made anew for each cell, and never found again.
  if (typeof cell !== "object") codeOf.set(cell, code);
  return code;
}

function codeOfText(word: string, words: string[], codeOfWord: Map<string, number>): number {
  const known = codeOfWord.get(word);
  if (known !== undefined) return known;
  codeOfWord.set(word, words.length);
  words.push(word);
  return words.length - 1;
}
