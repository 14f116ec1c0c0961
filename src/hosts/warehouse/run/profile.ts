import { sql } from "kysely";
import {
  day,
  isFault,
  readTable,
  serialOf,
  sqlTexts,
  type Cell,
  type Fault,
  type Language,
  type Role,
  type Table,
  type Problem,
  type TableOptions,
} from "../../../core/index";
import type { ColumnKind } from "../sql/dialect";
import { nameOf } from "../sql/fragment";
import type { WarehouseCell } from "../sql/totalsTable";
import type { WarehouseTable } from "../sql/warehouseTable";
import { NoWarehouse, type Warehouse, type WarehouseColumn } from "./engine";
import { typedColumns, unreadCells } from "./textColumns";

/** What has been found out about a table before it is asked. */
export interface Profile {
  readonly warehouse: Warehouse;
  readonly table: WarehouseTable;
  readonly problems: readonly Problem[];
}

/** Roles whose every word must be known: the words of a sample are not those of a hundred million rows. */
const wordRoles: readonly Role[] = ["stage", "type", "outcome", "source", "currency"];

/** A column of more different words than this holds no words that carry meanings. */
const mostWords = 50_000;

/**
 * What a warehouse's table means: roles from some of its rows, words from all of them, and whether ids repeat. Read by
 * the core, so that everything is found, told and overruled as it is for a sheet.
 */
export async function profile(
  given: Warehouse,
  options: TableOptions,
  zone: string | null,
  language: Language,
): Promise<Profile | Fault> {
  const sample = sheetOf(given, await given.sample());
  const first = readTable(sample, options);
  if (isFault(first)) return first;
  const typed = typedColumns(given, first);
  const { problems, tooMany } = await unreadCells(given, typed);
  const warehouse =
    typed.converted.length === 0 || given.retyped === undefined
      ? given
      : await given.retyped(typed.select, typed.columns);
  const words = await wordsOf(warehouse, first, language);
  const read = words.length === 0 ? first : readTable([...sample, ...rowsWith(words, sample, first)], options);
  if (isFault(read)) return read;
  const table = withDoubts(read, tooMany);
  const columnOf = (name: string): WarehouseColumn | undefined =>
    warehouse.columns.find((column) => column.name.trim() === name);
  return {
    warehouse,
    problems: [
      ...problems,
      ...table.problems.filter(({ kind }) => kind === "unknown-words" || kind === "mixed-currencies"),
    ],
    table: {
      name: warehouse.name,
      table,
      names: table.names.map((name) => columnOf(name)?.name ?? name),
      kinds: table.names.map((name) => columnOf(name)?.kind ?? "unknown"),
      zone,
      words: "exact",
      repeats: await repeatsIds(warehouse, table),
    },
  };
}

/** A column of which too much is unread gives no figure at all. */
function withDoubts(table: Table, tooMany: ReadonlyMap<string, string>): Table {
  const ambiguous = new Map(table.ambiguous);
  for (const [name, example] of tooMany) {
    const place = table.names.indexOf(name.trim());
    ambiguous.set(place, { sort: table.columns[place]?.kind === "day" ? "day" : "number", example });
  }
  return { ...table, ambiguous };
}

function sheetOf({ columns }: Warehouse, rows: readonly (readonly WarehouseCell[])[]): Cell[][] {
  return [
    columns.map(({ name }) => name),
    ...rows.map((row) => row.map((cell, place) => cellOf(cell, columns[place]?.kind ?? "unknown"))),
  ];
}

/** A cell as a sheet would hold it. */
function cellOf(cell: WarehouseCell, kind: ColumnKind): Cell {
  if (cell === null || (kind !== "day" && kind !== "time" && kind !== "moment")) return cell;
  const [, year, month, ofMonth] = /^(\d{4})-(\d{2})-(\d{2})/.exec(String(cell)) ?? [];
  return year === undefined ? null : day(serialOf({ year: Number(year), month: Number(month), day: Number(ofMonth) }));
}

interface Word {
  readonly place: number;
  readonly word: string;
}

/** Every word of the columns whose words carry a meaning. */
async function wordsOf(warehouse: Warehouse, table: Table, language: Language): Promise<Word[]> {
  const found: Word[] = [];
  for (const role of wordRoles) {
    const place = table.roles.get(role);
    const name = place === undefined ? undefined : table.names[place];
    const at = warehouse.columns.findIndex((column) => column.name.trim() === name);
    const column = warehouse.columns[at];
    if (column === undefined || (column.kind !== "text" && column.kind !== "yes-no")) continue;
    const text = warehouse.dialect.text(nameOf(column.name), column.kind);
    const query = sql`SELECT DISTINCT ${text} AS word FROM ${nameOf(warehouse.name)} LIMIT ${sql.raw(String(mostWords))}`;
    const rows = await warehouse.run(warehouse.dialect.statement(query));
    if (rows.length === mostWords) throw new NoWarehouse(sqlTexts.tooManyWords[language](column.name, role));
    found.push(...rows.flatMap(([word]) => (word == null ? [] : [{ place: at, word: String(word) }])));
  }
  return found;
}

/** Rows that hold each word, all else as in the rows of the sample; without an id, so that none is a copy. */
function rowsWith(words: readonly Word[], [, ...rows]: readonly (readonly Cell[])[], table: Table): Cell[][] {
  const id = table.roles.get("id");
  return words.map(({ place, word }, step) => {
    const row = [...(rows[step % rows.length] ?? [])];
    row[place] = word;
    if (id !== undefined) row[id] = null;
    return row;
  });
}

async function repeatsIds(warehouse: Warehouse, table: Table): Promise<boolean> {
  const place = table.roles.get("id");
  const column = warehouse.columns.find(({ name }) => name.trim() === table.names[place ?? -1]);
  if (column === undefined) return false;
  const id = column.kind === "whole" ? nameOf(column.name) : warehouse.dialect.text(nameOf(column.name), column.kind);
  const query = sql`SELECT COUNT(${id}) > COUNT(DISTINCT ${id}) AS repeats FROM ${nameOf(warehouse.name)}`;
  const [row] = await warehouse.run(warehouse.dialect.statement(query));
  return row?.[0] === true;
}
