import type { Kpi } from "../kpi/kpi";
import { rolesOf } from "../kpi/rolesOf";
import type { OddCell, Table } from "../table/table";
import { placeOfAddress } from "../words/address";
import { errorCodes } from "../words/cell";
import { fault, type Fault } from "../words/fault";
import type { Problem } from "../words/problem";

/** Cells that hold something which was not read, and what they should have held. An unlikely day, as year 9999, is none. */
const unread: Partial<Record<Problem["kind"], "not-a-number" | "not-a-day">> = {
  "error-cells": "not-a-number",
  "unread-number": "not-a-number",
  "conflicting-numbers": "not-a-number",
  "unread-day": "not-a-day",
  "no-such-day": "not-a-day",
  "conflicting-days": "not-a-day",
};

/**
 * The first cell that could not be read in a column that a KPI rests on, in the rows that are looked at, as a fault. A summary tells what was left out;
 * a formula is one number and has no place for that, so it gives no number, as SUM does over an error.
 */
export function badCell(table: Table, kpi: Kpi, rows?: Uint8Array): Fault | null {
  const places = new Set(rolesOf(kpi).flatMap((role) => table.roles.get(role) ?? []));
  for (const place of [...places].sort((a, b) => a - b)) {
    for (const cell of table.oddCells?.(place) ?? []) {
      const kind = unread[cell.kind];
      if (kind !== undefined && rows?.[cell.row] !== 0) return toldOf(cell, kind);
    }
  }
  return null;
}

function toldOf({ at, example }: OddCell, kind: "not-a-number" | "not-a-day"): Fault {
  const { row, column } = placeOfAddress(at) ?? { row: 0, column: 0 };
  const place = { row: row + 1, column: column + 1 };
  const code = errorCodes.find((one) => one === example);
  return code === undefined ? fault({ kind, got: example, ...place }) : fault({ kind: "cell-error", code, ...place });
}
