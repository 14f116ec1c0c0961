import type { Table } from "../table/table";

/** The one currency of a table; empty where it names none, or several. */
export const currencyOf = (table: Table): string => (table.currencies.length === 1 ? (table.currencies[0] ?? "") : "");
