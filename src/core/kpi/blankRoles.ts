import { madeFrom } from "../table/madeFrom";
import type { BlankColumn, Table } from "../table/table";
import type { Role } from "../words/role";

/** The blank column that a role rests on; null where it is filled somewhere, or not there at all. */
export const blankRole = (table: Table, role: Role): BlankColumn | null => table.blankRoles?.get(role) ?? null;

/** Whether some cell of a role's column is filled. */
export const isFilled = (table: Table, role: Role): boolean => table.roles.has(role) && blankRole(table, role) === null;

/** The first of some roles whose column is blank, each in its own table. */
export function firstBlank(...places: readonly (readonly [Table, Role])[]): BlankColumn | null {
  for (const [table, role] of places) {
    const blank = blankRole(table, role);
    if (blank !== null) return blank;
  }
  return null;
}

/** A table of which some columns that joining would make cannot be known, because what joins them is blank. */
export function unknownBy(table: Table, blank: BlankColumn | null, ...roles: readonly Role[]): Table {
  const open = roles.filter((role) => !table.roles.has(role));
  if (blank === null || open.length === 0) return table;
  return madeFrom(table, {
    blankRoles: new Map([...(table.blankRoles ?? []), ...open.map((role) => [role, blank] as const)]),
  });
}
