import { isDay, type Cell } from "../../../src/core/words/cell";
import { isoDate } from "../../../src/core/words/day";

/** A row by its headers. */
export type Row = Readonly<Record<string, Cell>>;

/** The rows of a table whose first row is the header; a row of another width is a mistake. */
export function records(table: readonly (readonly Cell[])[]): Row[] {
  const header = (table[0] ?? []).map(String);
  return table.slice(1).map((cells) => {
    if (cells.length !== header.length) throw new Error(`a row has ${String(cells.length)} cells`);
    return Object.fromEntries(header.map((name, place) => [name, cells[place] ?? null]));
  });
}

/** The serial of a day cell; NaN where it is blank. Anything else is a mistake. */
export function serial(cell: Cell | undefined): number {
  if (cell === null) return NaN;
  if (!isDay(cell)) throw new Error(`not a day: ${JSON.stringify(cell)}`);
  return cell.serial;
}

/** The text of a cell; anything else is a mistake. */
export function text(cell: Cell | undefined): string {
  if (typeof cell !== "string") throw new Error(`not a text: ${JSON.stringify(cell)}`);
  return cell;
}

export const monthOf = (cell: Cell | undefined): string => isoDate(serial(cell)).slice(0, 7);

export const isDecided = (deal: Row): boolean => deal["Fase"] === "Vunnet" || deal["Fase"] === "Tapt";

export const wins = (deals: readonly Row[]): number => deals.filter((deal) => deal["Fase"] === "Vunnet").length;

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
