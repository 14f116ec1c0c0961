import type { Kpi } from "../../../../src/core/kpi/kpi";
import { measuresOf } from "../../../../src/core/kpi/catalogue";
import { dateRole } from "../../../../src/core/kpi/dateColumn";
import { filterRows } from "../../../../src/core/kpi/filterRows";
import { measureOf } from "../../../../src/core/kpi/measures";
import type { Filter, Figure } from "../../../../src/core/kpi/question";
import type { Column } from "../../../../src/core/table/column";
import type { Table } from "../../../../src/core/table/table";
import { isFault, type Fault } from "../../../../src/core/words/fault";
import type { Period } from "../../../../src/core/words/period";
import { evaluate } from "./evaluate";

/** Cells that were not read, by column and row: where they stand, they leave no row out. */
export type IsUnread = (place: number, row: number) => boolean;

/**
 * One figure as it is meant: the rows that the filters and the period leave out are taken away, and the question is asked
 * of a table of the rest.
 */
export function figureOfRows(
  table: Table,
  kpi: Kpi,
  period: Period,
  filters: readonly Filter[],
  isUnread: IsUnread,
): Figure | Fault {
  const passes = filterRows(table, filters);
  if (isFault(passes)) return passes;
  const measures = measuresOf(kpi).map(measureOf);
  const roles = new Set(measures.map((measure) => dateRole(table, measure)));
  const [role] = [...roles];
  const place = roles.size === 1 && role !== undefined ? (table.roles.get(role) ?? -1) : -1;
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (passes !== null && passes[row] !== 1) continue;
    if (period.grain !== "all" && place >= 0 && !isUnread(place, row) && !isIn(table.columns[place], row, period))
      continue;
    rows.push(row);
  }
  const left: Table = {
    ...table,
    rows: rows.length,
    columns: table.columns.map((column): Column => {
      if (column.kind === "text") return { ...column, codes: Int32Array.from(rows, (row) => column.codes[row] ?? -1) };
      return { ...column, values: Float64Array.from(rows, (row) => column.values[row] ?? NaN) };
    }),
    currencyOfRow:
      table.currencyOfRow === null ? null : Int16Array.from(rows, (row) => table.currencyOfRow?.[row] ?? -1),
    // Whether any id is repeated; which row counts is seen among the rows that are left.
    firstOfId: Uint8Array.from(rows, () => (table.firstOfId.includes(0) ? 0 : 1)),
  };
  const answer = evaluate(left, { kpis: [kpi], by: [], grain: null, period, filters: [] });
  if (isFault(answer)) return answer;
  const figure = answer.rows[0]?.figures[0];
  if (figure === undefined) throw new Error("one figure is asked for");
  return figure;
}

function isIn(column: Column | undefined, row: number, { first, last }: Period): boolean {
  const day = column?.kind === "day" ? Math.floor(column.values[row] ?? NaN) : NaN;
  return day >= first && day <= last;
}
