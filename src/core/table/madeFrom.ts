import type { Table } from "./table";

/**
 * A table as another one, but for what is changed. What the other could not read and has decided is found only when
 * somebody asks for it, as it is there: a plain copy would ask at once, and read columns that nobody needs.
 */
export function madeFrom(table: Table, changes: Partial<Table>): Table {
  const { subject, rows, names, columns, roles, meanings, allWon, currencyOfRow, currencies, firstOfId } = table;
  return {
    ...{ subject, rows, names, columns, roles, meanings, allWon, currencyOfRow, currencies, firstOfId },
    ...(table.blankRoles === undefined ? {} : { blankRoles: table.blankRoles }),
    ...(table.oddCells === undefined ? {} : { oddCells: table.oddCells }),
    ambiguous: table.ambiguous,
    ...changes,
    get problems() {
      return changes.problems ?? table.problems;
    },
    get choices() {
      return changes.choices ?? table.choices;
    },
  };
}
