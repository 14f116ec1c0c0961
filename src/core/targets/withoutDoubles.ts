import type { TargetProblem } from "../words/targetProblem";
import type { Target, TargetTable } from "./target";

/**
 * Targets that stand there once. Rows that ask for the same with the same value count once, rows that ask for different
 * values do not count at all: which one was meant, nobody here knows. Both are told.
 */
export function withoutDoubles(
  targets: readonly Target[],
  addressOf: (target: Target) => string,
): Pick<TargetTable, "targets" | "doubles" | "problems"> {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const { kpi, scope, period } = target;
    const key = JSON.stringify([kpi, scope?.toLowerCase() ?? null, period.first, period.last]);
    groups.set(key, [...(groups.get(key) ?? []), target]);
  }
  const kept = new Set<Target>();
  const doubles: Target[] = [];
  const problems: TargetProblem[] = [];
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue;
    const isOne = others.every(({ value, stretch }) => value === first.value && stretch === first.stretch);
    if (isOne) kept.add(first);
    else doubles.push(first, ...others);
    const kind = isOne ? "repeated-target" : "same-target";
    for (const other of others) problems.push({ kind, at: addressOf(other), of: first.kpi, other: addressOf(first) });
  }
  return { targets: targets.filter((target) => kept.has(target)), doubles, problems };
}
