import type { TextColumn } from "../table/column";
import { inChunks } from "../table/inChunks";
import type { Table } from "../table/table";
import { columnOf } from "./columnOf";
import { keepFirstOfId } from "./keepFirstOfId";
import type { Measure, Where } from "./measure";
import { rowTest } from "./rowTest";

/** Writes the masks of the rows from one to before another: one bit of a row's mask for each measure that counts it. */
export type MasksInto = (from: number, to: number, masks: Int32Array) => void;

/** So many bits a mask of whole numbers holds without a sign. */
export const mostBits = 30;

/** The bit of a measure, by its place among those that share a mask. */
export const bitOf = (place: number): number => 1 << place;

/** Masks of the rows from one on. */
type Narrowing = (from: number, to: number, masks: Int32Array) => void;

/**
 * Marks the rows that each measure counts, by its conditions, among the rows that are in a group. Where rows share an id
 * the first of those that meet the conditions counts. Asks that no role is missing.
 *
 * A condition on a column of words holds or fails for all rows of a word at once, and so all conditions of all measures
 * on a column become one table of masks by word, and one pass over its codes. Masks are made anew for every thousand rows
 * that ask for them, which costs less than to keep them.
 */
export function rowMasks(table: Table, measures: readonly Measure[], groupOfRow: Int32Array): MasksInto {
  const all = measures.reduce((sum, _, place) => sum | bitOf(place), 0);
  const tables = new Map<TextColumn, Int32Array>();
  const steps = measures.flatMap((measure, place) =>
    measure.where.flatMap((one) => narrowing(table, measure, one, bitOf(place), tables) ?? []),
  );
  for (const [{ codes }, byCode] of tables) {
    steps.push((from, to, masks) => {
      narrowByCode(masks, codes, byCode, from, to);
    });
  }
  const masksInto: MasksInto = (from, to, masks) => {
    begin(masks, groupOfRow, all, from, to);
    for (const step of steps) step(from, to, masks);
  };
  return table.firstOfId.includes(0) ? firstOfIds(table, measures, masksInto) : masksInto;
}

/** Masks in which counts keep the first row of each id; these hang on all rows before, and are made at once. */
function firstOfIds(table: Table, measures: readonly Measure[], masksInto: MasksInto): MasksInto {
  const kept = new Int32Array(table.rows);
  inChunks(table.rows, (from, to) => {
    masksInto(from, to, kept.subarray(from, to));
  });
  measures.forEach(({ add }, place) => {
    if (add.kind === "count") keepFirstOfId(table, kept, bitOf(place));
  });
  return (from, to, masks) => {
    masks.set(kept.subarray(from, to));
  };
}

function begin(masks: Int32Array, groupOfRow: Int32Array, all: number, from: number, to: number): void {
  for (let row = from; row < to; row++) masks[row - from] = (groupOfRow[row] ?? -1) < 0 ? 0 : all;
}

/** A step that clears a measure's bit where a condition fails; null where a table of words does. */
function narrowing(
  table: Table,
  measure: Measure,
  where: Where,
  bit: number,
  tables: Map<TextColumn, Int32Array>,
): Narrowing | null {
  const column =
    "role" in where ? columnOf(table, where.role) : "present" in where ? columnOf(table, where.present) : null;
  if (column?.kind === "text") {
    const byCode = tables.get(column) ?? new Int32Array(column.words.length + 1).fill(-1);
    tables.set(column, byCode);
    clear(table, where, bit, byCode);
    return null;
  }
  if (column !== null && "present" in where) {
    const { values } = column;
    return (from, to, masks) => {
      narrowByValue(masks, values, bit, from, to);
    };
  }
  const holds = rowTest(table, measure, where);
  return (from, to, masks) => {
    for (let row = from; row < to; row++) if (!holds(row)) masks[row - from] = (masks[row - from] ?? 0) & ~bit;
  };
}

/** Clears a measure's bit for the words that fail its condition; the missing word stands first. */
function clear(table: Table, where: Where, bit: number, byCode: Int32Array): void {
  const meanings = "role" in where ? (table.meanings.get(where.role) ?? []) : [];
  for (let code = -1; code < byCode.length - 1; code++) {
    const holds = "is" in where ? code >= 0 && meanings[code] === where.is : code >= 0;
    if (!holds) byCode[code + 1] = (byCode[code + 1] ?? 0) & ~bit;
  }
}

function narrowByCode(masks: Int32Array, codes: Int32Array, byCode: Int32Array, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    masks[row - from] = (masks[row - from] ?? 0) & (byCode[(codes[row] ?? -1) + 1] ?? 0);
  }
}

function narrowByValue(masks: Int32Array, values: Float64Array, bit: number, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    if (Number.isNaN(values[row] ?? NaN)) masks[row - from] = (masks[row - from] ?? 0) & ~bit;
  }
}
