import type { Problem } from "../words/problem";
import type { Table } from "../table/table";
import type { RowKey } from "./joinKeys";

/** Rows that name something which the other table lacks; blank ones name nothing. */
export function unmatched(table: Table, keyOf: RowKey, other: Table, known: ReadonlyMap<string, unknown>): Problem[] {
  let count = 0;
  let example = "";
  for (let row = 0; row < table.rows; row++) {
    const key = keyOf(row);
    if (key === null || known.has(key)) continue;
    if (count === 0) example = key;
    count += 1;
  }
  if (count === 0) return [];
  return [
    { kind: "unmatched-rows", count, subject: table.subject, other: other.subject, example: example.toUpperCase() },
  ];
}
