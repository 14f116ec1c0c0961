import { fault, type Fault } from "../words/fault";
import type { MeaningRole, Role } from "../words/role";
import type { Column } from "../table/column";
import type { Table } from "../table/table";
import type { Measure, Where } from "./measure";

/** Roles that a measure needs and the table lacks; a table where every row is won needs no stage. */
export function missingRoles(table: Table, measure: Measure, dated: boolean): Role[] {
  const missing: Role[] = [];
  for (const where of measure.where) {
    const needed = "role" in where ? where.role : "present" in where ? where.present : "lead";
    if (!table.roles.has(needed) && !(needed === "stage" && table.allWon)) missing.push(needed);
  }
  if (measure.add.kind === "sum" && !table.roles.has(measure.add.role)) missing.push(measure.add.role);
  const first = measure.date[0];
  if (dated && first !== undefined && dateColumn(table, measure) === null) missing.push(first);
  return [...new Set(missing)];
}

/** The column of days that decides a measure's period, or null where the table has none. */
export function dateColumn(table: Table, measure: Measure): Float64Array | null {
  for (const role of measure.date) {
    const column = columnOf(table, role);
    if (column?.kind === "day") return column.values;
  }
  return null;
}

export function columnOf(table: Table, role: Role): Column | null {
  const place = table.roles.get(role);
  return place === undefined ? null : (table.columns[place] ?? null);
}

/** A column that the measure rests on could not be read without a guess: then there is no figure at all. */
export function ambiguousColumn(table: Table, measure: Measure): Fault | null {
  const used: Role[] = [...measure.date, ...(measure.add.kind === "sum" ? [measure.add.role] : [])];
  if (measure.add.kind === "duration") used.push(measure.add.from, measure.add.to);
  for (const role of used) {
    const place = table.roles.get(role);
    const unsure = place === undefined ? undefined : table.ambiguous.get(place);
    if (place !== undefined && unsure !== undefined) {
      return fault({ kind: "ambiguous-column", column: table.names[place] ?? "", ...unsure });
    }
  }
  return null;
}

/** 1 for each row that a measure counts, by its conditions alone. Asks that no role is missing. */
export function countingRows(table: Table, measure: Measure): Uint8Array {
  const counts = new Uint8Array(table.rows).fill(1);
  for (const where of measure.where) narrow(counts, table, where);
  if (measure.add.kind === "count") {
    for (let row = 0; row < counts.length; row++) counts[row] = (counts[row] ?? 0) & (table.firstOfId[row] ?? 0);
  }
  return counts;
}

function narrow(counts: Uint8Array, table: Table, where: Where): void {
  const holds =
    "role" in where
      ? meaningTest(table, where.role, where.is)
      : "present" in where
        ? presenceTest(columnOf(table, where.present))
        : afterConnectedCall(table);
  for (let row = 0; row < counts.length; row++) if (counts[row] === 1 && !holds(row)) counts[row] = 0;
}

function meaningTest(table: Table, role: MeaningRole, meaning: string): (row: number) => boolean {
  const column = columnOf(table, role);
  if (column?.kind !== "text") return () => role === "stage" && meaning === "won" && table.allWon;
  const fits = (table.meanings.get(role) ?? []).map((one) => one === meaning);
  return (row) => fits[column.codes[row] ?? -1] ?? false;
}

function presenceTest(column: Column | null): (row: number) => boolean {
  if (column === null) return () => false;
  return column.kind === "text" ? (row) => column.codes[row] !== -1 : (row) => !Number.isNaN(column.values[row] ?? NaN);
}

/** Meetings booked on or after the day when their lead was first reached by phone. */
function afterConnectedCall(table: Table): (row: number) => boolean {
  const lead = columnOf(table, "lead");
  const isCall = meaningTest(table, "type", "call");
  const isConnected = meaningTest(table, "outcome", "connected");
  const called = columnOf(table, "date") ?? columnOf(table, "created");
  const booked = columnOf(table, "created") ?? columnOf(table, "date");
  if (lead === null || called?.kind !== "day" || booked?.kind !== "day") return () => false;
  const leadOf = (row: number): number => (lead.kind === "text" ? (lead.codes[row] ?? -1) : (lead.values[row] ?? NaN));
  const known = (key: number): boolean => key !== -1 && !Number.isNaN(key);
  const reached = new Map<number, number>();
  for (let row = 0; row < table.rows; row++) {
    const key = leadOf(row);
    const day = called.values[row] ?? NaN;
    if (!known(key) || Number.isNaN(day) || !isCall(row) || !isConnected(row)) continue;
    reached.set(key, Math.min(reached.get(key) ?? Infinity, Math.floor(day)));
  }
  return (row) => (reached.get(leadOf(row)) ?? Infinity) <= Math.floor(booked.values[row] ?? NaN);
}
