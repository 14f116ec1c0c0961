import { cellAddress } from "../../../../src/core/words/address";
import { isMissing, type Cell } from "../../../../src/core/words/cell";
import type { Choice, Problem } from "../../../../src/core/words/problem";
import { dataRows } from "./dataRows";
import { filledPlaces, findHeader } from "./findHeader";
import { wordOf } from "./readWords";

/** Where the table stands in the cells that a host handed over. */
export interface Frame {
  readonly names: readonly string[];
  /** Row numbers, within what was handed over, that hold data. */
  readonly rows: Int32Array;
  /** Column numbers, within what was handed over, that hold data. */
  readonly columns: readonly number[];
  readonly problems: readonly Problem[];
  readonly choices: readonly Choice[];
}

type NoFrame = "no-cells" | "no-header" | "no-rows";
type Cells = readonly (readonly Cell[])[];
type Origin = Readonly<{ row: number; column: number }>;

/**
 * Finds the header row, the columns and the rows of data: below titles and blank rows, above totals and notes.
 * Row and column numbers in problems are those of the sheet (`origin` is its first cell).
 */
export function frameOf(cells: Cells, origin: Origin): Frame | NoFrame {
  const header = findHeader(cells);
  if (header === null) return cells.some((row) => filledPlaces(row).length > 0) ? "no-header" : "no-cells";
  const width = new Set([...filledPlaces(cells[header.first]), ...filledPlaces(cells[header.last])]).size;
  const { rows, problems } = dataRows(cells, header.last + 1, width, origin);
  if (rows.length === 0) return "no-rows";
  const columns = columnsOf(cells, header, rows);
  const named = columnNames(cells, header, columns, origin);
  const choices: Choice[] = header.last > 0 ? [{ kind: "header-row", row: origin.row + header.last + 1 }] : [];
  return { names: named.names, rows, columns, problems: [...named.problems, ...problems], choices };
}

/** Columns that have a header or data, in order; wholly blank ones are left out. */
function columnsOf(cells: Cells, header: { first: number; last: number }, rows: Int32Array): number[] {
  const used = new Set<number>();
  const see = (row: number): void => {
    const line = cells[row] ?? [];
    for (let column = 0; column < line.length; column++) {
      if (!used.has(column) && !isMissing(line[column] ?? null)) used.add(column);
    }
  };
  see(header.first);
  see(header.last);
  rows.forEach(see);
  return [...used].sort((a, b) => a - b);
}

function columnNames(
  cells: Cells,
  { first, last }: { first: number; last: number },
  columns: readonly number[],
  origin: Origin,
): { names: string[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  let spanning = "";
  const names = columns.map((column) => {
    const own = headerText(cells[first]?.[column]);
    if (own !== "") spanning = own;
    const sub = last > first ? headerText(cells[last]?.[column]) : "";
    const plain = sub === "" ? own : `${own === "" ? spanning : own} ${sub}`.trim();
    const at = cellAddress(origin.row + last, origin.column + column);
    const letters = at.replace(/\d+$/, "");
    const name = plain === "" ? letters : plain;
    if (plain === "") problems.push({ kind: "blank-header", at, count: 1, given: name });
    const times = (seen.get(name.toLowerCase()) ?? 0) + 1;
    seen.set(name.toLowerCase(), times);
    if (times === 1) return name;
    const given = `${name} (${letters})`;
    problems.push({ kind: "duplicate-header", at, count: 1, name, given });
    return given;
  });
  return { names, problems };
}

const headerText = (cell: Cell | undefined): string =>
  cell === undefined || cell === null ? "" : wordOf(cell).replace(/\s+/g, " ").trim();
