import { isoDate } from "../../../../src/core/words/day";
import { isFault, type Fault } from "../../../../src/core/words/fault";
import type { Column, TextColumn } from "../../../../src/core/table/column";
import { readWords } from "../table/readWords";
import type { Table } from "../../../../src/core/table/table";
import { findColumn } from "../../../../src/core/kpi/findColumn";

/** Which group each row belongs to, and the keys of each group. */
export interface Groups {
  readonly ofRow: Int32Array;
  readonly keys: readonly (readonly (string | null)[])[];
}

/** Splits rows by the columns named, in the order of the first row of each group; no columns give one group. */
export function groupRows(table: Table, by: readonly string[]): Groups | Fault {
  const columns: TextColumn[] = [];
  for (const name of by) {
    const place = findColumn(table, name);
    if (isFault(place)) return place;
    const column = table.columns[place];
    if (column !== undefined) columns.push(asWords(column));
  }
  let ofRow = new Int32Array(table.rows);
  let keys: (string | null)[][] = [[]];
  for (const column of columns) ({ ofRow, keys } = splitBy(ofRow, keys, column));
  return { ofRow, keys };
}

function splitBy(
  ofRow: Int32Array,
  keys: (string | null)[][],
  column: TextColumn,
): { ofRow: Int32Array<ArrayBuffer>; keys: (string | null)[][] } {
  const width = column.words.length + 1;
  const groupOf = new Map<number, number>();
  const split: (string | null)[][] = [];
  const next = new Int32Array(ofRow.length);
  for (let row = 0; row < ofRow.length; row++) {
    const code = column.codes[row] ?? -1;
    const before = ofRow[row] ?? 0;
    const pair = before * width + code + 1;
    let group = groupOf.get(pair);
    if (group === undefined) {
      group = split.length;
      groupOf.set(pair, group);
      split.push([...(keys[before] ?? []), column.words[code] ?? null]);
    }
    next[row] = group;
  }
  return { ofRow: next, keys: split };
}

/** A column of numbers or days as words, so that it can be split by. */
function asWords(column: Column): TextColumn {
  if (column.kind === "text") return column;
  const text = column.kind === "day" ? isoDate : String;
  return readWords(Array.from(column.values, (value) => (Number.isNaN(value) ? null : text(value))));
}
