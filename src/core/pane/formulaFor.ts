import { kpiOf } from "../kpi/catalogue";
import { evaluate } from "../kpi/evaluate";
import { callFormula } from "../functions/callFormula";
import { findFormula } from "../functions/registry";
import type { Table } from "../table/table";
import { cellAddress } from "../words/address";
import type { Cell } from "../words/cell";
import { isFault } from "../words/fault";
import type { Language } from "../words/language";
import type { Period } from "../words/period";
import { sheetReference } from "../words/sheetReference";

/** Cells and where they stand in the workbook. */
export interface PlacedCells {
  readonly cells: readonly (readonly Cell[])[];
  readonly sheet: string;
  readonly origin: { readonly row: number; readonly column: number };
}

/**
 * The formula, in English notation, that gives a KPI's figure of a month from the user's cells; null where it would give
 * another figure than the pane shows, because a formula knows no columns but by their headers.
 */
export function formulaFor(
  id: string,
  place: PlacedCells,
  table: Table,
  month: Period,
  language: Language,
): string | null {
  const name = `KPI_${id.toUpperCase()}`;
  const formula = findFormula(name);
  if (isFault(formula)) return null;
  const given = callFormula(formula, [place.cells, month.key], { language });
  const shown = evaluate(table, { kpis: [kpiOf(id)], by: [], grain: null, period: month, filters: [] });
  const value = isFault(shown) ? null : (shown.rows[0]?.figures[0]?.value ?? null);
  if (value === null || given !== value) return null;
  return `=${name}(${rangeOf(place)},"${month.key}")`;
}

/** `Deals!A1:H200` */
function rangeOf({ cells, sheet, origin }: PlacedCells): string {
  const columns = Math.max(1, ...cells.map((row) => row.length));
  const first = cellAddress(origin.row, origin.column);
  const last = cellAddress(origin.row + Math.max(1, cells.length) - 1, origin.column + columns - 1);
  return `${sheetReference(sheet)}!${first}:${last}`;
}
