import type { Table } from "../table/table";
import { columnOf } from "./columnOf";
import type { Grid } from "./grid";
import type { Measure } from "./measure";
import { currencyFault, type Sums } from "./sums";
import { stretch, valuesOfRows } from "./valuesOfRows";

/** Rows of a stock, each with its first period and the one after its last; nothing where these are the same. */
export interface Stays {
  readonly rows: Int32Array;
  readonly from: Int32Array;
  readonly until: Int32Array;
  many: number;
}

/** A stock in the making. */
export interface Stocking {
  readonly add: (stays: Stays) => void;
  readonly sums: (undated: number) => Sums;
}

/** What each of the rows gives. */
const values = new Float64Array(stretch);

/**
 * Adds up a stock by its changes: what a row gives is added to its first period and taken from the one after its last, and
 * in the end each period is added to those before it. Of decimals that would leave traces; these are added period by period.
 */
export function stocking(table: Table, measure: Measure, grid: Grid): Stocking {
  const size = grid.groups * grid.periods;
  const count = new Float64Array(size);
  const withoutOf = new Float64Array(size);
  const valuesInto = valuesOfRows(table, measure);
  const isWhole = valuesInto !== null && areWhole(table, measure);
  const sum = new Float64Array(size);
  const isMoney = measure.add.kind === "sum" && measure.add.money;
  const currencies = isMoney && !grid.oneCurrencyEach ? table.currencyOfRow : null;
  const seen = new Uint8Array(table.currencies.length);
  return {
    add: (stays) => {
      if (valuesInto === null) {
        changeBy(null, stays, grid, count);
        return;
      }
      valuesInto(stays.rows, stays.many, 0, values);
      keepKnown(stays, grid, withoutOf);
      if (currencies !== null) markCurrencies(stays, currencies, seen);
      changeBy(null, stays, grid, count);
      if (isWhole) changeBy(values, stays, grid, sum);
      else addToEach(stays, grid, sum);
    },
    sums: (undated) => {
      addToThoseBefore(count, grid.periods);
      addToThoseBefore(withoutOf, grid.periods);
      if (isWhole) addToThoseBefore(sum, grid.periods);
      const own = valuesInto === null ? count.slice() : sum;
      return { sum: own, count, lists: null, undated, withoutOf, fault: currencyFault(table, seen) };
    },
  };
}

/** Whether a measure's values are all whole and add up without a remainder, in whatever order. */
function areWhole(table: Table, { add }: Measure): boolean {
  const column = add.kind === "sum" && add.times === undefined ? columnOf(table, add.role) : null;
  return column?.kind === "number" && sumOfWhole(column.values) <= Number.MAX_SAFE_INTEGER;
}

/** Infinity where one is not whole. */
function sumOfWhole(amounts: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < amounts.length; row++) {
    const amount = amounts[row] ?? NaN;
    if (amount === Math.floor(amount)) sum += Math.abs(amount);
    else if (!Number.isNaN(amount)) return Infinity;
  }
  return sum;
}

/** Adds to the first period and takes from the one after the last: the values given, or ones. */
function changeBy(
  given: Float64Array | null,
  { rows, from, until, many }: Stays,
  { groupOfRow, periods }: Grid,
  into: Float64Array,
): void {
  for (let at = 0; at < many; at++) {
    const value = given === null ? 1 : (given[at] ?? 0);
    const cell = (groupOfRow[rows[at] ?? 0] ?? 0) * periods;
    const begin = cell + (from[at] ?? 0);
    const end = until[at] ?? 0;
    into[begin] = (into[begin] ?? 0) + value;
    if (end < periods) into[cell + end] = (into[cell + end] ?? 0) - value;
  }
}

function addToEach({ rows, from, until, many }: Stays, { groupOfRow, periods }: Grid, into: Float64Array): void {
  for (let at = 0; at < many; at++) {
    const value = values[at] ?? 0;
    const cell = (groupOfRow[rows[at] ?? 0] ?? 0) * periods;
    const end = cell + (until[at] ?? 0);
    for (let place = cell + (from[at] ?? 0); place < end; place++) into[place] = (into[place] ?? 0) + value;
  }
}

function addToThoseBefore(changes: Float64Array, periods: number): void {
  for (let cell = 0; cell < changes.length; cell++) {
    if (cell % periods > 0) changes[cell] = (changes[cell] ?? 0) + (changes[cell - 1] ?? 0);
  }
}

/** Leaves the rows whose values are known, and tells where those of the others lie. */
function keepKnown(stays: Stays, { groupOfRow, periods }: Grid, withoutOf: Float64Array): void {
  const { rows, from, until } = stays;
  let known = 0;
  for (let at = 0; at < stays.many; at++) {
    const [row, begin, end, value] = [rows[at] ?? 0, from[at] ?? 0, until[at] ?? 0, values[at] ?? NaN];
    rows[known] = row;
    from[known] = begin;
    until[known] = end;
    values[known] = value;
    if (!Number.isNaN(value)) {
      known += 1;
      continue;
    }
    const cell = (groupOfRow[row] ?? 0) * periods;
    withoutOf[cell + begin] = (withoutOf[cell + begin] ?? 0) + 1;
    if (end < periods) withoutOf[cell + end] = (withoutOf[cell + end] ?? 0) - 1;
  }
  stays.many = known;
}

function markCurrencies({ rows, many }: Stays, currencies: Int16Array, seen: Uint8Array): void {
  for (let at = 0; at < many; at++) {
    const currency = currencies[rows[at] ?? 0] ?? -1;
    if (currency >= 0) seen[currency] = 1;
  }
}
