import { isCellError, isDay, isMissing, type Cell } from "../../../../src/core/words/cell";
import { isoDate } from "../../../../src/core/words/day";
import type { TextColumn } from "../../../../src/core/table/column";

/** Text of a cell as it stands in a text column; days as ISO dates, booleans as Excel writes them. */
export function wordOf(cell: Cell): string {
  if (typeof cell === "string") return cell.trim();
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (isDay(cell)) return isoDate(cell.serial);
  return isCellError(cell) ? cell.code : String(cell);
}

/** Stores each distinct text once. Space around a text does not make it another one; missing cells are -1. */
export function readWords(cells: readonly Cell[]): TextColumn {
  const codes = new Int32Array(cells.length);
  const words: string[] = [];
  const codeOf = new Map<Cell, number>();
  const codeOfWord = new Map<string, number>();
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row] ?? null;
    let code = codeOf.get(cell);
    if (code === undefined) {
      code = isMissing(cell) ? -1 : codeOfText(wordOf(cell), words, codeOfWord);
      codeOf.set(cell, code);
    }
    codes[row] = code;
  }
  return { kind: "text", codes, words };
}

function codeOfText(word: string, words: string[], codeOfWord: Map<string, number>): number {
  const known = codeOfWord.get(word);
  if (known !== undefined) return known;
  codeOfWord.set(word, words.length);
  words.push(word);
  return words.length - 1;
}
