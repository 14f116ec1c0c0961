import type { Column } from "../../../../src/core/table/column";
import type { Table } from "../../../../src/core/table/table";
import { columnOf } from "../../../../src/core/kpi/columnOf";
import { meaningTest } from "./meaningTest";

/** Whether a row was booked on or after the day when its lead was first reached by phone. */
export function afterConnectedCall(table: Table): (row: number) => boolean {
  const lead = columnOf(table, "lead");
  const called = columnOf(table, "date") ?? columnOf(table, "created");
  const booked = columnOf(table, "created") ?? columnOf(table, "date");
  if (lead === null || called?.kind !== "day" || booked?.kind !== "day") return () => false;
  const leadOf = keyOf(lead);
  const reached = firstReached(table, leadOf, called.values);
  return (row) => (reached.get(leadOf(row)) ?? Infinity) <= Math.floor(booked.values[row] ?? NaN);
}

/** The lead of a row as a number; NaN where there is none. */
const keyOf = (column: Column): ((row: number) => number) =>
  column.kind === "text"
    ? (row) => (column.codes[row] === -1 ? NaN : (column.codes[row] ?? NaN))
    : (row) => column.values[row] ?? NaN;

/** The day on which each lead was first reached. */
function firstReached(table: Table, leadOf: (row: number) => number, called: Float64Array): Map<number, number> {
  const isCall = meaningTest(table, "type", "call");
  const isConnected = meaningTest(table, "outcome", "connected");
  const reached = new Map<number, number>();
  for (let row = 0; row < table.rows; row++) {
    const key = leadOf(row);
    const day = called[row] ?? NaN;
    if (Number.isNaN(key) || Number.isNaN(day) || !isCall(row) || !isConnected(row)) continue;
    reached.set(key, Math.min(reached.get(key) ?? Infinity, Math.floor(day)));
  }
  return reached;
}
