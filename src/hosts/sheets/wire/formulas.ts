import type { FormulaChange } from "../../../core/index";
import type { WireCell } from "./cells";

/** A sheet with its formulas, on its way to the page; "" where a cell has none. */
export interface WireFormulas {
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly separator: "," | ";";
  readonly cells: readonly (readonly WireCell[])[];
  readonly formulas: readonly (readonly string[])[];
}

type Check = (value: unknown) => boolean;

const isPlace: Check = (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 10_000_000;

const has = (value: unknown, checks: Readonly<Record<string, Check>>): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.entries(checks).every(([name, check]) => check((value as Readonly<Record<string, unknown>>)[name]));

/** Whether what came is a change of formulas, each of them one that `isOwn` lets in. */
export function isFormulaChange(value: unknown, isOwn: Check): value is FormulaChange {
  const isName: Check = (name) => typeof name === "string" && name.length <= 300;
  const isEdit: Check = (edit) => has(edit, { row: isPlace, column: isPlace, from: isOwn, to: isOwn });
  return has(value, {
    sheet: isName,
    totals: (totals) => totals === null || has(totals, { name: isName, formula: isOwn }),
    edits: (edits) => Array.isArray(edits) && edits.length <= 20_000 && edits.every(isEdit),
  });
}
