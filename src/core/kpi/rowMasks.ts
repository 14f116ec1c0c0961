import type { TextColumn } from "../table/column";
import { inChunks } from "../table/inChunks";
import type { Table } from "../table/table";
import { columnOf } from "./columnOf";
import { keepFirstOfId } from "./keepFirstOfId";
import type { Measure, Where } from "./measure";
import { rowTest } from "./rowTest";

/** So many bits a mask of whole numbers holds without a sign. */
export const mostBits = 30;

/** The bit of a measure, by its place among those that share a mask. */
const bitOf = (place: number): number => 1 << place;

/** Clears bits of the masks of the rows from one to before another. */
type Narrowing = (from: number, to: number) => void;

/**
 * Marks the rows that each measure counts, by its conditions, among the rows that are in a group: one bit of a row's mask
 * for each measure. Where rows share an id the first of those that meet the conditions counts. Asks that no role is missing.
 *
 * A condition on a column of words holds or fails for all rows of a word at once, and so all conditions of all measures
 * on a column become one table of masks by word, and one pass over its codes.
 */
export function rowMasks(table: Table, measures: readonly Measure[], groupOfRow: Int32Array): Int32Array {
  const masks = new Int32Array(table.rows);
  const all = measures.reduce((sum, _, place) => sum | bitOf(place), 0);
  const tables = new Map<TextColumn, Int32Array>();
  const bitsByValues = new Map<Float64Array, number>();
  const steps: Narrowing[] = measures.flatMap((measure, place) =>
    measure.where.flatMap((one) => narrowing(table, measure, one, bitOf(place), masks, tables, bitsByValues) ?? []),
  );
  inChunks(table.rows, (from, to) => {
    begin(masks, groupOfRow, all, from, to);
    for (const [{ codes }, byCode] of tables) narrowByCode(masks, codes, byCode, from, to);
    for (const [values, bits] of bitsByValues) narrowByValue(masks, values, bits, from, to);
    for (const step of steps) step(from, to);
  });
  if (table.firstOfId.includes(0)) {
    measures.forEach(({ add }, place) => {
      if (add.kind === "count") keepFirstOfId(table, masks, bitOf(place));
    });
  }
  return masks;
}

function begin(masks: Int32Array, groupOfRow: Int32Array, all: number, from: number, to: number): void {
  // All bits are left where the group has no sign.
  for (let row = from; row < to; row++) masks[row] = all & ~((groupOfRow[row] ?? -1) >> 31);
}

/** A step that clears a measure's bit where a condition fails; null where a table of words or a column of values does. */
function narrowing(
  table: Table,
  measure: Measure,
  where: Where,
  bit: number,
  masks: Int32Array,
  tables: Map<TextColumn, Int32Array>,
  bitsByValues: Map<Float64Array, number>,
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
    bitsByValues.set(column.values, (bitsByValues.get(column.values) ?? 0) | bit);
    return null;
  }
  const holds = rowTest(table, measure, where);
  return (from, to) => {
    for (let row = from; row < to; row++) if (!holds(row)) masks[row] = (masks[row] ?? 0) & ~bit;
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
  for (let row = from; row < to; row++) masks[row] = (masks[row] ?? 0) & (byCode[(codes[row] ?? -1) + 1] ?? 0);
}

/** Clears the bits of measures that ask for a value, where there is none; without a branch, for nobody can foresee where. */
function narrowByValue(masks: Int32Array, values: Float64Array, bits: number, from: number, to: number): void {
  const others = ~bits;
  for (let row = from; row < to; row++) {
    const isThere = Number((values[row] ?? NaN) <= Infinity);
    masks[row] = (masks[row] ?? 0) & (others | -isThere);
  }
}
