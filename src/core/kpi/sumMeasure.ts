import type { Table } from "../table/table";
import { gathering, type Gathering } from "./gathering";
import type { Grid } from "./grid";
import type { Measure } from "./measure";
import type { RowsPicked } from "./rowsOfBit";
import { currencyFault, type Sums } from "./sums";
import { stretch, type ValuesInto } from "./valuesOfRows";

/** A measure in the making. */
export interface Summing {
  /** Adds the rows that are picked of those from one on; `cells` says where each of these falls. */
  readonly add: (picked: RowsPicked, cells: Int32Array, from: number) => void;
  readonly sums: () => Sums;
}

/** What each of the picked rows gives. */
const values = new Float64Array(stretch);

export function summing(table: Table, measure: Measure, grid: Grid, valuesInto: ValuesInto | null): Summing {
  const size = grid.groups * grid.periods;
  const count = new Float64Array(size);
  const withoutOf = new Float64Array(size);
  const isMoney = measure.add.kind === "sum" && measure.add.money;
  const currencies = isMoney && !grid.oneCurrencyEach ? table.currencyOfRow : null;
  const seen = new Uint8Array(table.currencies.length);
  const gathered = measure.add.kind === "duration" && valuesInto !== null ? gathering() : null;
  const sum = valuesInto === null ? count : new Float64Array(size);
  let undatedRows = 0;
  return {
    add: (picked, cells, from) => {
      undatedRows += picked.undated;
      if (valuesInto === null) {
        addCounts(picked.rows, picked.many, cells, count);
        return;
      }
      valuesInto(picked.rows, picked.many, from, values);
      addValues(picked.rows, picked.many, cells, sum, count, withoutOf);
      gathered?.take(picked, cells, values);
      if (currencies !== null) markCurrencies(picked, from, currencies, seen);
    },
    sums: () => ({
      sum,
      count,
      lists: measure.add.kind === "duration" ? listsOf(gathered, count) : null,
      undated: undatedRows,
      withoutOf,
      fault: currencyFault(table, seen),
    }),
  };
}

const listsOf = (gathered: Gathering | null, count: Float64Array): Sums["lists"] =>
  (gathered ?? gathering()).lists(count);

function addCounts(rows: Int32Array, many: number, cells: Int32Array, count: Float64Array): void {
  for (let at = 0; at < many; at++) {
    const cell = cells[rows[at] ?? 0] ?? 0;
    count[cell] = (count[cell] ?? 0) + 1;
  }
}

function addValues(
  rows: Int32Array,
  many: number,
  cells: Int32Array,
  sum: Float64Array,
  count: Float64Array,
  withoutOf: Float64Array,
): void {
  for (let at = 0; at < many; at++) {
    const cell = cells[rows[at] ?? 0] ?? 0;
    const value = values[at] ?? NaN;
    if (Number.isNaN(value)) withoutOf[cell] = (withoutOf[cell] ?? 0) + 1;
    else {
      sum[cell] = (sum[cell] ?? 0) + value;
      count[cell] = (count[cell] ?? 0) + 1;
    }
  }
}

function markCurrencies({ rows, many }: RowsPicked, from: number, currencies: Int16Array, seen: Uint8Array): void {
  for (let at = 0; at < many; at++) {
    const currency = currencies[from + (rows[at] ?? 0)] ?? -1;
    if (currency >= 0 && !Number.isNaN(values[at] ?? NaN)) seen[currency] = 1;
  }
}
