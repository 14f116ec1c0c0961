import { readTable } from "../../../src/core/table/readTable";
import type { Table, TableOptions } from "../../../src/core/table/table";
import type { Cell } from "../../../src/core/words/cell";
import { isFault } from "../../../src/core/words/fault";

/** The table of some cells; a test that expects a fault reads them itself. */
export function tableFrom(cells: readonly (readonly Cell[])[], options?: TableOptions): Table {
  const table = readTable(cells, options);
  if (isFault(table)) throw new Error(JSON.stringify(table));
  return table;
}

/** The header of the column that plays each role. */
export const rolesOf = (table: Table): Record<string, string | undefined> =>
  Object.fromEntries([...table.roles].map(([role, place]) => [role, table.names[place]]));
