import type { Table } from "../table/table";
import { columnOf } from "./columnOf";
import { isDecided } from "./isDecided";
import { oncePerTable } from "./oncePerTable";

/** Whether some deal that is not decided has a closing date, which then is the expected one. */
export const openHaveDates = oncePerTable((table: Table): boolean => {
  const closed = columnOf(table, "closed");
  // Without stages every row is a decided one, and nothing needs to be read.
  if (closed?.kind !== "day" || columnOf(table, "stage")?.kind !== "text") return false;
  const decided = isDecided(table);
  return closed.values.some((day, row) => !Number.isNaN(day) && !decided(row));
});
