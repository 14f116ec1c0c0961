import { columnOf } from "../kpi/columnOf";
import { dayOfRow, keysOfRole } from "../kpi/joinKeys";
import { stageColumn } from "../kpi/linkStages";
import type { Table } from "../table/table";
import { fault, type Fault } from "../words/fault";

/** A deal came to a stage on a day; the stage is its place among the words of the history. */
export interface Step {
  readonly day: number;
  readonly stage: number;
}

/** When each deal came to each of its stages, by its id in small letters. */
export type Steps = ReadonlyMap<string, readonly Step[]>;

/**
 * The way of each deal through the stages, in order of time: skips and returns as they are, of several steps on one day the
 * last. Won and lost are no steps on the way. Rows without a deal, a stage or a day are left out; a table that has no
 * such columns is a fault.
 */
export function stepsOf(history: Table): Steps | Fault {
  const stage = stageColumn(history);
  const entered = columnOf(history, "entered");
  const isThere = { deal: history.roles.has("deal"), stage: stage !== null, entered: entered?.kind === "day" };
  const roles = (["deal", "stage", "entered"] as const).filter((role) => !isThere[role]);
  if (stage === null || roles.length > 0) return fault({ kind: "missing-roles", of: "KPI_FORECAST", roles });
  const meanings = history.meanings.get("stage") ?? [];
  const isStep = stage.words.map((_, code) => meanings[code] !== "won" && meanings[code] !== "lost");
  const dealOf = keysOfRole(history, "deal");
  const dayOf = dayOfRow(history, "entered");
  const all = new Map<string, Step[]>();
  for (let row = 0; row < history.rows; row++) {
    const [key, code, day] = [dealOf(row), stage.codes[row] ?? -1, Math.floor(dayOf(row))];
    if (key === null || isStep[code] !== true || Number.isNaN(day)) continue;
    all.set(key, [...(all.get(key) ?? []), { day, stage: code }]);
  }
  return new Map([...all].map(([key, steps]) => [key, inTime(steps)]));
}

/** Sorted by day, rows of one day in their own order; the last of each day, and of the same stage again the first. */
function inTime(steps: readonly Step[]): Step[] {
  const sorted = steps
    .map((step, place) => ({ step, place }))
    .sort((one, other) => one.step.day - other.step.day || one.place - other.place)
    .map(({ step }) => step);
  const daily = sorted.filter(({ day }, place) => sorted[place + 1]?.day !== day);
  return daily.filter(({ stage }, place) => daily[place - 1]?.stage !== stage);
}
