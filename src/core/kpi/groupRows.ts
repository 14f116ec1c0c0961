import { isoDate } from "../words/day";
import { isFault, type Fault } from "../words/fault";
import type { Column, TextColumn } from "../table/column";
import { inChunks } from "../table/inChunks";
import { readWords } from "../table/readWords";
import { scratch } from "../table/scratch";
import type { Table } from "../table/table";
import { findColumn } from "./findColumn";

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
  let groups: Split = { ofRow: null, keys: [[]] };
  for (const column of columns) groups = splitBy(groups, column);
  return { ofRow: groups.ofRow ?? oneGroup(table.rows), keys: groups.keys };
}

/** Groups in the making; null where all rows are in one. */
interface Split {
  readonly ofRow: Int32Array | null;
  readonly keys: (string | null)[][];
}

/** Zeros for each row; nobody writes them. */
const oneGroup = scratch();

/** More pairs than this are looked up in a map instead of a table. */
const mostPairs = 1 << 20;

function splitBy({ ofRow: before, keys }: Split, { codes, words }: TextColumn): Split {
  // The codes of a column are numbered in the order of their first rows already.
  if (keys.length === 1 && !hasMissing(codes)) {
    return { ofRow: codes, keys: words.map((word) => [...(keys[0] ?? []), word]) };
  }
  const ofRow = before ?? oneGroup(codes.length);
  const width = words.length + 1;
  const groups = keys.length * width <= mostPairs ? groupTable(keys.length * width) : groupMap();
  const split: (string | null)[][] = [];
  const next = new Int32Array(ofRow.length);
  const begin = (pair: number): void => {
    split.push([...(keys[Math.floor(pair / width)] ?? []), words[(pair % width) - 1] ?? null]);
  };
  inChunks(ofRow.length, (from, to) => {
    groups.assign(ofRow, codes, width, from, to, next, begin);
  });
  return { ofRow: next, keys: split };
}

/** Of all codes the missing one alone has a sign. */
function hasMissing(codes: Int32Array): boolean {
  let signs = 0;
  for (let row = 0; row < codes.length; row++) signs |= codes[row] ?? 0;
  return signs < 0;
}

/** Numbers the pairs of a group and a word in the order in which they come; `begin` is told each new one. */
interface PairGroups {
  readonly assign: (
    ofRow: Int32Array,
    codes: Int32Array,
    width: number,
    from: number,
    to: number,
    next: Int32Array,
    begin: (pair: number) => void,
  ) => void;
}

function groupTable(pairs: number): PairGroups {
  const groupOf = new Int32Array(pairs);
  let known = 0;
  return {
    assign: (ofRow, codes, width, from, to, next, begin) => {
      for (let row = from; row < to; row++) {
        const pair = (ofRow[row] ?? 0) * width + (codes[row] ?? -1) + 1;
        let group = groupOf[pair] ?? 0;
        if (group === 0) {
          begin(pair);
          known += 1;
          group = known;
          groupOf[pair] = group;
        }
        next[row] = group - 1;
      }
    },
  };
}

function groupMap(): PairGroups {
  const groupOf = new Map<number, number>();
  return {
    assign: (ofRow, codes, width, from, to, next, begin) => {
      for (let row = from; row < to; row++) {
        const pair = (ofRow[row] ?? 0) * width + (codes[row] ?? -1) + 1;
        let group = groupOf.get(pair);
        if (group === undefined) {
          begin(pair);
          group = groupOf.size;
          groupOf.set(pair, group);
        }
        next[row] = group;
      }
    },
  };
}

/** A column of numbers or days as words, so that it can be split by. */
function asWords(column: Column): TextColumn {
  if (column.kind === "text") return column;
  const text = column.kind === "day" ? isoDate : String;
  return readWords(Array.from(column.values, (value) => (Number.isNaN(value) ? null : text(value))));
}
