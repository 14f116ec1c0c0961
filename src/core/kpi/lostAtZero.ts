import type { Table } from "../table/table";
import type { Problem } from "../words/problem";
import { columnOf } from "./columnOf";
import { meaningTest } from "./meaningTest";
import { oncePerTable } from "./oncePerTable";

/**
 * Some programs set the amount of a deal to 0 when it is lost. Then the win rate by value is 100 %, whatever was lost: a
 * problem where every lost deal with an amount has 0, and some won deal has more; null elsewhere.
 */
export const lostAtZero = oncePerTable((table: Table): Problem | null => {
  const amounts = columnOf(table, "amount");
  if (table.subject !== "deals" || amounts?.kind !== "number") return null;
  const [isWon, isLost] = [meaningTest(table, "stage", "won"), meaningTest(table, "stage", "lost")];
  let count = 0;
  let isWorth = false;
  for (let row = 0; row < table.rows; row++) {
    const amount = amounts.values[row] ?? NaN;
    if (isWon(row) && amount > 0) isWorth = true;
    if (!isLost(row) || Number.isNaN(amount)) continue;
    if (amount !== 0) return null;
    count += 1;
  }
  return count > 0 && isWorth
    ? { kind: "lost-at-zero", count, column: table.names[table.roles.get("amount") ?? -1] ?? "" }
    : null;
});
