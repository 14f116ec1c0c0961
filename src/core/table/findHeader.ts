import { isMissing, type Cell } from "../words/cell";
import { roles } from "../words/role";
import { headerWords } from "./headerWords";
import { plainHeader } from "./plainHeader";
import { looksLikeDay } from "./readDays";
import { looksLikeNumber } from "./readNumbers";
import { wordOf } from "./wordOf";

type Cells = readonly (readonly Cell[])[];

/** How far down a header is looked for: title rows and notes above a table are few. */
const searchDepth = 40;

/** How many rows below a header show how wide its table is. */
const rowsBelow = 20;

/** No row further down than this has a say in where the header is. */
export const headerDepth = searchDepth + rowsBelow + 2;

export const filledPlaces = (row: readonly Cell[] | undefined): number[] =>
  (row ?? []).flatMap((cell, column) => (isMissing(cell) ? [] : [column]));

/** Text that is neither a number nor a day: a file hands over its numbers and days as texts too. */
export const isLabel = (cell: Cell | undefined): cell is string =>
  typeof cell === "string" && !isMissing(cell) && !looksLikeNumber(cell) && !looksLikeDay(cell);

const knownWords = new Set(roles.flatMap((role) => headerWords[role].words));

/** First and last row of the header: two where merged cells stand over a row that names their parts. */
export function findHeader(cells: Cells): { readonly first: number; readonly last: number } | null {
  const first = headerRow(cells);
  if (first === null) return null;
  if (first > 0 && isSplitBelow(cells, first - 1) && isMergedHeader(cells, first - 1))
    return { first: first - 1, last: first };
  return { first, last: isSplitBelow(cells, first) ? first + 1 : first };
}

/** How much later a better row must be worth: the first row that reads like a header usually is it. */
const enoughBetter = 0.1;

/**
 * The first row that reads like a header: labels, about as wide as what stands below it. Words that headers are known
 * to use tell a header with gaps from the first row of a table that is all text.
 */
function headerRow(cells: Cells): number | null {
  let best: { row: number; score: number } | null = null;
  const depth = Math.min(cells.length, searchDepth);
  const widths = cells.slice(0, depth + rowsBelow).map((row) => filledPlaces(row).length);
  for (let row = 0; row < depth; row++) {
    const below = Math.max(0, ...widths.slice(row + 1, row + 1 + rowsBelow));
    // A header with nothing below it is one still; that there are no rows is told elsewhere.
    if (below === 0 && best !== null) break;
    const least = best === null ? -Infinity : best.score + enoughBetter;
    const score = headerScore(cells[row] ?? [], below, least);
    if (score !== null && score > least) best = { row, score };
  }
  return best === null ? null : best.row;
}

/** What words that headers are known to use can add to a row's score at most. */
const mostForWords = 0.5;

/** Null for a row that is no header: fewer than half of its table's columns hold labels. Or that cannot score as much as asked. */
function headerScore(row: readonly Cell[], below: number, least: number): number | null {
  const places = filledPlaces(row);
  const labels = places.filter((column) => isLabel(row[column])).length;
  if (labels === 0) return null;
  const share = (labels / places.length) * Math.min(1, places.length / Math.max(1, below));
  if (share < 0.5 || share + mostForWords <= least) return null;
  const words = places.map((column) => plainHeader(wordOf(row[column] ?? null)));
  const distinct = new Set(words).size / places.length;
  const known = words.filter((word) => knownWords.has(word)).length / places.length;
  return share * (0.7 + 0.3 * distinct) + mostForWords * known;
}

/**
 * A merged header stands over a second row that names its parts: "2026" over "Won" and "Lost". A first row of data must
 * not be taken for one, and so each part stands under the merged cell, and over nothing but numbers and days.
 */
function isSplitBelow(cells: Cells, header: number): boolean {
  const top = cells[header] ?? [];
  const below = cells[header + 1] ?? [];
  const places = filledPlaces(below);
  if (places.length === 0 || !places.every((column) => isLabel(below[column]))) return false;
  const isPart = (column: number): boolean => isMissing(top[column] ?? null) || isMissing(top[column + 1] ?? null);
  const hanging = places.filter((column) => isMissing(top[column] ?? null));
  const data = cells.slice(header + 2, header + 2 + rowsBelow);
  return hanging.length > 0 && places.every(isPart) && hanging.every((column) => holdsFigures(data, column));
}

/** A title above a header is no part of it: a merged header names columns itself, or tells names apart that recur below it. */
function isMergedHeader(cells: Cells, top: number): boolean {
  const labels = filledPlaces(cells[top]).filter((column) => isLabel(cells[top]?.[column]));
  const below = cells[top + 1] ?? [];
  const names = filledPlaces(below).map((column) => plainHeader(wordOf(below[column] ?? null)));
  const namesOwn = labels.some((column) => isMissing(below[column] ?? null));
  return labels.length > 1 && (namesOwn || new Set(names).size < names.length);
}

function holdsFigures(rows: Cells, column: number): boolean {
  const filled = rows.map((row) => row[column] ?? null).filter((cell) => !isMissing(cell));
  return filled.length > 0 && filled.every((cell) => !isLabel(cell) && typeof cell !== "boolean");
}
