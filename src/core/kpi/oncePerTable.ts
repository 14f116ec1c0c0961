import type { Table } from "../table/table";

/**
 * Asks a question about a table once, and keeps the answer as long as the table itself is kept: thousands of formulas over
 * one range share its table, and a table never changes.
 */
export function oncePerTable<T>(ask: (table: Table) => T): (table: Table) => T {
  const known = new WeakMap<Table, { readonly answer: T }>();
  return (table) => {
    const found = known.get(table) ?? { answer: ask(table) };
    known.set(table, found);
    return found.answer;
  };
}
