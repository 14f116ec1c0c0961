import { sql } from "kysely";
import { knownWords, plainWord, type Meaning, type MeaningRole, type Role } from "../../../core/index";
import type { ColumnKind, Dialect } from "./dialect";
import { as, commas, lines, nameOf, surely, type Fragment } from "./fragment";
import type { WarehouseTable } from "./warehouseTable";

/** The name of a column of yes and no, or the answer where it is the same for every row. */
export type Flag = string | boolean;

export const isSo = (flag: Flag): Fragment => (typeof flag === "string" ? nameOf(flag) : flag ? sql`TRUE` : sql`FALSE`);

/** The columns of a row, each named by what it means and made only if some measure asks for it. */
export interface RowColumns {
  readonly has: (role: Role) => boolean;
  readonly day: (role: Role) => Fragment;
  readonly time: (role: Role) => Fragment;
  readonly number: (role: Role) => Fragment;
  /** A text, or what stands for one; null where the cell is blank. */
  readonly word: (role: Role) => Fragment;
  /** Whether the row's word in the column of a role has a meaning. */
  readonly means: (role: MeaningRole, meaning: Meaning) => Flag;
  /** Whether the cell of a role holds anything that can be read. */
  readonly present: (role: Role) => Flag;
  /** A column to split by, by its place in the table. */
  readonly key: (place: number, alias: string) => Fragment;
  /** Everything asked for so far, as a list of columns. */
  readonly select: () => Fragment;
}

export function rowColumns(warehouse: WarehouseTable, dialect: Dialect): RowColumns {
  const { table, names, kinds, zone } = warehouse;
  const made = new Map<string, Fragment>();
  const make = (alias: string, value: () => Fragment): Fragment => {
    if (!made.has(alias)) made.set(alias, value());
    return nameOf(alias);
  };
  const columnAt = (place: number): { name: Fragment; kind: ColumnKind } => ({
    name: nameOf(names[place] ?? ""),
    kind: kinds[place] ?? "unknown",
  });
  const columnOf = (role: Role): { name: Fragment; kind: ColumnKind } => columnAt(table.roles.get(role) ?? -1);
  const text = ({ name, kind }: { name: Fragment; kind: ColumnKind }): Fragment =>
    kind === "day" || kind === "time" || kind === "moment"
      ? dialect.text(dialect.day(name, kind, zone), "day")
      : dialect.text(name, kind);
  return {
    has: (role) => table.roles.has(role),
    day: (role) =>
      make(`${role}_day`, () => {
        const { name, kind } = columnOf(role);
        return dialect.day(name, kind, zone);
      }),
    time: (role) =>
      make(`${role}_time`, () => {
        const { name, kind } = columnOf(role);
        return sql`CASE WHEN ${dialect.day(name, kind, zone)} IS NOT NULL THEN ${dialect.time(name, kind, zone)} END`;
      }),
    number: (role) =>
      make(role, () => {
        const { name, kind } = columnOf(role);
        return dialect.real(name, kind);
      }),
    word: (role) => make(`${role}_word`, () => text(columnOf(role))),
    means: (role, meaning) => {
      if (!table.roles.has(role)) return role === "stage" && meaning === "won" && table.allWon;
      const name = `is_${meaning.replace("-", "_")}`;
      make(name, () => meansTest(warehouse, dialect, role, meaning, text(columnOf(role))));
      return name;
    },
    present: (role) => {
      make(`has_${role}`, () => {
        const column = columnOf(role);
        const kind = table.columns[table.roles.get(role) ?? -1]?.kind;
        const value =
          kind === "day"
            ? dialect.day(column.name, column.kind, zone)
            : kind === "number"
              ? dialect.real(column.name, column.kind)
              : text(column);
        return sql`${value} IS NOT NULL`;
      });
      return `has_${role}`;
    },
    key: (place, alias) => make(alias, () => text(columnAt(place))),
    select: () => lines([...made].map(([alias, value]) => as(value, alias))),
  };
}

function meansTest(
  { table, words: how }: WarehouseTable,
  dialect: Dialect,
  role: MeaningRole,
  meaning: Meaning,
  text: Fragment,
): Fragment {
  const column = table.columns[table.roles.get(role) ?? -1];
  const meanings = table.meanings.get(role) ?? [];
  const seen = column?.kind === "text" ? column.words.filter((_, code) => meanings[code] === meaning) : [];
  const words = how === "exact" ? seen : [...new Set([...seen.map(plainWord), ...stillKnown(role, meaning, table)])];
  if (words.length === 0) return sql`FALSE`;
  const own = how === "exact" ? text : dialect.plainWord(text);
  return surely(sql`${own} IN (${commas(words.map((word) => sql`${word}`))})`);
}

/** Known words of a meaning, less those that the table takes for something else. */
function stillKnown(role: MeaningRole, meaning: Meaning, table: WarehouseTable["table"]): string[] {
  const column = table.columns[table.roles.get(role) ?? -1];
  const meanings = table.meanings.get(role) ?? [];
  const others = new Set(
    column?.kind === "text" ? column.words.filter((_, code) => meanings[code] !== meaning).map(plainWord) : [],
  );
  return knownWords(role, meaning).filter((word) => !others.has(word));
}
