import { fault, isFault, type Fault } from "../words/fault";
import type { Period } from "../words/period";
import type { Problem } from "../words/problem";
import type { Table } from "../table/table";
import { answerRows, type GroupedRows } from "./answerRows";
import { calendarOf, wholeOf, type Calendar } from "./calendar";
import { measuresOf } from "./catalogue";
import { ambiguousColumn, countingRows, dateColumn, missingRoles } from "./countingRows";
import { evaluateTotals, givenMeasures } from "./evaluateTotals";
import type { MeasureSums } from "./figure";
import { filterRows } from "./filterRows";
import { groupRows } from "./groupRows";
import type { Kpi } from "./kpi";
import { lastDay } from "./lastDay";
import type { Measure } from "./measure";
import { measureOf } from "./measures";
import type { KpiTable, Question } from "./question";
import { sumMeasure, type Sums } from "./sumMeasure";
import { sumStock } from "./sumStock";

/**
 * Answers a question: each KPI in each period for each group, with numerator and denominator.
 *
 * A row counts in the period of its own measure's day. Rows without that day count only where no period is asked.
 * Every period from the first to the last with data stands in the answer, quiet ones too; an asked period that is not
 * split by grain gives exactly one row a group. A KPI that the table cannot give is a fault in its figures; a column
 * that is not there is a fault of the whole answer.
 */
export function evaluate(table: Table, question: Question): KpiTable | Fault {
  const passes = filterRows(table, question.filters);
  if (isFault(passes)) return passes;
  const groups = groupRows(table, question.by);
  if (isFault(groups)) return groups;
  const groupOfRow =
    passes === null ? groups.ofRow : groups.ofRow.map((group, row) => (passes[row] === 1 ? group : -1));
  const given = givenMeasures(table);
  if (given !== null) return evaluateTotals(table, question, { groupOfRow, keys: groups.keys }, given);
  return evaluateEvents(table, question, { groupOfRow, keys: groups.keys });
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
    const why = cannotGive(table, measure, dated);
    if (why !== null) sums.set(id, why);
    else asked.push({ measure, counts: countingRows(table, measure), dates: dateColumn(table, measure) });
  }
  const { calendar, lead } = calendarFor(table, question, groups, asked);
  for (const one of asked) sums.set(one.measure.id, addUp(table, one, groups, calendar, dated));
  return {
    kpis: question.kpis,
    by: question.by,
    grain: question.grain,
    rows: answerRows(question, calendar, lead, groups, sums),
    problems: dated ? undatedProblems(table, asked, sums) : [],
  };
}

function cannotGive(table: Table, measure: Measure, dated: boolean): Fault | null {
  const missing = missingRoles(table, measure, dated || measure.stock !== undefined);
  if (missing.length > 0) return fault({ kind: "missing-roles", of: measure.id, roles: missing });
  return ambiguousColumn(table, measure);
}

/** A KPI that compares with the period before needs one period more than is shown. */
const leadOf = (kpis: readonly Kpi[]): number => (kpis.some(({ form }) => form.kind === "growth") ? 1 : 0);

/** The periods to add up in: those asked, as far as there is data; `lead` periods at the front are not shown. */
function calendarFor(
  table: Table,
  question: Question,
  groups: GroupedRows,
  asked: readonly Asked[],
): { calendar: Calendar; lead: number } {
  const { period, grain } = question;
  const lead = leadOf(question.kpis);
  if (grain === null) {
    const own = period.grain;
    if (lead === 0 || own === "all" || own === "custom") return { calendar: wholeOf(period), lead: 0 };
    return { calendar: calendarOf(period.first - 1, period.last, own), lead };
  }
  const extent = extentOf(table, period, groups, asked);
  if (extent === null) return { calendar: { periods: [], placeOf: () => -1 }, lead: 0 };
  const [first, last] = extent;
  if (lead === 0 || first !== period.first) return { calendar: calendarOf(first, last, grain), lead: 0 };
  return { calendar: calendarOf(first - 1, last, grain), lead };
}

/** First and last day, within the period asked, of all rows that count. */
function extentOf(table: Table, period: Period, groups: GroupedRows, asked: readonly Asked[]): [number, number] | null {
  let first = Infinity;
  let last = -Infinity;
  for (const { counts, dates, measure } of asked) {
    for (let row = 0; dates !== null && row < dates.length; row++) {
      const day = Math.floor(dates[row] ?? NaN);
      if (counts[row] !== 1 || (groups.groupOfRow[row] ?? -1) < 0 || !(day >= period.first && day <= period.last))
        continue;
      if (day < first) first = day;
      if (day > last) last = day;
    }
    if (measure.stock !== undefined && first <= last) last = Math.max(last, Math.min(lastDay(table), period.last));
  }
  return first > last ? null : [first, last];
}

function addUp(
  table: Table,
  { measure, counts, dates }: Asked,
  groups: GroupedRows,
  calendar: Calendar,
  dated: boolean,
): Sums {
  const periods = calendar.periods.length;
  const shape = { groups: groups.keys.length, periods, groupOfRow: groups.groupOfRow };
  if (measure.stock !== undefined && dates !== null) {
    return sumStock(table, measure, counts, dates, { ...shape, placeOf: calendar.placeOf });
  }
  const periodOf = (serial: number): number => {
    const place = calendar.placeOf(serial);
    return place < periods ? place : -1;
  };
  return sumMeasure(table, measure, counts, dates, { ...shape, periodOf, undatedCount: !dated });
}

function undatedProblems(table: Table, asked: readonly Asked[], sums: MeasureSums): Problem[] {
  const worst = new Map<string, Problem>();
  for (const { measure } of asked) {
    const own = sums.get(measure.id);
    const role = measure.date[0];
    if (own === undefined || isFault(own) || own.undated === 0 || role === undefined) continue;
    const known = worst.get(role);
    if (known === undefined || known.count < own.undated) {
      worst.set(role, { kind: "no-date", subject: table.subject, role, count: own.undated });
    }
  }
  return [...worst.values()];
}
