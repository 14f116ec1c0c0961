import { formMeasures } from "./catalogue";
import type { Kpi } from "./kpi";
import { measureOf } from "./measures";

/** A column of sums, as it is called, and its numbers. */
export interface SumColumn {
  readonly name: string;
  readonly values: Float64Array;
}

/** A row of totals that gives a KPI only a part of what it is made from, and the column that is blank there. */
export interface HalfRow {
  readonly row: number;
  readonly column: string;
}

/** Growth sets a sum against another of the same column, and so any blank row of it leaves a part out. */
const isWhole = ({ form }: Pick<Kpi, "form">, whole: boolean): boolean => whole || form.kind === "growth";

/** Whether a KPI sets sums against each other; a sum by itself is asked whole only where another table's is set against it. */
const isPaired = ({ form }: Kpi, whole: boolean): boolean =>
  form.kind === "ratio" || form.kind === "product" || (isWhole({ form }, whole) && form.kind !== "median");

/**
 * The rows of totals in which one of a KPI's columns is blank while it counts: what stands in the others would be added
 * alone, and the rate of a year would lean on eleven months above the line and twelve below. Of stocks only the last row of
 * a period counts (`counts`).
 */
export function halfRows(
  kpi: Kpi,
  whole: boolean,
  columnOf: (measure: string) => SumColumn | undefined,
  counts: (row: number) => boolean,
): HalfRow[] {
  if (!isPaired(kpi, whole)) return [];
  const columns = formMeasures(kpi.form).flatMap((id) => columnOf(id) ?? []);
  const holed = columns.filter(({ values }) => blankRows(values).length > 0);
  if (holed.length === 0) return [];
  const rows = new Set(holed.flatMap(({ values }) => blankRows(values)));
  const found: HalfRow[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const blank = holed.find(({ values }) => Number.isNaN(values[row] ?? NaN));
    if (blank === undefined || !counts(row)) continue;
    const isAllBlank = columns.every(({ values }) => Number.isNaN(values[row] ?? NaN));
    if (isWhole(kpi, whole) || !isAllBlank) found.push({ row, column: blank.name });
  }
  return found;
}

const known = new WeakMap<Float64Array, readonly number[]>();

/** The rows in which a column is blank, found once: thousands of formulas share a table, and a table never changes. */
function blankRows(values: Float64Array): readonly number[] {
  let rows = known.get(values);
  if (rows === undefined) {
    rows = Array.from(values.keys()).filter((row) => Number.isNaN(values[row] ?? NaN));
    known.set(values, rows);
  }
  return rows;
}

/** Whether all that a KPI is made from are stocks at the end of a period. */
export const isAllStocks = ({ form }: Kpi): boolean =>
  formMeasures(form).every((id) => {
    const { stock } = measureOf(id);
    return stock !== undefined && stock.as !== "average";
  });
