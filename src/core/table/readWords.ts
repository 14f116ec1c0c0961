import type { Cell } from "../words/cell";
import type { TextColumn } from "./column";
import { inLines } from "./inChunks";
import { stripOf, type Strip } from "./strip";
import { takeWords, wordsTaken, type WordsTaken } from "./takeWords";

export { wordOf } from "./wordOf";

/** Stores each distinct text once. Space around a text does not make it another one; missing cells are -1. */
export function readWords(cells: readonly Cell[]): TextColumn {
  const { codes, words } = wordsOf(stripOf(cells));
  return { kind: "text", codes, words };
}

export function wordsOf(strip: Strip): WordsTaken {
  const taken = wordsTaken(strip.rows.length);
  inLines(strip, (lines, from, to) => {
    takeWords(lines, strip.column, from, to, taken);
  });
  return taken;
}
