import { resolveTarget, type FoundTarget } from "../targets/resolveTarget";
import { membersIn } from "../targets/scopeOf";
import { isFault } from "../words/fault";
import type { Period } from "../words/period";
import type { AskedKpi } from "./askings";
import type { SummaryRequest } from "./source";

/** What everyone is to reach in a period, and how it came about; null where no target says. */
export type TargetIn = (asked: AskedKpi, period: Period) => FoundTarget | null;

/** The targets of the months: as given, else from longer or shorter periods, else from those of the people. */
export function monthTargets({ targets, settings }: SummaryRequest): TargetIn {
  const aimed = new Set(targets.map(({ kpi }) => kpi));
  return ({ kpi, source }, period) => {
    if (!aimed.has(kpi.id)) return null;
    const found = resolveTarget(targets, kpi, period, null, settings.calendar, membersIn([source.table]));
    return found === null || isFault(found) ? null : found;
  };
}
