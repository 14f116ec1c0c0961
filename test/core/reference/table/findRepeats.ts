import { isMissing, type Cell } from "../../../../src/core/words/cell";
import type { Problem } from "../../../../src/core/words/problem";
import { wordOf } from "./readWords";

export interface Repeats {
  /** Rows to read: those handed in less the exact copies of an earlier row. */
  readonly rows: Int32Array;
  /** For each of `rows`: 1 where its id is new or missing. */
  readonly firstOfId: Uint8Array;
  readonly problems: readonly Problem[];
}

/**
 * Ids that stand more than once. An exact copy of a row is left out (the same deal exported twice); rows that share
 * an id but differ stay, and the thing counts once (the lines of an order). Both are told.
 */
export function findRepeats(
  cells: readonly (readonly Cell[])[],
  rows: Int32Array,
  columns: readonly number[],
  idColumn: number | undefined,
  addressOf: (row: number, column: number) => string,
): Repeats {
  if (idColumn === undefined) return { rows, firstOfId: new Uint8Array(rows.length).fill(1), problems: [] };
  const kept: number[] = [];
  const firstOfId: number[] = [];
  const copies: number[] = [];
  const others: number[] = [];
  const seen = new Map<string, number[]>();
  for (const row of rows) {
    const id = cells[row]?.[idColumn] ?? null;
    const earlier = isMissing(id) ? [] : listAt(seen, wordOf(id));
    if (earlier.some((one) => sameCells(cells[one] ?? [], cells[row] ?? [], columns))) {
      copies.push(row);
      continue;
    }
    if (earlier.length > 0) others.push(row);
    firstOfId.push(earlier.length === 0 ? 1 : 0);
    kept.push(row);
    if (!isMissing(id)) earlier.push(row);
  }
  const place = (row: number): string => addressOf(row, idColumn);
  const example = wordOf(cells[others[0] ?? -1]?.[idColumn] ?? null);
  return {
    rows: Int32Array.from(kept),
    firstOfId: Uint8Array.from(firstOfId),
    problems: [
      ...firstCell(copies, place).map((at): Problem => ({ kind: "repeated-rows", ...at })),
      ...firstCell(others, place).map((at): Problem => ({ kind: "repeated-ids", ...at, example })),
    ],
  };
}

function listAt(lists: Map<string, number[]>, key: string): number[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const made: number[] = [];
  lists.set(key, made);
  return made;
}

/** The first of some rows and how many they are; nothing for no rows. */
const firstCell = (rows: readonly number[], place: (row: number) => string): { at: string; count: number }[] =>
  rows.slice(0, 1).map((row) => ({ at: place(row), count: rows.length }));

const sameCells = (first: readonly Cell[], second: readonly Cell[], columns: readonly number[]): boolean =>
  columns.every((column) => {
    const one = first[column] ?? null;
    const other = second[column] ?? null;
    if (isMissing(one) || isMissing(other)) return isMissing(one) && isMissing(other);
    return one === other || wordOf(one) === wordOf(other);
  });
