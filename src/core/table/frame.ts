import { cellAddress } from "../words/address";
import { isMissing, type Cell } from "../words/cell";
import type { Choice, Problem } from "../words/problem";
import { plainHeader } from "./headerWords";

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

export type NoFrame = "no-cells" | "no-header" | "no-rows";

/** How far down a header is looked for: title rows and notes above a table are few. */
const searchDepth = 40;

const filled = (row: readonly Cell[] | undefined): number[] =>
  (row ?? []).flatMap((cell, column) => (isMissing(cell) ? [] : [column]));

const isLabel = (cell: Cell | undefined): cell is string => typeof cell === "string" && !isMissing(cell);

/**
 * Finds the header row, the columns and the rows of data: below titles and blank rows, above totals and notes.
 * Row and column numbers in problems are those of the sheet (`origin` is its first cell).
 */
export function frameOf(cells: readonly (readonly Cell[])[], origin: { row: number; column: number }): Frame | NoFrame {
  const header = headerRow(cells);
  if (header === null) return cells.some((row) => filled(row).length > 0) ? "no-header" : "no-cells";
  const second = hasSecondHeader(cells, header) ? header + 1 : header;
  const { rows, problems } = dataRows(cells, second + 1, columnsUnder(cells, header).length, origin);
  if (rows.length === 0) return "no-rows";
  const columns = columnsUnder(cells, header);
  const named = columnNames(cells, header, second, columns, origin);
  const choices: Choice[] = second > 0 ? [{ kind: "header-row", row: origin.row + second + 1 }] : [];
  return { names: named.names, rows, columns, problems: [...named.problems, ...problems], choices };
}

/** The first row that reads like a header: texts only, about as wide as what stands below it. */
function headerRow(cells: readonly (readonly Cell[])[]): number | null {
  let best: { row: number; score: number } | null = null;
  const depth = Math.min(cells.length, searchDepth);
  const widths = cells.slice(0, depth + 20).map((row) => filled(row).length);
  for (let row = 0; row < depth; row++) {
    const places = filled(cells[row]);
    const labels = places.filter((column) => isLabel(cells[row]?.[column])).length;
    if (labels === 0) continue;
    const below = Math.max(0, ...widths.slice(row + 1, row + 21));
    if (below === 0) continue;
    const distinct = new Set(places.map((column) => plainHeader(String(cells[row]?.[column])))).size;
    const share = (labels / places.length) * Math.min(1, places.length / below) * (distinct / places.length);
    const score = share - row * 0.002;
    if (share >= 0.5 && (best === null || score > best.score + 0.05)) best = { row, score };
  }
  return best === null ? null : best.row;
}

/** A merged header stands over a second row that names its parts: "2026" over "Won" and "Lost". */
function hasSecondHeader(cells: readonly (readonly Cell[])[], header: number): boolean {
  const below = cells[header + 1] ?? [];
  const third = filled(cells[header + 2]);
  const places = filled(below);
  if (places.length === 0 || third.length <= places.length || !places.every((column) => isLabel(below[column])))
    return false;
  const top = cells[header] ?? [];
  const hangs = places.some(
    (column) => isMissing(top[column] ?? null) && !isMissing(third.includes(column) ? "x" : null),
  );
  return hangs && third.some((column) => !isLabel(cells[header + 2]?.[column]));
}

/** Columns from the first to the last that has a header or data; wholly blank ones are left out. */
function columnsUnder(cells: readonly (readonly Cell[])[], header: number): number[] {
  const used = new Set<number>();
  for (let row = header; row < cells.length; row++) {
    const line = cells[row] ?? [];
    for (let column = 0; column < line.length; column++) {
      if (!used.has(column) && !isMissing(line[column] ?? null)) used.add(column);
    }
  }
  return [...used].sort((a, b) => a - b);
}

function columnNames(
  cells: readonly (readonly Cell[])[],
  header: number,
  second: number,
  columns: readonly number[],
  origin: { row: number; column: number },
): { names: string[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  let spanning = "";
  const names = columns.map((column) => {
    const own = headerText(cells[header]?.[column]);
    if (own !== "") spanning = own;
    const sub = second > header ? headerText(cells[second]?.[column]) : "";
    const plain = sub === "" ? own : `${own === "" ? spanning : own} ${sub}`.trim();
    const at = cellAddress(origin.row + header, origin.column + column);
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
  cell === undefined || cell === null || typeof cell === "object" ? "" : String(cell).replace(/\s+/g, " ").trim();

const totalStart =
  /^(sum|total|totalt|totals|totalsum|grand total|i alt|samlet|gjennomsnitt|average|subtotal|delsum)\b/i;
const totalAlone = /^(sum|total|totalt|totals|totalsum|grand total|i alt|samlet|subtotal|delsum)\s*:?$/i;

/** A product can be called "Total Care": only a row with gaps, or the bare word, is a row of totals. */
const isTotalRow = (text: string, filledCells: number, width: number): boolean =>
  totalAlone.test(text) || (totalStart.test(text) && filledCells < width);

/** Rows of data below the header: blank rows skipped, totals and notes at the foot left out and told. */
function dataRows(
  cells: readonly (readonly Cell[])[],
  from: number,
  width: number,
  origin: { row: number; column: number },
): { rows: Int32Array; problems: Problem[] } {
  const problems: Problem[] = [];
  let last = cells.length - 1;
  for (; last >= from; last--) {
    const places = filled(cells[last]);
    if (places.length === 0) continue;
    const first = cells[last]?.[places[0] ?? 0];
    const text = isLabel(first) ? first.trim() : "";
    const at = cellAddress(origin.row + last, origin.column + (places[0] ?? 0));
    if (isTotalRow(text, places.length, width)) problems.push({ kind: "total-row", at, count: 1, text });
    else if (width >= 3 && places.length === 1 && text !== "")
      problems.push({ kind: "footer-row", at, count: 1, text: text.slice(0, 60) });
    else break;
  }
  const rows = new Int32Array(Math.max(0, last - from + 1));
  let count = 0;
  for (let row = from; row <= last; row++) {
    if ((cells[row] ?? []).some((cell) => !isMissing(cell))) rows[count++] = row;
  }
  const blank = rows.length - count;
  if (blank > 0) problems.push({ kind: "blank-rows", count: blank });
  return { rows: rows.subarray(0, count), problems };
}
