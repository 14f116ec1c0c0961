import { sql } from "kysely";
import type { Problem, Table } from "../../../core/index";
import { as, commas, nameOf, type Fragment } from "../sql/fragment";
import type { Warehouse, WarehouseColumn } from "./engine";

/** A column of text that holds numbers or days, and how it is read. */
interface TextColumn {
  readonly place: number;
  readonly name: string;
  readonly kind: "float" | "time";
  readonly value: Fragment;
}

/** Where more of a column's cells than this are unread, its sums would lack too much: as where the core reads a table. */
const mostUnread = 0.05;

export interface TypedColumns {
  /** The query of the whole file with its columns typed. */
  readonly select: Fragment;
  readonly columns: readonly WarehouseColumn[];
  readonly converted: readonly TextColumn[];
}

/** How to read the text columns of a file as the core has read a sample of them: strictly, so that nothing is guessed. */
export function typedColumns(warehouse: Warehouse, table: Table): TypedColumns {
  const converted = warehouse.columns.flatMap(({ name, kind }, place): TextColumn[] => {
    const at = table.names.indexOf(name.trim());
    const column = table.columns[at];
    if (kind !== "text" || column === undefined || column.kind === "text" || table.ambiguous.has(at)) return [];
    const own = sql`TRIM(${nameOf(name)})`;
    return column.kind === "number"
      ? [{ place, name, kind: "float", value: numberIn(own, signOf(table, name)) }]
      : [{ place, name, kind: "time", value: dayIn(own, orderOf(table, name)) }];
  });
  const select = warehouse.columns.map(({ name }, place) => {
    const one = converted.find((column) => column.place === place);
    return one === undefined ? nameOf(name) : as(one.value, name);
  });
  return {
    select: sql`SELECT ${commas(select)} FROM ${nameOf(warehouse.name)}`,
    columns: warehouse.columns.map((column, place) => {
      const one = converted.find((own) => own.place === place);
      return one === undefined ? column : { name: column.name, kind: one.kind };
    }),
    converted,
  };
}

const signOf = (table: Table, name: string): "comma" | "point" | null =>
  table.choices.flatMap((choice) =>
    choice.kind === "decimal" && choice.column === name.trim() ? [choice.sign] : [],
  )[0] ?? null;

const orderOf = (table: Table, name: string): "dmy" | "mdy" | null =>
  table.choices.flatMap((choice) =>
    choice.kind === "order" && choice.column === name.trim() ? [choice.order] : [],
  )[0] ?? null;

/** Whole numbers, thousands parted by spaces, and what the sign that the sample shows allows; null for all else. */
function numberIn(text: Fragment, sign: "comma" | "point" | null): Fragment {
  const space = "[ \u00a0\u202f]";
  const group = sign === "comma" ? "[. \u00a0\u202f]" : sign === "point" ? "[, \u00a0\u202f]" : space;
  const fraction = sign === "comma" ? "(,\\d+)?" : sign === "point" ? "(\\.\\d+)?" : "";
  const form = `-?(\\d+|\\d{1,3}(${group}\\d{3})+)${fraction}`;
  const digits = sql`REPLACE(REGEXP_REPLACE(${text}, ${sql.lit(group)}, '', 'g'), ',', '.')`;
  return sql`CASE WHEN REGEXP_FULL_MATCH(${text}, ${sql.lit(form)}) THEN TRY_CAST(${digits} AS DOUBLE) END`;
}

/** Days of the forms that read one way only, and slashed ones in the order that the sample shows; null for all else. */
function dayIn(text: Fragment, order: "dmy" | "mdy" | null): Fragment {
  const slashed = order === "dmy" ? ["%d/%m/%Y", "%d-%m-%Y"] : order === "mdy" ? ["%m/%d/%Y", "%m-%d-%Y"] : [];
  const days = ["%Y-%m-%d", "%Y/%m/%d", "%Y%m%d", "%d.%m.%Y", ...slashed];
  const times = ["", " %H:%M", " %H:%M:%S", "T%H:%M", "T%H:%M:%S", "T%H:%M:%S.%f", " %H:%M:%S.%f"];
  const forms = days.flatMap((day) => times.map((time) => sql.lit(`${day}${time}`)));
  // A zone never moves the date.
  const civil = sql`REGEXP_REPLACE(${text}, '(:\\d{2}(\\.\\d+)?)( ?Z|[+-]\\d{2}:?\\d{2})$', '\\1')`;
  return sql`TRY_STRPTIME(${civil}, [${commas(forms)}])`;
}

/** Cells that hold something which was not read, as problems; the names of the columns of which too much is unread. */
export async function unreadCells(
  warehouse: Warehouse,
  { converted }: TypedColumns,
): Promise<{ readonly problems: readonly Problem[]; readonly tooMany: ReadonlyMap<string, string> }> {
  const problems: Problem[] = [];
  const tooMany = new Map<string, string>();
  if (converted.length === 0) return { problems, tooMany };
  const counts = converted.flatMap(({ name, value }) => {
    const filled = sql`TRIM(${nameOf(name)}) <> ''`;
    const unread = sql`${filled} AND ${value} IS NULL`;
    return [
      sql`COUNT(CASE WHEN ${filled} THEN 1 END)`,
      sql`COUNT(CASE WHEN ${unread} THEN 1 END)`,
      sql`MIN(CASE WHEN ${unread} THEN ${nameOf(name)} END)`,
    ];
  });
  const query = sql`SELECT ${commas(counts)} FROM ${nameOf(warehouse.name)}`;
  const [row = []] = await warehouse.run(warehouse.dialect.statement(query));
  converted.forEach(({ name, kind }, step) => {
    const [filled = 0, unread = 0, example = ""] = row.slice(step * 3, step * 3 + 3);
    const count = Number(unread);
    if (count === 0) return;
    problems.push({
      kind: kind === "float" ? "unread-number" : "unread-day",
      column: name,
      example: String(example),
      count,
    });
    if (count > mostUnread * Number(filled)) tooMany.set(name, String(example));
  });
  return { problems, tooMany };
}
