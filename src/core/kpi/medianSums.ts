import { plainHeader } from "../table/plainHeader";
import type { Table } from "../table/table";
import { fault, type Fault } from "../words/fault";
import type { Grid } from "./grid";
import type { Measure } from "./measure";
import type { Sums } from "./sums";

/** Header words of the two columns in which a table of totals gives a median: the value, and how many it is of. */
export const medianHeaders = (measure: string): readonly [median: string, of: string] => [
  `${measure}_median`,
  `${measure}_count`,
];

/**
 * The medians that a table of totals gives for a measure of durations. The median of a period cannot be had from those
 * of others, so a cell has one only where a single row tells it.
 */
export function medianSums(table: Table, measure: Measure, days: Float64Array | null, grid: Grid): Sums | Fault {
  const [medians, counts] = medianHeaders(measure.id).map((header) => numbersUnder(table, header));
  if (medians == null || counts == null)
    return fault({ kind: "missing-measures", of: measure.id, measures: [measure.id] });
  const cells = grid.groups * grid.periods;
  const values = new Float64Array(cells).fill(NaN);
  const of = new Float64Array(cells);
  for (let row = 0; row < table.rows; row++) {
    const cell = cellOfRow(row, days, grid);
    const count = counts[row] ?? NaN;
    if (cell < 0 || !(count > 0)) continue;
    of[cell] = of[cell] === 0 ? count : NaN;
    values[cell] = medians[row] ?? NaN;
  }
  const none = new Float64Array(cells);
  return {
    sum: none,
    count: of,
    lists: null,
    medians: { values, of },
    undated: 0,
    withoutOf: new Float64Array(cells),
    fault: null,
  };
}

/** The cell of the grid in which a row lies; -1 where it lies in none. */
function cellOfRow(row: number, days: Float64Array | null, grid: Grid): number {
  const group = grid.groupOfRow[row] ?? -1;
  const day = days?.[row] ?? NaN;
  const place = Number.isNaN(day) ? (grid.undatedCount ? 0 : -1) : grid.placeOf(day);
  return group < 0 || place < 0 || place >= grid.periods ? -1 : group * grid.periods + place;
}

function numbersUnder(table: Table, header: string): Float64Array | null {
  const column = table.columns[table.names.findIndex((name) => plainHeader(name) === plainHeader(header))];
  return column?.kind === "number" ? column.values : null;
}
