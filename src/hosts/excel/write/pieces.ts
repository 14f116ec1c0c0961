import type { SheetPlan } from "../../../core/index";
import { formatOf, typedValue } from "./gridOf";

/** A rectangle of values and number formats that is written at once; null leaves a cell as it is. */
export interface Piece {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (string | number | boolean | null)[])[];
  readonly formats: readonly (readonly (string | null)[])[];
}

/** Excel on the web takes 5 MB at once; what the client adds and signs of several bytes need the rest. */
const mostBytes = 1_500_000;

/** Bytes that a value or a format needs in a request: a sign needs three at most, escaped ones more. */
const bytesOf = (value: string | number | boolean | null): number => {
  if (typeof value !== "string") return 24;
  return /^[\x20-\x7e]*$/.test(value) ? value.length * 2 + 4 : value.length * 6 + 4;
};

function pieceOf(lines: SheetPlan["blocks"][number]["cells"], row: number, column: number): Piece {
  const columns = Math.max(...lines.map((line) => line.length));
  const places = Array.from({ length: columns }, (_, right) => right);
  const rectangle = <Value>(of: (down: number, right: number) => Value): Value[][] =>
    lines.map((_, down) => places.map((right) => of(down, right)));
  return {
    row,
    column,
    values: rectangle((down, right) => {
      const cell = lines[down]?.[right];
      return cell === undefined ? null : typedValue(cell, row + down, column + right);
    }),
    formats: rectangle((down, right) => {
      const cell = lines[down]?.[right];
      return cell === undefined ? null : formatOf(cell);
    }),
  };
}

/** The blocks of a sheet in pieces that Excel takes at once. */
export function piecesOf(sheet: SheetPlan): Piece[] {
  return sheet.blocks.flatMap(({ row, column, cells }) => {
    const pieces: Piece[] = [];
    let from = 0;
    let bytes = 0;
    cells.forEach((line, down) => {
      const more = line.reduce((sum, cell) => sum + bytesOf(typedValue(cell, 0, 0)) + bytesOf(formatOf(cell)), 0);
      if (bytes + more > mostBytes && down > from) {
        pieces.push(pieceOf(cells.slice(from, down), row + from, column));
        [from, bytes] = [down, 0];
      }
      bytes += more;
    });
    if (from < cells.length) pieces.push(pieceOf(cells.slice(from), row + from, column));
    return pieces.filter(({ values }) => (values[0]?.length ?? 0) > 0);
  });
}

/** The pieces in the order given, in bundles that together stay below what Excel takes at once. */
export function bundlesOf(pieces: readonly Piece[]): Piece[][] {
  const bundles: Piece[][] = [];
  let bytes = Infinity;
  for (const piece of pieces) {
    const size = [...piece.values, ...piece.formats].flat().reduce((sum: number, one) => sum + bytesOf(one), 0);
    if (bytes + size > mostBytes) {
      bundles.push([]);
      bytes = 0;
    }
    bundles[bundles.length - 1]?.push(piece);
    bytes += size;
  }
  return bundles;
}
