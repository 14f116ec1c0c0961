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
  const lost = amounts.values.filter((amount, row) => isLost(row) && !Number.isNaN(amount));
  const isWorth = amounts.values.some((amount, row) => amount > 0 && isWon(row));
  if (!isWorth || lost.length === 0 || lost.some((amount) => amount !== 0)) return null;
  return { kind: "lost-at-zero", count: lost.length, column: table.names[table.roles.get("amount") ?? -1] ?? "" };
});
