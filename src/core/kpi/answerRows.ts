import { chunk } from "../table/inChunks";
import type { Period } from "../words/period";
import { figuring, type MeasureSums, type Place } from "./figure";
import type { Groups } from "./groupRows";
import { stepsBack, type PeriodsAsked } from "./periodsAsked";
import type { KpiRow, Question } from "./question";

/** Rows in groups; -1 where a filter leaves a row out. */
export interface GroupedRows {
  readonly groupOfRow: Int32Array;
  readonly keys: Groups["keys"];
  /** The groups part the rows by currency. */
  readonly oneCurrencyEach: boolean;
}

/** Rows of the answer, by period and then by keys; groups that a filter has emptied are left out. */
export function answerRows(
  question: Question,
  calendar: PeriodsAsked,
  groups: GroupedRows,
  sums: MeasureSums,
): KpiRow[] {
  const periods = calendar.periods.length;
  const seen = question.by.length === 0 ? new Uint8Array(1).fill(1) : groupsSeen(groups);
  const order = groups.keys
    .map((keys, group) => ({ keys, group }))
    .filter(({ group }) => seen[group] === 1)
    .sort((a, b) => compareKeys(a.keys, b.keys));
  const figurings = question.kpis.map((kpi) => figuring(kpi, sums));
  const rows: KpiRow[] = [];
  for (let place = calendar.lead; place < periods; place++) {
    const span = calendar.periods[place] ?? question.period;
    const backs = question.kpis.map((kpi) =>
      span.grain === "all" || span.grain === "custom" ? 0 : stepsBack(kpi, span.grain),
    );
    for (const { keys, group } of order) {
      const cell = group * periods + place;
      const target = targetOf(question, span, keys);
      const here: Place = { cell, previous: -1, target };
      const figures = figurings.map((figureIn, at) => {
        const back = backs[at] ?? 0;
        return figureIn(back > 0 && place >= back ? { ...here, previous: cell - back } : here);
      });
      rows.push({ period: question.grain === null ? null : (calendar.periods[place] ?? null), keys, figures });
    }
  }
  return rows;
}

/** 1 for each group that has a row. Mostly the first rows show all of them. */
function groupsSeen({ groupOfRow, keys }: GroupedRows): Uint8Array {
  const seen = new Uint8Array(keys.length);
  for (let from = 0; from < groupOfRow.length && seen.includes(0); from += chunk)
    see(groupOfRow, from, Math.min(groupOfRow.length, from + chunk), seen);
  return seen;
}

function see(groupOfRow: Int32Array, from: number, to: number, seen: Uint8Array): void {
  for (let row = from; row < to; row++) {
    const group = groupOfRow[row] ?? -1;
    if (group >= 0) seen[group] = 1;
  }
}

const targetOf =
  ({ targets, by }: Question, period: Period, keys: readonly (string | null)[]): Place["target"] =>
  (measure) =>
    targets?.({ measure, period, by, keys }) ?? null;

/** Keys in the order of their code units, blank last. */
export function compareKeys(first: readonly (string | null)[], second: readonly (string | null)[]): number {
  for (let place = 0; place < first.length; place++) {
    const one = first[place] ?? null;
    const other = second[place] ?? null;
    if (one === other) continue;
    if (one === null) return 1;
    if (other === null) return -1;
    return one < other ? -1 : 1;
  }
  return 0;
}
