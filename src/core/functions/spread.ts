import { isMissing, type Cell } from "../words/cell";
import { fault, type Answer } from "../words/fault";
import { isSeveral } from "./arguments";
import type { Argument, FormulaAnswer } from "./formula";

type Rows = readonly (readonly Cell[])[];

const widthOf = (rows: Rows): number => rows[0]?.length ?? 0;
const sizeOf = (rows: Rows): number => rows.length * widthOf(rows);

/**
 * Asks once for each cell where ranges stand in the place of single values, and answers a range: a column of names and a
 * row of months give a grid, as arrays do in the spreadsheet's own formulas. A blank among several cells asks for nothing
 * and is answered by a blank; ranges that do not fit each other are refused.
 */
export function spread(args: readonly Argument[], ask: (one: readonly Argument[]) => Answer): FormulaAnswer {
  const ranges = args.filter(isSeveral);
  if (ranges.length === 0) return ask(args);
  const rows = Math.max(...ranges.map((range) => range.length));
  const columns = Math.max(...ranges.map(widthOf));
  const odd = ranges.find((range) => ![1, rows].includes(range.length) || ![1, columns].includes(widthOf(range)));
  if (odd !== undefined) return fault({ kind: "different-lengths", first: rows * columns, second: sizeOf(odd) });
  const cellAt = (range: Rows, row: number, column: number): Cell =>
    range[range.length === 1 ? 0 : row]?.[widthOf(range) === 1 ? 0 : column] ?? null;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column): Answer => {
      if (ranges.some((range) => isMissing(cellAt(range, row, column)))) return null;
      return ask(args.map((argument) => (isSeveral(argument) ? cellAt(argument, row, column) : argument)));
    }),
  );
}
