import { cellAddress } from "../words/address";
import { isMissing, type Cell } from "../words/cell";
import type { Problem } from "../words/problem";
import { filledPlaces, isLabel } from "./findHeader";
import { readNumbers } from "./readNumbers";
import type { Lines } from "./strip";

type Cells = readonly (readonly Cell[])[];
type Origin = Readonly<{ row: number; column: number }>;

const totalWords =
  "sum|total|totalt|totals|totalsum|grand total|i alt|samlet|gjennomsnitt|snitt|average|subtotal|delsum";
const totalAlone = new RegExp(`^(${totalWords})\\s*:?$`, "i");
const totalStart = new RegExp(`^(${totalWords})[\\s:]`, "i");
const totalBegins = new RegExp(`^(${totalWords})`, "i");

interface DataRows {
  readonly rows: Int32Array;
  /** Length of the longest of them. */
  readonly widest: number;
  readonly problems: Problem[];
}

/** Rows of data below the header: blank rows skipped, rows of totals and notes at the foot left out and told. */
export function dataRows(cells: Cells, from: number, width: number, origin: Origin): DataRows {
  const foot = findFoot(cells, from, width);
  const problems: Problem[] = [];
  const rows = new Int32Array(Math.max(0, foot.end - from));
  let count = 0;
  let blank = 0;
  let widest = 0;
  for (let row = from; row < foot.end;) {
    const until = plainUntil(cells, row, Math.min(foot.end, row + stretch));
    for (; row < until; row++) {
      const length = cells[row]?.length ?? 0;
      if (length > widest) widest = length;
      rows[count++] = row;
    }
    if (row === foot.end || isPlainRow(cells[row])) continue;
    const line = cells[row] ?? [];
    if (line.every(isMissing)) blank += 1;
    else if (isTotal(cells, from, row, width)) problems.push(leftOut("total-row", cells, row, origin));
    else {
      rows[count++] = row;
      widest = Math.max(widest, line.length);
    }
    row += 1;
  }
  for (const { row, kind } of foot.rows) problems.push(leftOut(kind, cells, row, origin));
  if (blank > 0) problems.push({ kind: "blank-rows", count: blank });
  return { rows: rows.subarray(0, count), widest, problems };
}

/** Rows looked at in one call; see `takeNumbers`. */
const stretch = 1024;

/** Whether all of the rows from one on are data, and none is longer than `widest`; `first` is the first row of the table. */
export function areData(
  cells: Cells,
  first: number,
  lines: Lines,
  from: number,
  many: number,
  width: number,
  widest: number,
): boolean {
  for (let at = plainUntil(lines, 0, many); at < many; at = plainUntil(lines, at + 1, many)) {
    const filled = (lines[at] ?? []).some((cell) => !isMissing(cell));
    if (!filled || isTotal(cells, first, from + at, width)) return false;
  }
  return !isWider(lines, many, widest);
}

function isWider(lines: Lines, many: number, widest: number): boolean {
  for (let at = 0; at < many; at++) if ((lines[at]?.length ?? 0) > widest) return true;
  return false;
}

/** The first row, from one on, that is not plainly data. */
function plainUntil(cells: Cells, from: number, to: number): number {
  let row = from;
  while (row < to && isPlainRow(cells[row])) row += 1;
  return row;
}

/** Whether a row's first cell is filled and begins no word of totals: most rows need no closer look. */
function isPlainRow(row: readonly Cell[] | undefined): boolean {
  const cell = row?.[0];
  if (typeof cell !== "string") return cell !== undefined && cell !== null;
  const first = cell.charCodeAt(0);
  return first > 32 && first < 127 && !(beginsTotals(first, cell.charCodeAt(1)) && totalBegins.test(cell));
}

/** The second signs of `totalWords` for each first one, small letters, as bits: ids begin with some of these too. */
const secondSigns = new Int32Array(32);
for (const word of totalWords.split("|")) {
  const first = word.charCodeAt(0) & 31;
  secondSigns[first] = (secondSigns[first] ?? 0) | (1 << (word.charCodeAt(1) & 31));
}

/** Great letters differ from small ones, and these from other signs, in the bits above the lowest five. */
const beginsTotals = (first: number, second: number): boolean =>
  (((secondSigns[first & 31] ?? 0) >> (second & 31)) & 1) === 1;

type Left = "total-row" | "footer-row";

function leftOut(kind: Left, cells: Cells, row: number, origin: Origin): Problem {
  const column = filledPlaces(cells[row])[0] ?? 0;
  const at = cellAddress(origin.row + row, origin.column + column);
  return { kind, at, count: 1, text: labelOf(cells[row], column).slice(0, 60) };
}

const labelOf = (row: readonly Cell[] | undefined, column: number): string => {
  const cell = row?.[column] ?? null;
  return typeof cell === "string" ? cell.trim() : "";
};

export interface FootRow {
  readonly row: number;
  readonly kind: Left;
  /** By itself; a thin row is a note only if a blank row parts it from the data. */
  readonly sure: boolean;
}

/** The rows at the foot that are no data, and where the foot begins. */
export function findFoot(cells: Cells, from: number, width: number): { end: number; rows: FootRow[] } {
  const rows: FootRow[] = [];
  let block: FootRow[] = [];
  let end = cells.length;
  for (let row = cells.length - 1; row >= from; row--) {
    const places = filledPlaces(cells[row]);
    if (places.length > 0) {
      const found = footRow(cells, from, row, width, places);
      if (found === null) break;
      block.push(found);
      continue;
    }
    rows.push(...block);
    block = [];
    end = row;
  }
  const unsure = block.findIndex(({ sure }) => !sure);
  const touching = unsure < 0 ? block : block.slice(0, unsure);
  rows.push(...touching);
  return { end: touching[touching.length - 1]?.row ?? end, rows: rows.reverse() };
}

function footRow(cells: Cells, from: number, row: number, width: number, places: readonly number[]): FootRow | null {
  if (isTotal(cells, from, row, width)) return { row, kind: "total-row", sure: true };
  if (isNote(cells[row], places, width)) return { row, kind: "footer-row", sure: true };
  return isThin(cells[row], places, width) ? { row, kind: "footer-row", sure: false } : null;
}

/** One text alone, in a table of three columns or more. */
const isNote = (row: readonly Cell[] | undefined, places: readonly number[], width: number): boolean =>
  width >= 3 && places.length === 1 && labelOf(row, places[0] ?? 0) !== "";

/** A label with next to nothing beside it: "Exported" and a date. */
const isThin = (row: readonly Cell[] | undefined, places: readonly number[], width: number): boolean =>
  width >= 4 && places.length <= Math.max(2, width / 3) && isLabel(row?.[places[0] ?? 0]);

/**
 * Whether a row adds up those above it. A product can be called "Total Care" and a customer "Total": such a row carries
 * other labels, or its numbers are not the sums of the columns above.
 */
function isTotal(cells: Cells, from: number, row: number, width: number): boolean {
  const line = cells[row] ?? [];
  const place = line.findIndex((cell) => !isMissing(cell));
  const text = labelOf(line, place);
  const alone = totalAlone.test(text);
  if (!alone && !totalStart.test(text)) return false;
  const places = filledPlaces(line);
  const labels = places.filter((column) => column !== place && isLabel(line[column])).length;
  if (alone) return labels === 0 || (labels === 1 && places.length < width);
  return labels === 0 && places.some((column) => column !== place && addsUp(cells, from, row, column));
}

/** Whether a cell is the sum of the numbers above it; one number above is its own sum and proves nothing. */
function addsUp(cells: Cells, from: number, row: number, column: number): boolean {
  const own: Cell[] = [];
  for (let at = from; at <= row; at++) own.push(cells[at]?.[column] ?? null);
  const { values } = readNumbers(own, {});
  const above = values.subarray(0, values.length - 1).filter((value) => !Number.isNaN(value));
  const sum = above.reduce((added, value) => added + value, 0);
  const said = values[values.length - 1] ?? NaN;
  // Sums are shown rounded.
  return above.length > 1 && Math.abs(said - sum) <= 0.5 + 1e-6 * Math.abs(sum);
}
