import { fault, type Fault } from "../words/fault";
import { isRole, roles, type Role } from "../words/role";
import { headerWords } from "../table/headerWords";
import { plainHeader } from "../table/plainHeader";
import type { Table } from "../table/table";

/** The role that a word names: `owner`, or a header word of it such as `selger`. */
export function roleNamed(name: string): Role | null {
  if (isRole(name)) return name;
  const plain = plainHeader(name);
  return roles.find((role) => plainHeader(role) === plain || headerWords[role].words.includes(plain)) ?? null;
}

/** Place of the column that a user names: by its header first, else by the role it plays. */
export function findColumn(table: Pick<Table, "names" | "roles">, name: string): number | Fault {
  const exact = table.names.indexOf(name);
  if (exact >= 0) return exact;
  const plain = plainHeader(name);
  const alike = table.names.findIndex((header) => plainHeader(header) === plain && plain !== "");
  if (alike >= 0) return alike;
  const role = roleNamed(name);
  const place = role === null ? undefined : table.roles.get(role);
  return place ?? fault({ kind: "unknown-column", name, known: table.names });
}
