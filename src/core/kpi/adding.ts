import type { Table } from "../table/table";
import type { Grid } from "./grid";
import type { Measure } from "./measure";
import { currencyFault, type Sums } from "./sums";

/** Sums in the making, one row at a time: for a row that lies in several periods. */
export interface Adding {
  /** Adds what a row gives to a cell; NaN is a row without an amount. */
  readonly add: (cell: number, row: number, value: number) => void;
  readonly sums: (undated: number) => Sums;
}

export function adding(table: Table, measure: Measure, grid: Grid): Adding {
  const cells = grid.groups * grid.periods;
  const sum = new Float64Array(cells);
  const count = new Float64Array(cells);
  const withoutOf = new Float64Array(cells);
  const isMoney = measure.add.kind === "sum" && measure.add.money;
  const currencies = isMoney && !grid.oneCurrencyEach ? table.currencyOfRow : null;
  const seen = new Uint8Array(table.currencies.length);
  return {
    add: (cell, row, value) => {
      if (Number.isNaN(value)) {
        withoutOf[cell] = (withoutOf[cell] ?? 0) + 1;
        return;
      }
      sum[cell] = (sum[cell] ?? 0) + value;
      count[cell] = (count[cell] ?? 0) + 1;
      const currency = currencies?.[row] ?? -1;
      if (currency >= 0) seen[currency] = 1;
    },
    sums: (undated) => ({ sum, count, lists: null, undated, withoutOf, fault: currencyFault(table, seen) }),
  };
}
