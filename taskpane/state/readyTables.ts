import type { SourceTable, Table } from "../../src/core/index";
import type { ReadCells } from "../host";
import type { State } from "./state";

/** A table that could be read, and where. */
export interface ReadyTable {
  readonly place: string;
  readonly read: ReadCells;
  readonly table: Table;
}

/** Deals before what leads to them. */
const order = ["deals", "leads", "activities", "totals", "unknown"] as const;

/** All tables in use that could be read, in the order that a summary tells of them. */
export function readyTables({ source, others }: Pick<State, "source" | "others">): ReadyTable[] {
  const sources = [source, ...others.map((other) => other.source)];
  return inOrder(
    sources.flatMap((one) => (one?.table == null ? [] : [{ place: one.place, read: one.read, table: one.table }])),
  );
}

/** Tables in the order that a summary tells of them. */
const inOrder = (tables: readonly ReadyTable[]): ReadyTable[] =>
  order.flatMap((subject) => tables.filter(({ table }) => table.subject === subject));

/** Tables as core takes them: called by their sheets, and where one sheet has several by themselves. */
export const sourcesOf = (tables: readonly ReadyTable[]): SourceTable[] =>
  tables.map(({ place, read, table }) => ({
    table,
    name: tables.filter((one) => one.read.sheet === read.sheet).length > 1 ? nameOfPlace(place) : read.sheet,
  }));

/** `sheet:Deals` as the user knows it. */
export const nameOfPlace = (place: string): string => place.slice(place.indexOf(":") + 1);
