import { paneSentences } from "../text/paneSentences";
import { isSameScope, type Target } from "../targets/target";
import { parseTargetPeriod } from "../targets/targetPeriod";
import { missingCounterTargets } from "../verdict/missingCounterTargets";
import { isFault } from "../words/fault";
import type { Language } from "../words/language";
import type { FigureView } from "./figuresView";
import { writeTarget, type TargetEdit, type TargetLine } from "./targetGrid";

/** A target whose counter-KPI has none: what is said of it, and the targets that one press adds. */
export interface MissingGuard {
  readonly kpi: string;
  readonly counter: string;
  readonly text: string;
  readonly accept: string;
  readonly edits: readonly TargetEdit[];
}

/** Whose targets the lines are, and the targets that stand in the sheet. */
export interface GuardRequest {
  readonly scope: string | null;
  readonly saved: readonly Target[];
  readonly fiscalYearStart: number;
  readonly language: Language;
}

/**
 * Targets that invite gaming (`missingCounterTargets`): of the counter-KPIs of each, the first that the data give is
 * proposed, in the same months, at the level that is usual now.
 */
export function missingGuards(
  lines: readonly TargetLine[],
  figures: readonly FigureView[],
  { scope, saved, fiscalYearStart, language }: GuardRequest,
): MissingGuard[] {
  const own = lines.flatMap(({ kpi, cells }) =>
    cells.filter(isSet).flatMap((cell) => {
      const period = parseTargetPeriod(cell.period, fiscalYearStart);
      return isFault(period) ? [] : [{ kpi, scope, period }];
    }),
  );
  // What is typed here stands in place of what the sheet holds for the same people.
  const others = saved.filter((target) => !isSameScope(target.scope, scope));
  const unguarded = missingCounterTargets([...own, ...others]);
  return lines.flatMap((line): MissingGuard[] => {
    const found = unguarded.find(({ kpi, scope: whose }) => kpi.id === line.kpi && whose === scope);
    const counter = found?.counters.flatMap(({ id }) => figures.find((one) => one.id === id) ?? [])[0];
    const guard = found?.counters.find(({ id }) => id === counter?.id);
    const level = counter === undefined ? null : levelOf(counter);
    if (counter === undefined || guard === undefined || level === null) return [];
    const text = writeTarget(guard, level, language);
    const held = lines.find(({ kpi }) => kpi === counter.id)?.cells.filter(isSet) ?? [];
    return [
      {
        kpi: line.kpi,
        counter: counter.id,
        text: paneSentences.missingGuard[language](line.name, counter.name, text),
        accept: paneSentences.addGuard[language](counter.name),
        edits: line.cells
          .filter((cell) => isSet(cell) && !held.some(({ period }) => period === cell.period))
          .map(({ period }) => ({ kpi: counter.id, scope, period, text })),
      },
    ];
  });
}

const isSet = ({ text }: { readonly text: string }): boolean => text.trim() !== "";

/** What is usual now, else what the last known month came to. */
function levelOf({ trend: { points } }: FigureView): number | null {
  const last = [...points].reverse().find(({ value }) => value !== null);
  return points[points.length - 1]?.usual ?? last?.value ?? null;
}
