import { callFormula } from "../functions/callFormula";
import { kpiTable } from "../functions/kpiTable";
import type { Argument } from "../functions/formula";
import { errorCodeOf } from "../text/faults";
import { paneTexts } from "../text/paneTexts";
import { columnLetters } from "../words/address";
import { isCellError, isDay, isMissing, type Cell } from "../words/cell";
import { isFault, type Answer, type Fault } from "../words/fault";
import type { Language } from "../words/language";
import { sheetReference } from "../words/sheetReference";
import { argumentsOf, askOf, type AskedRange, type AskingCell, type SheetFormulas } from "./sheetFormulas";

/** A formula of a cell, counted from 0, and what is to stand there instead. */
interface FormulaEdit {
  readonly row: number;
  readonly column: number;
  readonly from: string;
  readonly to: string;
}

/** Formulas of a sheet that are to be others. */
export interface FormulaChange {
  /** The sheet on which the formulas stand. */
  readonly sheet: string;
  /** A new sheet, and the formula that is to stand in its first cell. */
  readonly totals: { readonly name: string; readonly formula: string } | null;
  readonly edits: readonly FormulaEdit[];
}

/** One spilling table of totals that many formulas can ask instead of the rows themselves. */
export interface TotalsProposal extends FormulaChange {
  readonly totals: { readonly name: string; readonly formula: string };
  /** The range that they ask now. */
  readonly data: string;
  /** Formulas that stay, since totals cannot answer them just the same. */
  readonly left: number;
  /** Rows that each formula is handed now, and rows that it would be handed. */
  readonly rows: { readonly now: number; readonly then: number };
}

/**
 * A `KPI_TABLE` that the formulas of a sheet can ask in place of the rows that they all read now. Each formula is asked
 * of the totals first: one that would show anything else than it shows now stays as it is. A fault where no such table
 * can be made of the data.
 */
export function proposeTotals(
  sheet: SheetFormulas,
  { data, asking }: AskedRange,
  cells: readonly (readonly Cell[])[],
  language: Language,
): TotalsProposal | Fault {
  const known = asking.map((cell) => ({ cell, args: argumentsOf(cell.call, sheet) }));
  const kpis = [...new Set(asking.map(({ call }) => call.name.replace(/^KPI_/, "").toLowerCase()))].join(", ");
  const by = columnsAsked(known.flatMap(({ args }) => (args === null ? [] : [args]))).join(", ");
  const spilled = callFormula(kpiTable, [cells, kpis, by === "" ? undefined : by], { language });
  if (isFault(spilled)) return spilled;
  const totals = (spilled as readonly (readonly Answer[])[]).map((row) => row.map(cellOf));
  const name = freeName(paneTexts.totalsSheet[language], sheet.sheets);
  const reference = referenceTo(name, totals[0]?.length ?? 1, sheet.hasSpillReference);
  const edits = known.flatMap(({ cell, args }): FormulaEdit[] =>
    args !== null && isSame(askOf(cell.call, totals, args), cell.value) ? [editOf(cell, reference)] : [],
  );
  const mark = sheet.separator;
  // With a namespace, as in KPI.WIN_RATE, where the formulas have one.
  const prefix = asking[0]?.call.written.slice(0, "KPI_".length) ?? "KPI_";
  const formula = `=${prefix}TABLE(${fromOtherSheet(data, sheet.sheet)}${mark}"${kpis}"${by === "" ? "" : `${mark}"${by}"`})`;
  return {
    sheet: sheet.sheet,
    data,
    totals: { name, formula },
    edits,
    left: asking.length - edits.length,
    rows: { now: cells.length, then: totals.length },
  };
}

/** The columns that filters name, each once. */
function columnsAsked(calls: readonly (readonly Argument[])[]): string[] {
  const found = new Map<string, string>();
  for (const [, ...pairs] of calls) {
    for (let place = 0; place < pairs.length; place += 2) {
      const column = pairs[place];
      if (typeof column === "string" && !isMissing(column)) found.set(column.trim().toLowerCase(), column.trim());
    }
  }
  return [...found.values()];
}

/** As the cell would be read back by another formula. */
const cellOf = (answer: Answer): Cell => (isFault(answer) ? { kind: "error", code: errorCodeOf(answer) } : answer);

function isSame(answer: ReturnType<typeof askOf>, shown: Cell): boolean {
  if (Array.isArray(answer)) return false;
  const cell = cellOf(answer as Answer);
  if (isCellError(cell) || isCellError(shown))
    return isCellError(cell) && isCellError(shown) && cell.code === shown.code;
  if (typeof cell === "number" && typeof shown === "number") {
    return Math.abs(cell - shown) <= 1e-9 * Math.max(Math.abs(cell), Math.abs(shown));
  }
  if (cell === null || shown === null || isDay(cell) || isDay(shown)) return isBlank(cell) && isBlank(shown);
  return cell === shown;
}

const isBlank = (cell: Cell): boolean => isMissing(cell);

/** In Excel all that the cell spills; else its columns, which hold nothing but what it spills. */
const referenceTo = (name: string, columns: number, hasSpillReference: boolean): string =>
  `${sheetReference(name)}!${hasSpillReference ? "$A$1#" : `$A:$${columnLetters(columns - 1)}`}`;

/** A reference to the sheet that a formula stands on names no sheet; from another sheet it must. */
const fromOtherSheet = (data: string, sheet: string): string =>
  data.includes("!") || data.includes("[") ? data : `${sheetReference(sheet)}!${data}`;

function freeName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${String(number)}`;
    if (!names.has(name.toLowerCase())) return name;
  }
}

function editOf({ row, column, formula, call }: AskingCell, reference: string): FormulaEdit {
  const [data] = call.args;
  if (data === undefined) throw new Error("a formula without data was taken for one that asks a range");
  return { row, column, from: formula, to: `${formula.slice(0, data.from)}${reference}${formula.slice(data.to)}` };
}

/** The change that puts the formulas back as they were; the sheet of totals stays. */
export const reversed = ({ sheet, edits }: FormulaChange): FormulaChange => ({
  sheet,
  totals: null,
  edits: edits.map(({ row, column, from, to }) => ({ row, column, from: to, to: from })),
});
