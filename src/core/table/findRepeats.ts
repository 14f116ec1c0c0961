import { isMissing, type Cell } from "../words/cell";
import type { Problem } from "../words/problem";
import { repeatedPlaces } from "./repeatedPlaces";
import { wordOf } from "./wordOf";

type Cells = readonly (readonly Cell[])[];

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
  cells: Cells,
  rows: Int32Array,
  columns: readonly number[],
  ids: { readonly column: number; readonly hashes: Int32Array } | null,
  addressOf: (row: number, column: number) => string,
): Repeats {
  const suspects = ids === null ? [] : repeatedPlaces(ids.hashes);
  if (ids === null || suspects.length === 0) return { rows, firstOfId: onesFor(rows.length), problems: [] };
  const firstOfId = new Uint8Array(rows.length).fill(1);
  const { copies, others } = sortOut(cells, rows, columns, ids.column, suspects);
  for (const at of others) firstOfId[at] = 0;
  const place = (at: number): string => addressOf(rows[at] ?? 0, ids.column);
  const example = wordOf(cells[rows[others[0] ?? -1] ?? -1]?.[ids.column] ?? null);
  const gone = new Set(copies);
  const isKept = (_: number, at: number): boolean => !gone.has(at);
  return {
    rows: gone.size === 0 ? rows : rows.filter(isKept),
    firstOfId: gone.size === 0 ? firstOfId : firstOfId.filter(isKept),
    problems: [
      ...firstCell(copies, place).map((at): Problem => ({ kind: "repeated-rows", ...at })),
      ...firstCell(others, place).map((at): Problem => ({ kind: "repeated-ids", ...at, example })),
    ],
  };
}

/** Ones for so many rows; tables in which nothing is repeated share them. */
let ones = new Uint8Array(0);

function onesFor(rows: number): Uint8Array {
  if (ones.length !== rows) ones = new Uint8Array(rows).fill(1);
  return ones;
}

/** Of the places whose ids may be repeated, those of rows that are copies and those of other rows with a known id. */
function sortOut(
  cells: Cells,
  rows: Int32Array,
  columns: readonly number[],
  idColumn: number,
  suspects: readonly number[],
): { copies: number[]; others: number[] } {
  const copies: number[] = [];
  const others: number[] = [];
  const seen = new Map<string, Set<string>>();
  for (const at of suspects) {
    const row = cells[rows[at] ?? -1] ?? [];
    const id = wordOf(row[idColumn] ?? null);
    const known = seen.get(id);
    const own = rowKey(row, columns);
    if (known === undefined) seen.set(id, new Set([own]));
    else if (known.has(own)) copies.push(at);
    else {
      others.push(at);
      known.add(own);
    }
  }
  return { copies, others };
}

/** The same for two rows whose cells read the same; blank is the same as blank. */
const rowKey = (row: readonly Cell[], columns: readonly number[]): string =>
  JSON.stringify(
    columns.map((column) => {
      const cell = row[column] ?? null;
      return isMissing(cell) ? null : wordOf(cell);
    }),
  );

/** The first of some rows and how many they are; nothing for no rows. */
const firstCell = (rows: readonly number[], place: (row: number) => string): { at: string; count: number }[] =>
  rows.slice(0, 1).map((row) => ({ at: place(row), count: rows.length }));
