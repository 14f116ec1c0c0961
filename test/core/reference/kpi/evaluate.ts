import { isFault, type Fault } from "../../../../src/core/words/fault";
import type { Table } from "../../../../src/core/table/table";
import { answerRows, type GroupedRows } from "./answerRows";
import { averageStock } from "./averageStock";
import { cannotGive, undatedThroughout } from "../../../../src/core/kpi/cannotGive";
import { measuresOf } from "../../../../src/core/kpi/catalogue";
import { countingRows } from "./countingRows";
import { dateColumn } from "../../../../src/core/kpi/dateColumn";
import { evaluateTotals, givenMeasures } from "./evaluateTotals";
import { filterRows } from "../../../../src/core/kpi/filterRows";
import { findColumn } from "../../../../src/core/kpi/findColumn";
import type { Grid } from "../../../../src/core/kpi/grid";
import { groupRows } from "./groupRows";
import { lastDay } from "./lastDay";
import { leftOutProblems } from "./leftOutProblems";
import type { Measure } from "../../../../src/core/kpi/measure";
import { measureOf } from "../../../../src/core/kpi/measures";
import { periodsAsked, type Extent } from "../../../../src/core/kpi/periodsAsked";
import type { KpiTable, Question } from "../../../../src/core/kpi/question";
import { sumMeasure } from "./sumMeasure";
import { markUnknown, type Sums } from "./sums";
import { sumStock } from "./sumStock";

/**
 * Answers a question: each KPI in each period for each group, with numerator and denominator.
 *
 * A row counts in the period of its own measure's day. Rows without that day count only where no period is asked.
 * Every period from the first to the last with data stands in the answer, as far as it lies in the period asked, quiet
 * ones too; an asked period that is not split by grain gives exactly one row a group. A KPI that the table cannot give
 * is a fault in its figures; a column that is not there is a fault of the whole answer.
 */
export function evaluate(table: Table, question: Question): KpiTable | Fault {
  const passes = filterRows(table, question.filters);
  if (isFault(passes)) return passes;
  const groups = groupRows(table, question.by);
  if (isFault(groups)) return groups;
  const groupOfRow =
    passes === null ? groups.ofRow : groups.ofRow.map((group, row) => (passes[row] === 1 ? group : -1));
  const grouped: GroupedRows = {
    groupOfRow,
    keys: groups.keys,
    oneCurrencyEach: question.by.some((name) => findColumn(table, name) === table.roles.get("currency")),
  };
  const given = givenMeasures(table);
  return given === null ? evaluateEvents(table, question, grouped) : evaluateTotals(table, question, grouped, given);
}

interface Asked {
  readonly measure: Measure;
  readonly counts: Uint8Array;
  readonly dates: Float64Array | null;
}

function evaluateEvents(table: Table, question: Question, groups: GroupedRows): KpiTable {
  const dated = question.grain !== null || question.period.grain !== "all";
  const sums = new Map<string, Sums | Fault>();
  const asked: Asked[] = [];
  for (const id of new Set(question.kpis.flatMap(measuresOf))) {
    const measure = measureOf(id);
    const why = cannotGive(table, measure, dated || measure.stock !== undefined);
    if (why !== null) sums.set(id, why);
    else {
      const counts = countingRows(table, measure, groups.groupOfRow);
      asked.push({ measure, counts, dates: dateColumn(table, measure) });
    }
  }
  const calendar = periodsAsked(question, extentOf(table, asked, question.now));
  const grid: Grid = {
    groups: groups.keys.length,
    periods: calendar.periods.length,
    groupOfRow: groups.groupOfRow,
    spans: calendar.periods,
    placeOf: calendar.placeOf,
    undatedCount: !dated,
    oneCurrencyEach: groups.oneCurrencyEach,
  };
  const added = asked.map((one) => ({ measure: one.measure, sums: addUp(table, one, grid) }));
  for (const { measure, sums: own } of added) sums.set(measure.id, undatedThroughout(table, measure, own) ?? own);
  const problems = leftOutProblems(table, added);
  for (const one of added) if (one.measure.gap === "unknown") markUnknown(one.sums);
  return {
    kpis: question.kpis,
    by: question.by,
    grain: question.grain,
    rows: answerRows(question, calendar, groups, sums),
    problems,
  };
}

function addUp(table: Table, { measure, counts, dates }: Asked, grid: Grid): Sums {
  if (measure.stock?.as === "average" && dates !== null) return averageStock(table, measure, counts, dates, grid);
  return measure.stock !== undefined && dates !== null
    ? sumStock(table, measure, counts, dates, grid)
    : sumMeasure(table, measure, counts, dates, grid);
}

/** First and last day of all rows that count; a stock lasts until the last day on which anything happened. */
function extentOf(table: Table, asked: readonly Asked[], now = -Infinity): Extent {
  let first = Infinity;
  let last = -Infinity;
  for (const { counts, dates } of asked) {
    for (let row = 0; dates !== null && row < dates.length; row++) {
      const day = counts[row] === 1 ? Math.floor(dates[row] ?? NaN) : NaN;
      if (day < first) first = day;
      if (day > last) last = day;
    }
  }
  if (first > last) return null;
  return [first, asked.some(({ measure }) => measure.stock !== undefined) ? Math.max(last, lastDay(table), now) : last];
}
