import type { Target } from "./readTargets";
import { targetFor } from "./readTargets";
import { workingDays } from "../words/workingDays";
import type { TargetsAsked } from "../kpi/question";

/**
 * Targets as KPIs ask for them: the one set for the very period, for everyone or for the one rep or team that a line is
 * about. Of a period that runs, the share of its working days up to `now` is due.
 */
export const targetsAsked =
  (targets: readonly Target[], now: number): TargetsAsked =>
  ({ measure, period, keys }) => {
    if (keys.length > 1) return null;
    const whole = targetFor(targets, measure, period, keys[0] ?? null);
    if (whole === null || (keys.length === 1 && keys[0] === null)) return null;
    const gone = workingDays(period.first, Math.min(period.last, now));
    const all = workingDays(period.first, period.last);
    return { whole, due: now < period.first ? 0 : (whole * gone) / all };
  };
