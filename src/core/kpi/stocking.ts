import type { Table } from "../table/table";
import { columnOf } from "./columnOf";
import type { Grid } from "./grid";
import type { Measure } from "./measure";
import { currencyFault, type Sums } from "./sums";
import { stretch, valuesOfRows } from "./valuesOfRows";

/** Rows of a stock, each with its first period and the one after its last; nothing where these are the same. */
interface Stays {
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

/** What each of the rows gives, and the rows of which that is known. */
const values = new Float64Array(stretch);
const known: Stays = {
  rows: new Int32Array(stretch),
  from: new Int32Array(stretch),
  until: new Int32Array(stretch),
  many: 0,
};

/**
 * Adds up a stock by its changes: what a row gives is added to its first period and taken from the one after its last, and
 * in the end each period is added to those before it. Of decimals that would leave traces; these are added period by period.
 */
export function stocking(table: Table, measure: Measure, grid: Grid): Stocking {
  const size = grid.groups * grid.periods;
  const count = new Float64Array(size);
  const withoutOf = new Float64Array(size);
  const seen = new Uint8Array(table.currencies.length);
  const rest = { lists: null, withoutOf, fault: null };
  const valuesInto = valuesOfRows(table, measure);
  if (valuesInto === null) {
    return {
      add: (stays) => {
        changeByOne(stays, grid, count);
      },
      sums: (undated) => {
        addToThoseBefore(count, grid.periods);
        return { ...rest, sum: count.slice(), count, undated };
      },
    };
  }
  const sum = new Float64Array(size);
  const addValues = areWhole(table, measure) ? changeByValues : addToEach;
  const isMoney = measure.add.kind === "sum" && measure.add.money;
  const currencies = isMoney && !grid.oneCurrencyEach ? table.currencyOfRow : null;
  return {
    add: (stays) => {
      valuesInto(stays.rows, stays.many, 0, values);
      takeKnown(stays, grid, withoutOf);
      changeByOne(known, grid, count);
      addValues(known, grid, sum);
      if (currencies !== null) markCurrencies(known, currencies, seen);
    },
    sums: (undated) => {
      addToThoseBefore(count, grid.periods);
      addToThoseBefore(withoutOf, grid.periods);
      if (addValues === changeByValues) addToThoseBefore(sum, grid.periods);
      return { ...rest, sum, count, undated, fault: currencyFault(table, seen) };
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

function changeByOne({ rows, from, until, many }: Stays, { groupOfRow, periods }: Grid, into: Float64Array): void {
  for (let at = 0; at < many; at++) {
    const cell = (groupOfRow[rows[at] ?? 0] ?? 0) * periods;
    const begin = cell + (from[at] ?? 0);
    const end = until[at] ?? 0;
    into[begin] = (into[begin] ?? 0) + 1;
    if (end < periods) into[cell + end] = (into[cell + end] ?? 0) - 1;
  }
}

function changeByValues({ rows, from, until, many }: Stays, { groupOfRow, periods }: Grid, into: Float64Array): void {
  for (let at = 0; at < many; at++) {
    const value = values[at] ?? 0;
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
  for (let group = 0; group < changes.length; group += periods) {
    let sum = 0;
    for (let cell = group; cell < group + periods; cell++) {
      sum += changes[cell] ?? 0;
      changes[cell] = sum;
    }
  }
}

/** The rows whose values are known; where those of the others lie is told. */
function takeKnown(stays: Stays, { groupOfRow, periods }: Grid, withoutOf: Float64Array): void {
  let many = 0;
  for (let at = 0; at < stays.many; at++) {
    const row = stays.rows[at] ?? 0;
    const begin = stays.from[at] ?? 0;
    const end = stays.until[at] ?? 0;
    const value = values[at] ?? NaN;
    if (Number.isNaN(value)) {
      const cell = (groupOfRow[row] ?? 0) * periods;
      withoutOf[cell + begin] = (withoutOf[cell + begin] ?? 0) + 1;
      if (end < periods) withoutOf[cell + end] = (withoutOf[cell + end] ?? 0) - 1;
      continue;
    }
    known.rows[many] = row;
    known.from[many] = begin;
    known.until[many] = end;
    values[many] = value;
    many += 1;
  }
  known.many = many;
}

function markCurrencies({ rows, many }: Stays, currencies: Int16Array, seen: Uint8Array): void {
  for (let at = 0; at < many; at++) {
    const currency = currencies[rows[at] ?? 0] ?? -1;
    if (currency >= 0) seen[currency] = 1;
  }
}
