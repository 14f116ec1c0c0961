import type { Problem } from "../../../../src/core/words/problem";
import type { Table } from "../../../../src/core/table/table";
import type { Measure } from "../../../../src/core/kpi/measure";
import type { Sums } from "./sums";

/** What the figures leave out: each reason once, with the greatest number of rows that any measure lacks for it. */
export function leftOutProblems(
  table: Table,
  added: readonly { readonly measure: Measure; readonly sums: Sums }[],
): Problem[] {
  const worst = new Map<string, Problem>();
  const see = (key: string, problem: Problem): void => {
    if (problem.count > (worst.get(key)?.count ?? 0)) worst.set(key, problem);
  };
  for (const { measure, sums } of added) {
    const role = table.subject === "totals" ? "period" : measure.date[0];
    if (role !== undefined) see(role, { kind: "no-date", subject: table.subject, role, count: sums.undated });
    if (measure.stock !== undefined) continue;
    const without = sums.withoutOf.reduce((sum, count) => sum + count, 0);
    const kind = measure.add.kind === "duration" ? "closed-before-created" : "missing-amount";
    see(kind, { kind, count: without });
  }
  return [...worst.values()];
}
