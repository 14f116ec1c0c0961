import { isMissing, type Cell } from "../words/cell";
import type { Problem } from "../words/problem";
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
  const seen = new Map<string, number>();
  const kept = new Int32Array(rows.length);
  const firstOfId = new Uint8Array(rows.length);
  let count = 0;
  const copies: number[] = [];
  const others: number[] = [];
  for (const row of rows) {
    const id = cells[row]?.[idColumn] ?? null;
    const earlier = isMissing(id) ? undefined : seen.get(wordOf(id));
    if (earlier !== undefined && sameCells(cells[earlier] ?? [], cells[row] ?? [], columns)) {
      copies.push(row);
      continue;
    }
    if (earlier === undefined && !isMissing(id)) seen.set(wordOf(id), row);
    if (earlier !== undefined) others.push(row);
    firstOfId[count] = earlier === undefined ? 1 : 0;
    kept[count++] = row;
  }
  const problems: Problem[] = [];
  const place = (row: number): string => addressOf(row, idColumn);
  if (copies[0] !== undefined) problems.push({ kind: "repeated-rows", at: place(copies[0]), count: copies.length });
  if (others[0] !== undefined) {
    const example = wordOf(cells[others[0]]?.[idColumn] ?? null);
    problems.push({ kind: "repeated-ids", at: place(others[0]), count: others.length, example });
  }
  return { rows: kept.subarray(0, count), firstOfId: firstOfId.subarray(0, count), problems };
}

const sameCells = (first: readonly Cell[], second: readonly Cell[], columns: readonly number[]): boolean =>
  columns.every((column) => {
    const one = first[column] ?? null;
    const other = second[column] ?? null;
    if (isMissing(one) || isMissing(other)) return isMissing(one) && isMissing(other);
    return one === other || wordOf(one) === wordOf(other);
  });
