import {
  day,
  headerWords,
  isRole,
  knownWords,
  meanings,
  measureOf,
  measuresOf,
  plainWord,
  readTable,
  isFault,
  rolesOf,
  type Cell,
  type Fault,
  type Kpi,
  type MeaningRole,
  type Role,
  type TableOptions,
} from "../../../core/index";
import type { WarehouseTable } from "./warehouseTable";

export interface Assumed {
  readonly name: string;
  readonly by: readonly string[];
  /** The columns that play the roles; a role that is not given is taken to be a column of its own name. */
  readonly roles: ReadonlyMap<Role, string>;
  readonly words: NonNullable<TableOptions["words"]>;
  /** The time zone of columns that hold moments; null where they hold days. */
  readonly zone: string | null;
}

/** `firstResponse` as a warehouse would call it: `first_response`. */
const columnName = (role: Role): string => role.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * A table that nobody has looked at: it has a column for each role that the KPIs rest on, under the name given or that of
 * the role, and known words carry their meanings.
 */
export function assumedTable(
  kpis: readonly Kpi[],
  { name, by, roles: given, words, zone }: Assumed,
): WarehouseTable | Fault {
  const measures = kpis.flatMap(measuresOf).map(measureOf);
  const stock: Role[] = measures.flatMap((one): Role[] =>
    one.stock === undefined ? [] : ["stage", "closed", one.stock.until],
  );
  const splits = by.filter(isRole);
  const wanted = new Set<Role>([...kpis.flatMap(rolesOf), ...stock, ...splits, ...given.keys()]);
  const columns = [...wanted].map((role) => ({ role, name: given.get(role) ?? columnName(role) }));
  const others = by.filter((one) => !isRole(one) && !columns.some((column) => column.name === one));
  const known = new Set<string>(words.map(({ word }) => plainWord(word)));
  const header = [...columns.map((column) => column.name), ...others];
  const rows = Array.from({ length: 8 }, (_, row): Cell[] => [
    ...columns.map(({ role }) => cellOf(role, row, words, known)),
    ...others.map(() => "x"),
  ]);
  const subject = kpis[0]?.subject ?? "deals";
  const roles = new Map(columns.map((column) => [column.role, column.name]));
  const table = readTable([header, ...rows], { subject, words, roles });
  if (isFault(table)) return table;
  return {
    name,
    table,
    names: table.names,
    kinds: table.columns.map(({ kind }) =>
      kind === "day" ? (zone === null ? "unknown" : "moment") : kind === "number" ? "float" : "unknown",
    ),
    zone,
    words: "plain",
    repeats: given.has("id"),
  };
}

/** Something that the column of a role could hold; of words, one of each meaning and all that the user has named. */
function cellOf(role: Role, row: number, words: Assumed["words"], given: ReadonlySet<string>): Cell {
  const { kind } = headerWords[role];
  if (kind === "day") return day(46_000 + row);
  if (kind === "number") return row + 0.5;
  if (!(role in meanings)) return `x${String(row)}`;
  const own = role as MeaningRole;
  const named = words.filter((one) => one.role === own).map(({ word }) => word);
  const samples = meanings[own].flatMap((meaning) =>
    knownWords(own, meaning)
      .filter((word) => !given.has(word))
      .slice(0, 1),
  );
  const all = [...named, ...samples];
  return all[row % all.length] ?? null;
}
