import type { Cell } from "../words/cell";
import { fault, type Fault } from "../words/fault";
import { readTable } from "../table/readTable";
import { wordOf } from "../table/readWords";
import type { Table } from "../table/table";
import { isRange } from "./arguments";
import type { Argument } from "./formula";

/** Tables read before, by the very array that was handed over, so that many formulas over one range read it once. */
const known = new WeakMap<readonly (readonly Cell[])[], Table | Fault>();

/** The table of an argument. A host must not change an array after it has handed it over. */
export function tableOf(argument: Argument, parameter = "data"): Table | Fault {
  if (!isRange(argument)) {
    return argument === undefined || argument === null
      ? fault({ kind: "missing-argument", parameter, expected: "table" })
      : fault({ kind: "bad-argument", parameter, expected: "table", got: wordOf(argument) });
  }
  const read = known.get(argument);
  if (read !== undefined) return read;
  const table = readTable(argument);
  known.set(argument, table);
  return table;
}
