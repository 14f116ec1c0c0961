import type { SourceTable } from "../report/source";
import { readSheet } from "../table/readSheet";
import type { Table, TableOptions } from "../table/table";
import type { Cell } from "../words/cell";
import { isFault } from "../words/fault";
import { optionsOf, type Saved } from "./saved";

/** The cells of a place, the sheet they stand in, and where the first of them stands, counted from 0. */
export interface PlaceCells {
  readonly cells: readonly (readonly Cell[])[];
  readonly sheet: string;
  readonly origin: { readonly row: number; readonly column: number };
}

interface PlacedTable {
  readonly place: string;
  readonly sheet: string;
  readonly table: Table;
}

/**
 * Work that asks its host for cells, place by place; null where a place is gone. A host that reads at once and one that
 * must wait both carry it out.
 */
export type Reading<Result> = Generator<string, Result, PlaceCells | null>;

/** The tables to summarise, and the names of those that were chosen and are gone or no tables any more. */
export interface FoundTables {
  readonly sources: readonly SourceTable[];
  readonly leftOut: readonly string[];
}

/** The tables that were chosen; where none was, the largest of each kind in the workbook. */
export function* findTables({ tables }: Saved, places: readonly string[]): Reading<FoundTables> {
  if (tables.length === 0) return { sources: sourcesOf(yield* largestOfEach(places)), leftOut: [] };
  const found: PlacedTable[] = [];
  const leftOut: string[] = [];
  for (const { place, options } of tables) {
    const table = tableFrom(place, yield place, optionsOf(options));
    if (table === null) leftOut.push(nameOfPlace(place));
    else found.push(table);
  }
  return { sources: sourcesOf(found), leftOut };
}

/** Deals before what leads to them. */
const order = ["deals", "leads", "activities", "totals", "unknown"] as const;

function* largestOfEach(places: readonly string[]): Reading<PlacedTable[]> {
  const largest = new Map<Table["subject"], PlacedTable>();
  for (const place of places) {
    const one = tableFrom(place, yield place, {});
    if (one === null || one.table.subject === "unknown") continue;
    const { subject, rows } = one.table;
    if (rows > (largest.get(subject)?.table.rows ?? 0)) largest.set(subject, one);
  }
  // Totals beside the rows that they were made of would tell everything twice.
  if (largest.size > 1) largest.delete("totals");
  return [...largest.values()];
}

function tableFrom(place: string, read: PlaceCells | null, options: TableOptions): PlacedTable | null {
  if (read === null) return null;
  const table = readSheet(read.cells, { ...options, origin: read.origin });
  return isFault(table) ? null : { place, sheet: read.sheet, table };
}

/** Tables in the order that a summary tells of them, called by their sheets; where one sheet has several by themselves. */
function sourcesOf(tables: readonly PlacedTable[]): SourceTable[] {
  const nameOf = ({ place, sheet }: PlacedTable): string =>
    tables.filter((one) => one.sheet === sheet).length > 1 ? nameOfPlace(place) : sheet;
  return order.flatMap((subject) =>
    tables.filter(({ table }) => table.subject === subject).map((one) => ({ table: one.table, name: nameOf(one) })),
  );
}

/** `sheet:Deals` as the user knows it. */
const nameOfPlace = (place: string): string => place.slice(place.indexOf(":") + 1);
