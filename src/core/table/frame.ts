import { cellAddress } from "../words/address";
import { isMissing, type Cell } from "../words/cell";
import type { Choice, Problem } from "../words/problem";
import { areData, dataRows, findFoot } from "./dataRows";
import { filledPlaces, findHeader } from "./findHeader";
import type { Lines } from "./strip";
import { wordOf } from "./wordOf";

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
  const headed = headedColumns(cells, header);
  const { rows, widest, problems } = dataRows(cells, header.last + 1, headed.length, origin);
  if (rows.length === 0) return "no-rows";
  return framed(cells, header, columnsOf(cells, headed, rows, widest), rows, problems, origin);
}

/**
 * The frame of a table in which every row below the header is data and every column has a header, as nearly all exports
 * are; null where that is plainly not so. `stillHolds` must be asked of all rows, and says whether it is so for some of
 * them: whoever reads the rows has them at hand anyway.
 */
export function plainFrame(cells: Cells, origin: Origin): PlainFrame | null {
  const header = findHeader(cells);
  const first = header === null ? 0 : header.last + 1;
  if (header === null || first >= cells.length) return null;
  const headed = headedColumns(cells, header);
  if (headed.length < Math.max(...headed) + 1) return null;
  return withoutFoot(cells, framed(cells, header, headed, rowsFrom(first, cells.length), [], origin));
}

export interface PlainFrame {
  readonly frame: Frame;
  readonly stillHolds: (lines: Lines, from: number, to: number) => boolean;
}

/** The same for a table whose header is known; null where rows at its foot are no data. */
export function withoutFoot(cells: Cells, frame: Frame): PlainFrame | null {
  const first = frame.rows[0] ?? 0;
  const width = frame.columns.length;
  if (findFoot(cells, first, width).end < cells.length) return null;
  const stillHolds: PlainFrame["stillHolds"] = (lines, from, to) =>
    areData(cells, first, lines, first + from, to - from, width, width);
  return { frame, stillHolds };
}

/** The row numbers that were asked for last: thousands of formulas over one range ask for the same. */
let ascending = new Int32Array(0);

function rowsFrom(first: number, end: number): Int32Array {
  if (ascending.length !== end - first || ascending[0] !== first) {
    ascending = new Int32Array(end - first);
    for (let at = 0; at < ascending.length; at++) ascending[at] = first + at;
  }
  return ascending;
}

interface Header {
  readonly first: number;
  readonly last: number;
}

const headedColumns = (cells: Cells, { first, last }: Header): number[] =>
  [...new Set([...filledPlaces(cells[first]), ...filledPlaces(cells[last])])].sort((a, b) => a - b);

function framed(
  cells: Cells,
  header: Header,
  columns: readonly number[],
  rows: Int32Array,
  problems: readonly Problem[],
  origin: Origin,
): Frame {
  const named = columnNames(cells, header, columns, origin);
  const choices: Choice[] = header.last > 0 ? [{ kind: "header-row", row: origin.row + header.last + 1 }] : [];
  return { names: named.names, rows, columns, problems: [...named.problems, ...problems], choices };
}

/** Columns that have a header or data, in order; wholly blank ones are left out. */
function columnsOf(cells: Cells, headed: readonly number[], rows: Int32Array, widest: number): number[] {
  const used = new Set(headed);
  for (let column = 0; column < widest; column++) {
    if (!used.has(column) && rows.some((row) => !isMissing(cells[row]?.[column] ?? null))) used.add(column);
  }
  return [...used].sort((a, b) => a - b);
}

function columnNames(
  cells: Cells,
  { first, last }: Header,
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
