import { BooleanNumber } from "@univerjs/core";
import type { Sheet } from "hucre";
import { widthOf, type SheetData } from "../book/sheetData";
import type { SheetTable } from "../../files/read/fileTables";
import { isComputable, plainFormula } from "./formulas";
import { layCells } from "./layCells";
import type { KeptFormula } from "./ownPart";
import { styleFromFile } from "./styles";

interface Laying {
  readonly table: SheetTable;
  /** Whether the sheet was laid out by a plan, whose values those of the file replace. */
  readonly isOurs: boolean;
  /** Looks and formulas of the file; not for sheets of ours, which have their plan. */
  readonly look: Sheet | undefined;
  readonly kept: readonly KeptFormula[];
  readonly knows: (name: string) => boolean;
}

const placeOf = (key: string): readonly [number, number] => {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return [row, column];
};

function layLooks(sheet: SheetData, { cells, columns, merges, freezePane, view }: Sheet): void {
  for (const [key, { style }] of cells ?? []) {
    if (style === undefined) continue;
    const [row, column] = placeOf(key);
    const line = (sheet.cellData[row] ??= {});
    line[column] = { ...line[column], s: styleFromFile(style) };
  }
  columns?.forEach((column: (typeof columns)[number] | undefined, place) => {
    if (column === undefined) return;
    const { width, hidden } = column;
    if (width !== undefined) sheet.columnData[place] = { w: Math.round(widthOf(width)) };
    if (hidden === true) sheet.columnData[place] = { ...sheet.columnData[place], hd: BooleanNumber.TRUE };
  });
  sheet.mergeData = (merges ?? []).map((one) => ({
    startRow: one.startRow,
    endRow: one.endRow,
    startColumn: one.startCol,
    endColumn: one.endCol,
  }));
  const { rows: ySplit = 0, columns: xSplit = 0 } = freezePane ?? {};
  sheet.freeze = { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
  if (view?.showGridLines === false) sheet.showGridlines = BooleanNumber.FALSE;
}

/** Formulas that the grid can compute; the rest stay the values they showed, and are counted. */
function layFormulas(sheet: SheetData, look: Sheet, knows: Laying["knows"]): number {
  let valuesOnly = 0;
  for (const [key, { formula, formulaType }] of look.cells ?? []) {
    if (formula === undefined || formula === "") continue;
    const [row, column] = placeOf(key);
    const held = sheet.cellData[row]?.[column];
    const plain = plainFormula(formula);
    if (held === undefined || formulaType !== undefined || !isComputable(plain, knows)) valuesOnly += 1;
    else held.f = plain;
  }
  return valuesOnly;
}

/** What a formula spilled stands in the file as values; the formula fills those cells again. */
function clearSpill(sheet: SheetData, { row, column, spill }: KeptFormula): void {
  for (let down = 0; down < (spill?.rows ?? 0); down++) {
    for (let right = 0; right < (spill?.columns ?? 0); right++) delete sheet.cellData[row + down]?.[column + right];
  }
}

/** Whether the cell still shows what its formula showed when the file was saved. */
const isUnchanged = (sheet: SheetData, { row, column, value }: KeptFormula): boolean =>
  (sheet.cellData[row]?.[column]?.v ?? null) === (typeof value === "boolean" ? Number(value) : value);

/** Formulas that were saved beside their values come back where the value is still the one they showed. */
function layKept(sheet: SheetData, kept: readonly KeptFormula[], knows: Laying["knows"]): void {
  for (const one of kept) {
    if (!isUnchanged(sheet, one) || !isComputable(one.formula, knows)) continue;
    const held = sheet.cellData[one.row]?.[one.column];
    clearSpill(sheet, one);
    (sheet.cellData[one.row] ??= {})[one.column] = { ...held, f: one.formula };
  }
}

/** Lays what a file holds of a sheet over the sheet, and answers how many formulas were read as their values. */
export function layFile(sheet: SheetData, { table, isOurs, look, kept, knows }: Laying): number {
  if (look !== undefined) layLooks(sheet, look);
  if (look !== undefined || isOurs) layCells(sheet, table.cells);
  layKept(sheet, kept, knows);
  return look === undefined ? 0 : layFormulas(sheet, look, knows);
}
