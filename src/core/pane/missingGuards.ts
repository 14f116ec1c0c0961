import { findKpi } from "../kpi/catalogue";
import { paneSentences } from "../text/paneSentences";
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

/**
 * Targets that invite gaming: a KPI has a target, and the figure that shows when it is being gamed has none. Of its
 * counter-KPIs the first that the data give is proposed, in the same months, at the level that is usual now.
 */
export function missingGuards(
  lines: readonly TargetLine[],
  figures: readonly FigureView[],
  scope: string | null,
  language: Language,
): MissingGuard[] {
  const set = new Set(lines.filter(isSet).map(({ kpi }) => kpi));
  return lines.flatMap((line): MissingGuard[] => {
    const kpi = findKpi(line.kpi);
    if (isFault(kpi) || !isSet(line) || kpi.counters.some((id) => set.has(id))) return [];
    const counter = kpi.counters.flatMap((id) => figures.find((one) => one.id === id) ?? [])[0];
    const guard = counter === undefined ? undefined : findKpi(counter.id);
    const level = counter === undefined ? null : levelOf(counter);
    if (counter === undefined || guard === undefined || isFault(guard) || level === null) return [];
    const text = writeTarget(guard, level, language);
    return [
      {
        kpi: line.kpi,
        counter: counter.id,
        text: paneSentences.missingGuard[language](line.name, counter.name, text),
        accept: paneSentences.addGuard[language](counter.name),
        edits: line.cells.flatMap(({ period, text: own }) =>
          own.trim() === "" ? [] : [{ kpi: counter.id, scope, period, text }],
        ),
      },
    ];
  });
}

const isSet = ({ cells }: TargetLine): boolean => cells.some(({ text }) => text.trim() !== "");

/** What is usual now, else what the last known month came to. */
function levelOf({ trend: { points } }: FigureView): number | null {
  const last = [...points].reverse().find(({ value }) => value !== null);
  return points[points.length - 1]?.usual ?? last?.value ?? null;
}
