import type { Table } from "../table/table";
import { undated } from "./cellsOfRows";
import { gatherInto, gathering, type Gathering } from "./gathering";
import type { Grid } from "./grid";
import type { Measure } from "./measure";
import { currencyFault, type Sums } from "./sums";
import type { ValuesInto } from "./valuesOfRows";

/** A measure in the making. */
export interface Summing {
  /** Adds the rows from one to before another whose mask has the bit; `cells` says where each of them falls. */
  readonly add: (masks: Int32Array, bit: number, cells: Int32Array, from: number, to: number) => void;
  /** Gathers single values, after all rows have been added, where a measure needs those. */
  readonly gather: ((masks: Int32Array, bit: number, cells: Int32Array, from: number, to: number) => void) | null;
  readonly sums: () => Sums;
}

/** The rows that are added in one call. */
const stretch = 1024;
const values = new Float64Array(stretch);

export function summing(table: Table, measure: Measure, grid: Grid, valuesInto: ValuesInto | null): Summing {
  const size = grid.groups * grid.periods;
  const count = new Float64Array(size);
  const withoutOf = new Float64Array(size);
  const isMoney = measure.add.kind === "sum" && measure.add.money;
  const currencies = isMoney && !grid.oneCurrencyEach ? table.currencyOfRow : null;
  const seen = new Uint8Array(table.currencies.length);
  let gathered: Gathering | null = null;
  const sum = valuesInto === null ? count : new Float64Array(size);
  let undatedRows = 0;
  return {
    add: (masks, bit, cells, from, to) => {
      if (valuesInto === null) {
        undatedRows += addCounts(masks, bit, cells, from, to, count);
        return;
      }
      valuesInto(from, to, values);
      undatedRows += addValues(masks, bit, cells, from, to, sum, count, withoutOf);
      if (currencies !== null) markCurrencies(masks, bit, cells, from, to, currencies, seen);
    },
    gather:
      measure.add.kind !== "duration" || valuesInto === null
        ? null
        : (masks, bit, cells, from, to) => {
            gathered ??= gathering(count);
            valuesInto(from, to, values);
            gatherInto(gathered, masks, bit, cells, values, from, to);
          },
    sums: () => ({
      sum,
      count,
      lists: measure.add.kind === "duration" ? (gathered ?? gathering(count)).lists : null,
      undated: undatedRows,
      withoutOf,
      fault: currencyFault(table, seen),
    }),
  };
}

/** Answers how many of the rows have no day. */
function addCounts(
  masks: Int32Array,
  bit: number,
  cells: Int32Array,
  from: number,
  to: number,
  count: Float64Array,
): number {
  let undatedRows = 0;
  for (let row = 0; row < to - from; row++) {
    const cell = cells[row] ?? -1;
    if (((masks[row] ?? 0) & bit) === 0) continue;
    if (cell >= 0) count[cell] = (count[cell] ?? 0) + 1;
    else if (cell === undated) undatedRows += 1;
  }
  return undatedRows;
}

/** Answers how many of the rows have no day. */
function addValues(
  masks: Int32Array,
  bit: number,
  cells: Int32Array,
  from: number,
  to: number,
  sum: Float64Array,
  count: Float64Array,
  withoutOf: Float64Array,
): number {
  let undatedRows = 0;
  for (let row = 0; row < to - from; row++) {
    const cell = cells[row] ?? -1;
    if (((masks[row] ?? 0) & bit) === 0) continue;
    if (cell < 0) {
      if (cell === undated) undatedRows += 1;
      continue;
    }
    const value = values[row] ?? NaN;
    if (Number.isNaN(value)) withoutOf[cell] = (withoutOf[cell] ?? 0) + 1;
    else {
      sum[cell] = (sum[cell] ?? 0) + value;
      count[cell] = (count[cell] ?? 0) + 1;
    }
  }
  return undatedRows;
}

function markCurrencies(
  masks: Int32Array,
  bit: number,
  cells: Int32Array,
  from: number,
  to: number,
  currencies: Int16Array,
  seen: Uint8Array,
): void {
  for (let row = from; row < to; row++) {
    const isAdded = ((masks[row - from] ?? 0) & bit) !== 0 && (cells[row - from] ?? -1) >= 0;
    const currency = currencies[row] ?? -1;
    if (isAdded && currency >= 0 && !Number.isNaN(values[row - from] ?? NaN)) seen[currency] = 1;
  }
}
