import { isDay, type SheetPlan } from "../../../core/index";
import { formatOf, placedCells, typedValue } from "./gridOf";

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

/** The cells that a plan fills, as one rectangle from A1 on; what the plan leaves free is blank. */
function rowsOf(sheet: SheetPlan, behind: number): Rows {
  const cells = placedCells(sheet);
  const rows = cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const columns = cells.reduce((most, { column, cell }) => Math.max(most, column + (cell.span ?? 1)), 0);
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

/** Whether the sheet begins with a title. */
export const hasTitle = (sheet: SheetPlan): boolean =>
  placedCells(sheet).some(
    ({ row, column, cell }) => row === 0 && column === 0 && cell.look === "title" && !isDay(cell.value),
  );
