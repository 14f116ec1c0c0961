import { footprintOf, isReport, type Footprint, type SheetPlan } from "../../../core/index";
import { formatOf, placedCells, typedValue, type PlacedCell } from "./gridOf";

type Value = string | number | boolean;

/** Some whole rows of a sheet, from its first column to its last, as they are to be; "" is blank. */
export interface Piece {
  readonly row: number;
  readonly values: readonly (readonly Value[])[];
  readonly formats: readonly (readonly string[])[];
}

/** Excel on the web takes 5 MB at once; what the client adds around the values needs room too. */
const mostBytes = 1_500_000;

/** Bytes that a value needs in a request at most: signs outside ASCII three, quotes and the like two. */
const bytesOf = (value: Value): number => {
  if (typeof value !== "string") return 24;
  return value.length * (/^[\x20-\x7e]*$/.test(value) ? 2 : 6) + 4;
};

interface Rows {
  readonly values: Value[][];
  readonly formats: string[][];
}

/** The size of the rectangle from A1 that holds all cells, of a report with its charts and columns of air. */
function sizeOf(sheet: SheetPlan, cells: readonly PlacedCell[]): Pick<Footprint, "rows" | "columns"> {
  let [rows, columns] = [0, 0];
  const cover = (toRow: number, toColumn: number): void => {
    [rows, columns] = [Math.max(rows, toRow), Math.max(columns, toColumn)];
  };
  for (const { row, column, cell } of cells) cover(row + 1, column + (cell.span ?? 1));
  if (!isReport(sheet)) return { rows, columns };
  for (const { place } of sheet.charts) cover(place.row + place.rows, place.column + place.columns);
  cover(0, sheet.widths.length);
  return { rows, columns };
}

/** The cells that a plan fills, as one rectangle from A1 on; what the plan leaves free is blank. */
function rowsOf(sheet: SheetPlan, behind: number): Rows {
  const cells = placedCells(sheet);
  const { rows, columns } = sizeOf(sheet, cells);
  const fill = <Filling>(filling: Filling): Filling[][] =>
    Array.from({ length: rows }, () => new Array<Filling>(columns).fill(filling));
  const [values, formats] = [fill<Value>(""), fill("General")];
  for (const { row, column, cell } of cells) {
    const [valueLine, formatLine] = [values[row], formats[row]];
    if (valueLine === undefined || formatLine === undefined) continue;
    valueLine[column] = typedValue(cell, row, column, behind) ?? "";
    formatLine[column] = formatOf(cell) ?? "General";
  }
  return { values, formats };
}

/** A plan's cells in pieces that Excel takes at once. */
export function piecesOf(sheet: SheetPlan, behind = 0): Piece[] {
  const { values, formats } = rowsOf(sheet, behind);
  const pieces: Piece[] = [];
  let from = 0;
  let bytes = 0;
  const cut = (until: number): void => {
    if (until > from) {
      pieces.push({ row: from, values: values.slice(from, until), formats: formats.slice(from, until) });
    }
    [from, bytes] = [until, 0];
  };
  values.forEach((line, row) => {
    const more = [...line, ...(formats[row] ?? [])].reduce<number>((sum, value) => sum + bytesOf(value), 0);
    if (bytes + more > mostBytes) cut(row);
    bytes += more;
  });
  cut(values.length);
  return pieces;
}

/** What a cell shows once a value has been typed into it. */
const shownBy = (value: Value): Value => (typeof value === "string" && value.startsWith("'") ? value.slice(1) : value);

/**
 * The values of a piece that differ from what stands there; null leaves a cell as it is. So a formula of the user's own
 * that already gives the value, in the table of targets say, stays a formula.
 */
export const changesFrom = (piece: Piece, present: readonly (readonly unknown[])[]): (Value | null)[][] =>
  piece.values.map((line, down) =>
    line.map((value, right) => (shownBy(value) === present[down]?.[right] ? null : value)),
  );

/** The footprint of a plan. That of a table would be long and needs no more than its size: it has no room but its own. */
export const footprintIn = (sheet: SheetPlan): Footprint =>
  isReport(sheet)
    ? footprintOf(rowsOf(sheet, 0).values.map((line) => line.map((value) => value !== "")))
    : { ...sizeOf(sheet, placedCells(sheet)), filled: "" };
