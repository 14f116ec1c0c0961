import { callFormula } from "../functions/callFormula";
import type { Argument } from "../functions/formula";
import { findFormula } from "../functions/registry";
import type { Cell } from "../words/cell";
import { isFault } from "../words/fault";
import { formulaCall, type FormulaCall } from "./formulaCall";
import type { PlacedCells } from "./formulaFor";
import { rangeReference } from "./rangeReference";

/** A sheet with its formulas, as a host reads it. */
export interface SheetFormulas extends PlacedCells {
  /** Cell by cell beside `cells`; null where a value stands, or what another cell spills. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** What stands between arguments as the workbook writes them. */
  readonly separator: "," | ";";
  /** Whether a formula can point at all that another spills, as Excel's `A1#`. */
  readonly hasSpillReference: boolean;
  /** The names of all sheets. */
  readonly sheets: readonly string[];
}

/** A formula of one figure, and what its cell shows. */
export interface AskingCell {
  /** Counted from 0 on the sheet. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly call: FormulaCall;
  readonly value: Cell;
}

/** Formulas that are each handed the same range. */
export interface AskedRange {
  /** The range as it stands in the formulas. */
  readonly data: string;
  readonly asking: readonly AskingCell[];
}

/** The range that most formulas of one figure on a sheet ask, where at least two do; null where none does. */
export function mostAskedRange(sheet: SheetFormulas): AskedRange | null {
  const asked = new Map<string, AskingCell[]>();
  for (const cell of askingCells(sheet)) {
    const data = cell.call.args[0]?.text ?? "";
    const others = asked.get(data);
    if (others === undefined) asked.set(data, [cell]);
    else others.push(cell);
  }
  let most: AskedRange | null = null;
  for (const [data, asking] of asked) {
    if (asking.length >= 2 && asking.length > (most?.asking.length ?? 0)) most = { data, asking };
  }
  return most;
}

function askingCells({ formulas, cells, origin, sheet, separator }: SheetFormulas): AskingCell[] {
  return formulas.flatMap((line, row) =>
    line.flatMap((formula, column): AskingCell[] => {
      const call = formula === null ? null : formulaCall(formula, separator);
      const data = rangeReference(call?.args[0]?.text ?? "", sheet);
      if (formula === null || call === null || data === null || !isOneFigure(call.name)) return [];
      const value = cells[row]?.[column] ?? null;
      return [{ row: row + origin.row, column: column + origin.column, formula, call, value }];
    }),
  );
}

const isOneFigure = (name: string): boolean => {
  const formula = findFormula(name);
  return !isFault(formula) && formula.spreads === true;
};

/** The further arguments of a call, where each is a text, a number, or one cell of its own sheet; null where one is not. */
export function argumentsOf({ args }: FormulaCall, sheet: SheetFormulas): Argument[] | null {
  const values: Argument[] = [];
  for (const { text } of args.slice(1)) {
    const value = valueOf(text, sheet);
    if (value === unknown) return null;
    values.push(value);
  }
  return values;
}

const unknown = Symbol("an argument that is more than a text, a number or a cell");

function valueOf(text: string, { sheet, cells, origin }: SheetFormulas): Argument | typeof unknown {
  if (text === "") return undefined;
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replace(/""/g, '"');
  if (/^\d+$/.test(text)) return Number(text);
  const at = rangeReference(text, sheet);
  if (at?.sheet !== sheet || at.top !== at.bottom || at.left !== at.right) return unknown;
  return cells[at.top - origin.row]?.[at.left - origin.column] ?? null;
}

/** What a call answers when other data stand in for its own. */
export const askOf = (
  { name }: FormulaCall,
  data: readonly (readonly Cell[])[],
  args: readonly Argument[],
): ReturnType<typeof callFormula> => {
  const formula = findFormula(name);
  return isFault(formula) ? formula : callFormula(formula, [data, ...args], { language: "en" });
};
