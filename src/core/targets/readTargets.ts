import type { Cell } from "../words/cell";
import { fault, isFault, type Fault } from "../words/fault";
import type { Period } from "../words/period";
import { readTargetTable } from "./readTargetTable";
import { isSameScope, isSameSpan, type Target } from "./target";

export type { Target } from "./target";

/**
 * The targets of a plain table where there is no place to tell problems: the first is the answer. `readTargetTable` tells
 * all of them, and the targets of the other rows.
 */
export function readTargets(cells: readonly (readonly Cell[])[]): Target[] | Fault {
  const read = readTargetTable(cells);
  if (isFault(read)) return read;
  for (const problem of read.problems) {
    // A KPI that is not computed here is no reason to leave out the others.
    if (problem.kind === "repeated-target" || problem.kind === "unknown-kpi") continue;
    if (problem.kind === "bad-period") return fault({ kind: "bad-period", text: problem.text });
    return fault({ kind: "bad-target", problem });
  }
  return [...read.targets];
}

/** The target of a KPI for everyone, or for a scope, given for exactly this period; null where none is. */
export const targetFor = (
  targets: readonly Target[],
  kpi: string,
  period: Period,
  scope: string | null = null,
): number | null =>
  targets.find((one) => one.kpi === kpi && isSameScope(one.scope, scope) && isSameSpan(one.period, period))?.value ??
  null;
