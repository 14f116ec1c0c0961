import { sql } from "kysely";
import { afterCall, countsOnce, meets, type AskedMeasure } from "./askedMeasures";
import type { Dialect } from "./dialect";
import { as, commas, lines, nameOf, surely, type Fragment } from "./fragment";
import { isSo, type RowColumns } from "./rowColumns";
import type { WarehouseTable } from "./warehouseTable";

/** A named step of a query: what stands in WITH. */
export interface Step {
  readonly name: string;
  readonly body: Fragment;
  /** Few rows that are asked for more than once: worth keeping. Other steps are not. */
  readonly keep?: true;
}

/** Steps that make the rows to be added up. */
export function rowSteps(
  warehouse: WarehouseTable,
  measures: readonly AskedMeasure[],
  keys: readonly string[],
  rows: RowColumns,
  dialect: Dialect,
): readonly Step[] {
  const marks = marksOf(warehouse, measures, keys, rows);
  const steps: Step[] = [];
  let from = nameOf(warehouse.name);
  if (warehouse.repeats && rows.has("id")) {
    steps.push({ name: "without_copies", body: withoutCopies(warehouse, dialect) });
    from = nameOf("without_copies");
  }
  const columns = rows.select();
  steps.push({ name: "cells", body: sql`SELECT\n  ${columns}\nFROM ${from}` });
  let last = "cells";
  for (const [name, added] of marks) {
    if (added.length === 0) continue;
    steps.push({ name, body: sql`SELECT *,\n  ${lines(added)}\nFROM ${nameOf(last)}` });
    last = name;
  }
  return steps;
}

/** The same row, cell for cell, counts once, where blanks of all kinds are the same; rows without an id are all different. */
function withoutCopies({ name, table, names, kinds }: WarehouseTable, dialect: Dialect): Fragment {
  const place = table.roles.get("id") ?? -1;
  const id = dialect.text(nameOf(names[place] ?? ""), kinds[place] ?? "unknown");
  const from = nameOf(name);
  const columns = lines(
    names.map((own, at) => (kinds[at] === "text" ? as(dialect.text(nameOf(own), "text"), own) : nameOf(own))),
  );
  return sql`SELECT DISTINCT\n  ${columns}\nFROM ${from} WHERE ${id} IS NOT NULL\nUNION ALL\nSELECT\n  ${columns}\nFROM ${from} WHERE ${id} IS NULL`;
}

/** What is known of a row only when others are seen too. */
function marksOf(
  { repeats }: WarehouseTable,
  measures: readonly AskedMeasure[],
  keys: readonly string[],
  rows: RowColumns,
): [string, Fragment[]][] {
  const asksCall = measures.some(({ measure }) => measure.where.some((where) => "derived" in where));
  const counted = measures.filter(({ measure }) => measure.add.kind === "count");
  return [
    ["after_calls", asksCall ? [as(afterConnectedCall(rows), afterCall)] : []],
    [
      "counted_once",
      repeats && rows.has("id") ? counted.map((one) => as(firstOfId(one, keys, rows), countsOnce(one.measure.id))) : [],
    ],
  ];
}

function afterConnectedCall(rows: RowColumns): Fragment {
  const lead = rows.word("lead");
  const called = rows.has("date") ? rows.day("date") : rows.day("created");
  const booked = rows.has("created") ? rows.day("created") : rows.day("date");
  const reached = sql`${isSo(rows.means("type", "call"))} AND ${isSo(rows.means("outcome", "connected"))}`;
  const first = sql`MIN(CASE WHEN ${reached} THEN ${called} END) OVER (PARTITION BY ${lead})`;
  return surely(sql`${lead} IS NOT NULL AND ${first} <= ${booked}`);
}

/**
 * A warehouse keeps no order of rows: the first row of an id is the one with the earliest day, and among those of one
 * day the one whose keys come first.
 */
function firstOfId({ measure, day }: AskedMeasure, keys: readonly string[], rows: RowColumns): Fragment {
  const counts = meets(measure, rows);
  const id = rows.word("id");
  const order = [
    ...(day === null ? [] : [sql`${day} IS NULL`, day]),
    ...keys.flatMap((key) => [sql`${nameOf(key)} IS NULL`, nameOf(key)]),
    id,
  ];
  const number = sql`ROW_NUMBER() OVER (PARTITION BY ${id}, ${counts} ORDER BY ${commas(order)})`;
  return sql`${counts} AND (${id} IS NULL OR ${number} = 1)`;
}
