import type { Table } from "../table/table";
import type { Problem } from "../words/problem";

const doubtful: ReadonlySet<Problem["kind"]> = new Set([
  "ambiguous-numbers",
  "conflicting-numbers",
  "ambiguous-days",
  "conflicting-days",
] as const);

/**
 * Why a column cannot be used without a guess, null where it can. Where only some rows are looked at, cells of other rows
 * that would need a guess do no harm; but days that were swapped when a file was opened are in doubt wherever they stand.
 */
export function doubtAbout(
  table: Table,
  place: number,
  rows: Uint8Array | undefined,
): { readonly sort: "number" | "day"; readonly example: string } | null {
  const unsure = table.ambiguous.get(place);
  if (unsure === undefined) return null;
  const cells = rows === undefined ? [] : (table.oddCells?.(place) ?? []).filter(({ kind }) => doubtful.has(kind));
  return cells.length === 0 || cells.some(({ row }) => rows?.[row] === 1) ? unsure : null;
}
