import type { Table } from "../table/table";
import { isFault, type Fault } from "../words/fault";
import type { Period } from "../words/period";
import { blankRole } from "./blankRoles";
import { measuresOf } from "./catalogue";
import { dateRole } from "./dateColumn";
import { givenMeasures } from "./evaluateTotals";
import { filterRows } from "./filterRows";
import type { Kpi } from "./kpi";
import { measureOf } from "./measures";
import type { Filter } from "./question";

/**
 * The rows that one figure looks at, 1 for each; undefined for all. As with SUMIFS, a row is left out by a filter, or by a
 * day outside the period; what stands in its other cells is of no account then. A cell in the column of days that holds
 * something which is no day leaves nothing out: the row may well belong to the period.
 */
export function rowsLeft(
  table: Table,
  kpi: Kpi,
  period: Period,
  filters: readonly Filter[],
): Uint8Array | undefined | Fault {
  const passes = filterRows(table, filters);
  if (isFault(passes)) return passes;
  const place = placeOfDays(table, kpi, period);
  const column = place === undefined ? undefined : table.columns[place];
  if (place === undefined || column?.kind !== "day") return passes ?? undefined;
  const left = passes ?? new Uint8Array(table.rows).fill(1);
  leaveOut(left, column.values, oddRows(table, place), period);
  return left;
}

/** Rows whose day could not be read. Year 9999 and serial 0 are ways to say that there is none. */
const oddRows = (table: Table, place: number): ReadonlySet<number> =>
  new Set((table.oddCells?.(place) ?? []).flatMap(({ row, kind }) => (kind === "unlikely-day" ? [] : [row])));

function leaveOut(left: Uint8Array, days: Float64Array, odd: ReadonlySet<number>, { first, last }: Period): void {
  for (let row = 0; row < left.length; row++) {
    const day = Math.floor(days[row] ?? NaN);
    if (Number.isNaN(day) ? !odd.has(row) : day < first || day > last) left[row] = 0;
  }
}

/** The column of days by which a period leaves rows out; undefined where other rows tell of the period too. */
function placeOfDays(table: Table, kpi: Kpi, period: Period): number | undefined {
  const role = period.grain === "all" || givenMeasures(table) !== null ? undefined : roleOfDays(table, kpi);
  // A column without a single day leaves nothing out: nobody knows when.
  return role === undefined || blankRole(table, role) !== null ? undefined : table.roles.get(role);
}

/** The day that places the rows of all measures of a KPI, where it is one, and where earlier rows are of no account. */
export function roleOfDays(table: Pick<Table, "columns" | "roles">, kpi: Kpi): ReturnType<typeof dateRole> {
  const measures = measuresOf(kpi).map(measureOf);
  if (kpi.form.kind === "growth" || measures.some(({ stock }) => stock !== undefined)) return undefined;
  const days = new Set(measures.map((measure) => dateRole(table, measure)));
  return days.size === 1 ? [...days][0] : undefined;
}
