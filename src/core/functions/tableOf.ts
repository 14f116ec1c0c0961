import type { Cell } from "../words/cell";
import { fault, type Fault } from "../words/fault";
import { readTable } from "../table/readTable";
import { sameCells } from "../table/sameCells";
import { wordOf } from "../table/readWords";
import type { Table } from "../table/table";
import { isRange } from "./arguments";
import type { Argument } from "./formula";

interface Read {
  readonly cells: readonly (readonly Cell[])[];
  readonly table: Table | Fault;
}

/** Deals, leads and activities side by side, and one more. */
const mostKept = 4;

/**
 * The tables read last, the latest first. A host hands each formula a fresh copy of its range; where that holds the same
 * as one read before, cell by cell, the table is the same, and thousands of formulas over one range read it once.
 */
let kept: readonly Read[] = [];

function readOnce(cells: readonly (readonly Cell[])[]): Table | Fault {
  const found = kept.find((one) => one.cells === cells || sameCells(one.cells, cells));
  const read = found ?? { cells, table: readTable(cells) };
  if (kept[0] !== read) kept = [read, ...kept.filter((one) => one !== read)].slice(0, mostKept);
  return read.table;
}

/** The table of an argument. A host must not change an array after it has handed it over. */
export function tableOf(argument: Argument, parameter = "data"): Table | Fault {
  if (isRange(argument)) return readOnce(argument);
  return argument === undefined || argument === null
    ? fault({ kind: "missing-argument", parameter, expected: "table" })
    : fault({ kind: "bad-argument", parameter, expected: "table", got: wordOf(argument) });
}

/** More cells than these cost more to compare with those of the call before than to look at once. */
const mostCompared = 30_000;

/** Whether an argument is a range of so many cells that one figure had better be had without reading all of it. */
export const isLarge = (argument: Argument): argument is readonly (readonly Cell[])[] =>
  isRange(argument) &&
  argument.length * (argument[0]?.length ?? 0) > mostCompared &&
  !kept.some(({ cells }) => cells === argument);
