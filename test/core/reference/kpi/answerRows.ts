import type { Period } from "../../../../src/core/words/period";
import { figureOf, type MeasureSums, type Place } from "../../../../src/core/kpi/figure";
import type { Groups } from "./groupRows";
import { stepsBack, type PeriodsAsked } from "../../../../src/core/kpi/periodsAsked";
import type { KpiRow, Question } from "../../../../src/core/kpi/question";

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
  const seen = new Set(groups.groupOfRow);
  const order = groups.keys
    .map((keys, group) => ({ keys, group }))
    .filter(({ group }) => question.by.length === 0 || seen.has(group))
    .sort((a, b) => compareKeys(a.keys, b.keys));
  const rows: KpiRow[] = [];
  for (let place = calendar.lead; place < periods; place++) {
    for (const { keys, group } of order) {
      const cell = group * periods + place;
      const span = calendar.periods[place] ?? question.period;
      const figures = question.kpis.map((kpi) => {
        const back = span.grain === "all" || span.grain === "custom" ? 0 : stepsBack(kpi, span.grain);
        const previous = back > 0 && place >= back ? cell - back : -1;
        return figureOf(kpi, sums, { cell, previous, target: targetOf(question, span, keys) });
      });
      rows.push({ period: question.grain === null ? null : (calendar.periods[place] ?? null), keys, figures });
    }
  }
  return rows;
}

const targetOf =
  ({ targets, by }: Question, period: Period, keys: readonly (string | null)[]): Place["target"] =>
  (measure) =>
    targets?.({ measure, period, by, keys }) ?? null;

/** Keys in the order of their code units, blank last. */
function compareKeys(first: readonly (string | null)[], second: readonly (string | null)[]): number {
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
