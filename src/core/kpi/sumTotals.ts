import type { Table } from "../table/table";
import { addUp } from "./addUp";
import type { Grid } from "./grid";
import type { Measure } from "./measure";
import { summing } from "./sumMeasure";
import type { Sums } from "./sums";
import type { ValuesInto } from "./valuesOfRows";

/** Ones for each row: thousands of formulas over totals ask for as many. */
let ones = new Int32Array(0);

export function everyRow({ rows }: Table): Int32Array {
  if (ones.length !== rows) ones = new Int32Array(rows).fill(1);
  return ones;
}

export function sumOfRows(
  table: Table,
  measure: Measure,
  masks: Int32Array,
  dates: Float64Array | null,
  grid: Grid,
  valuesInto: ValuesInto,
): Sums {
  const flow = summing(table, measure, grid, valuesInto);
  addUp(table.rows, { dates, masks, asked: [{ place: 0, summing: flow }] }, grid);
  return flow.sums();
}
