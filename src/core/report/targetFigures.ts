import type { EffortNeeded } from "../targets/effortsOf";
import type { TargetView } from "./targetViews";

/** A target and how things stand against it, as plain data. */
export interface TargetFigures {
  readonly kpi: string;
  /** null is everyone. */
  readonly scope: string | null;
  readonly period: string;
  readonly target: number | null;
  /** How the target came about: `given`, or made from other targets. */
  readonly how: string | null;
  readonly actual: number | null;
  readonly attainment: number | null;
  /** Actual over what the plan asks for by now. */
  readonly index: number | null;
  readonly isOver: boolean;
  readonly isReached: boolean;
  /** null where the period is over, or nothing can be foretold. */
  readonly landing: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly chance: number | null;
  readonly neededPerDay: number | null;
  readonly stretch: number | null;
  readonly owner: string | null;
  readonly objective: string | null;
  /** What it takes upstream for what is missing, with the range of 80 %; empty where nothing is. */
  readonly efforts: readonly EffortNeeded[];
  readonly sentence: string;
}

export function targetFigures(view: TargetView): TargetFigures {
  const { kpi, scope, period, target, attainment, isOver, isReached, stretch, owner, objective, efforts } = view;
  return {
    ...{ kpi, scope, period: period.key, target, how: view.how?.kind ?? null },
    ...{ attainment, isOver, isReached, stretch, owner, objective, efforts, sentence: view.sentence },
    actual: view.pace?.actual ?? null,
    index: view.pace?.index ?? null,
    neededPerDay: view.pace?.neededPerDay ?? null,
    ...aheadOf(view),
  };
}

/** Nothing lies ahead of a period that is over. */
function aheadOf({ pace, isOver }: TargetView): Pick<TargetFigures, "landing" | "low" | "high" | "chance"> {
  const landing = isOver ? null : (pace?.landing ?? null);
  if (landing === null) return { landing: null, low: null, high: null, chance: null };
  return { landing: landing.landing, low: landing.low, high: landing.high, chance: pace?.chance ?? null };
}
