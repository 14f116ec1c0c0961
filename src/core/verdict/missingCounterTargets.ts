import { findKpi } from "../kpi/catalogue";
import type { Kpi } from "../kpi/kpi";
import { isFault } from "../words/fault";
import type { Period } from "../words/period";

/** What a target is for; a target of `targets/readTargets` is one. */
interface Aim {
  readonly kpi: string;
  /** null is everyone. */
  readonly scope: string | null;
  readonly period: Period;
}

/** A KPI with a target that nothing guards, and the KPIs one of which should have a target too. */
export interface Unguarded {
  readonly kpi: Kpi;
  readonly scope: string | null;
  readonly counters: readonly Kpi[];
}

/**
 * Targets without a counterweight: a KPI whose target can be met at the expense of another, and none of the KPIs that
 * would show it has a target for the same people, or for everyone, in a period that overlaps. Once for each KPI and scope.
 * A KPI none of whose counterweights can be computed asks for nothing.
 */
export function missingCounterTargets(targets: readonly Aim[]): Unguarded[] {
  const told = new Set<string>();
  return targets.flatMap((target) => {
    const kpi = findKpi(target.kpi);
    const key = `${target.kpi}\n${target.scope ?? ""}`;
    if (isFault(kpi) || told.has(key)) return [];
    const counters = kpi.counters.map(findKpi).flatMap((one) => (isFault(one) ? [] : [one]));
    const isGuarded = targets.some(
      (other) =>
        counters.some(({ id }) => id === other.kpi) &&
        (other.scope === null || other.scope === target.scope) &&
        other.period.first <= target.period.last &&
        other.period.last >= target.period.first,
    );
    if (counters.length === 0 || isGuarded) return [];
    told.add(key);
    return [{ kpi, scope: target.scope, counters }];
  });
}
