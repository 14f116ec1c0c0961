import type { Column } from "../table/column";
import { madeFrom } from "../table/madeFrom";
import type { Table } from "../table/table";
import type { Role } from "../words/role";

/** A table with a column more, or with another one in place of the column that plays the role. */
function withColumn(table: Table, role: Role, column: Column): Table {
  const place = table.roles.get(role);
  if (place !== undefined)
    return madeFrom(table, { columns: table.columns.map((one, at) => (at === place ? column : one)) });
  return madeFrom(table, {
    names: [...table.names, role],
    columns: [...table.columns, column],
    roles: new Map([...table.roles, [role, table.columns.length]]),
  });
}

function derived(kind: "day" | "number", { rows }: Table, valueOf: (row: number) => number): Column {
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++) values[row] = valueOf(row);
  return { kind, values };
}

/** A table whose role holds a day that is worked out for each row; NaN is none. */
export const withDays = (table: Table, role: Role, dayOf: (row: number) => number): Table =>
  withColumn(table, role, derived("day", table, dayOf));

export const withNumbers = (table: Table, role: Role, numberOf: (row: number) => number): Table =>
  withColumn(table, role, derived("number", table, numberOf));
