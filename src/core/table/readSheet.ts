import { columnLetters } from "../words/address";
import { isMissing, type Cell } from "../words/cell";
import { isFault, type Fault } from "../words/fault";
import type { Choice } from "../words/problem";
import { madeFrom } from "./madeFrom";
import { readTable } from "./readTable";
import type { Table, TableOptions } from "./table";

type Cells = readonly (readonly Cell[])[];

/**
 * The table of a whole sheet: as `readTable`, but for what stands by itself to the right of it, beyond a column without a
 * single cell. A formula or a note there is no column of the table. What is filled in half as many rows as the table is
 * taken for a part of it.
 */
export function readSheet(cells: Cells, options: TableOptions = {}): Table | Fault {
  const width = tableWidth(cells);
  const all = widthOf(cells);
  const table = readTable(width < all ? cells.map((row) => row.slice(0, width)) : cells, options);
  if (isFault(table) || width === all) return table;
  const letters = (column: number): string => columnLetters((options.origin?.column ?? 0) + column);
  const beside: Choice = { kind: "beside", first: letters(firstFilled(cells, width, all)), last: letters(all - 1) };
  return madeFrom(table, { choices: [...table.choices, beside] });
}

const widthOf = (cells: Cells): number => cells.reduce((most, row) => Math.max(most, row.length), 0);

const isFilled = (cells: Cells, column: number): boolean => cells.some((row) => !isMissing(row[column] ?? null));

function firstFilled(cells: Cells, from: number, to: number): number {
  for (let column = from; column < to; column++) if (isFilled(cells, column)) return column;
  return to;
}

/** Where what belongs to the table ends: before the first gap behind which little stands. */
function tableWidth(cells: Cells): number {
  const all = widthOf(cells);
  const blocks: { readonly from: number; to: number }[] = [];
  for (let column = 0; column < all; column++) {
    if (!isFilled(cells, column)) continue;
    const last = blocks[blocks.length - 1];
    if (last?.to === column) last.to += 1;
    else blocks.push({ from: column, to: column + 1 });
  }
  if (blocks.length < 2) return all;
  const rows = blocks.map(({ from, to }) => filledRows(cells, from, to));
  const most = Math.max(...rows);
  const kept = blocks.filter((_, place) => 2 * (rows[place] ?? 0) >= most);
  return kept[kept.length - 1]?.to ?? all;
}

const filledRows = (cells: Cells, from: number, to: number): number =>
  cells.filter((row) => row.slice(from, to).some((cell) => !isMissing(cell))).length;
