import { isFault, type Fault } from "../words/fault";
import { askedOnce } from "../table/askedOnce";
import { scratch } from "../table/scratch";
import type { Table } from "../table/table";
import { addUp } from "./addUp";
import { answerRows, type GroupedRows } from "./answerRows";
import { cannotGive, undatedThroughout } from "./cannotGive";
import { measuresOf } from "./catalogue";
import { dateColumn } from "./dateColumn";
import { evaluateTotals, givenMeasures } from "./evaluateTotals";
import { filterRows } from "./filterRows";
import { extentOfDays } from "./extentOfDays";
import { findColumn } from "./findColumn";
import type { Grid } from "./grid";
import { groupRows } from "./groupRows";
import { lastDay } from "./lastDay";
import { leftOutProblems } from "./leftOutProblems";
import type { Measure } from "./measure";
import { measureOf } from "./measures";
import { placesIn } from "./placesOfDays";
import { periodsAsked, type Extent } from "./periodsAsked";
import type { KpiTable, Question } from "./question";
import { mostBits, rowMasks } from "./rowMasks";
import { summing } from "./sumMeasure";
import { markUnknown, type Sums } from "./sums";
import { sumStocks } from "./sumStocks";
import { valuesOfRows } from "./valuesOfRows";

/**
 * Answers a question: each KPI in each period for each group, with numerator and denominator.
 *
 * A row counts in the period of its own measure's day. Rows without that day count only where no period is asked.
 * Every period from the first to the last with data stands in the answer, as far as it lies in the period asked, quiet
 * ones too; an asked period that is not split by grain gives exactly one row a group. A KPI that the table cannot give
 * is a fault in its figures; a column that is not there is a fault of the whole answer.
 */
export function evaluate(table: Table, question: Question): KpiTable | Fault {
  const passes = question.rows ?? filterRows(table, question.filters);
  if (isFault(passes)) return passes;
  const groups = groupRows(table, question.by);
  if (isFault(groups)) return groups;
  const groupOfRow = passes === null ? groups.ofRow : passing(groups.ofRow, passes);
  const grouped: GroupedRows = {
    groupOfRow,
    keys: groups.keys,
    oneCurrencyEach: question.by.some((name) => findColumn(table, name) === table.roles.get("currency")),
  };
  const given = givenMeasures(table);
  return given === null ? evaluateEvents(table, question, grouped) : evaluateTotals(table, question, grouped, given);
}

/** No answer keeps the groups of its rows. */
const groupsLeft = scratch();

/** The groups of the rows that pass, -1 for the others. */
function passing(ofRow: Int32Array, passes: Uint8Array): Int32Array {
  const left = groupsLeft(ofRow.length);
  keepPassing(ofRow, passes, left);
  return left;
}

function keepPassing(ofRow: Int32Array, passes: Uint8Array, into: Int32Array): void {
  // What passes is 1, and 1 less than nothing has all bits.
  for (let row = 0; row < into.length; row++) into[row] = (ofRow[row] ?? -1) | ((passes[row] ?? 0) - 1);
}

/** A measure, and what its rows are: those whose masks have a bit at its place. */
interface Asked {
  readonly measure: Measure;
  readonly masks: Int32Array;
  readonly place: number;
  readonly dates: Float64Array | null;
}

function evaluateEvents(table: Table, question: Question, groups: GroupedRows): KpiTable {
  const dated = question.grain !== null || question.period.grain !== "all";
  const sums = new Map<string, Sums | Fault>();
  const given: Measure[] = [];
  for (const id of new Set(question.kpis.flatMap(measuresOf))) {
    const measure = measureOf(id);
    const why = cannotGive(table, measure, dated || measure.stock !== undefined, question.rows);
    if (why !== null) sums.set(id, why);
    else given.push(measure);
  }
  const asked = askedOf(table, given, groups.groupOfRow);
  const parts = together(asked);
  const calendar = periodsAsked(question, extentOf(table, parts, question.now));
  const grid: Grid = {
    groups: groups.keys.length,
    periods: calendar.periods.length,
    groupOfRow: groups.groupOfRow,
    spans: calendar.periods,
    placeOf: calendar.placeOf,
    days: askedOnce(() => placesIn({ spans: calendar.periods, placeOf: calendar.placeOf })),
    undatedCount: !dated,
    oneCurrencyEach: groups.oneCurrencyEach,
  };
  const added = sumAll(table, parts, grid);
  for (const { measure, sums: own } of added) sums.set(measure.id, undatedThroughout(table, measure, own) ?? own);
  const inOrder = given.flatMap((measure) => added.filter((one) => one.measure === measure));
  const problems = leftOutProblems(table, inOrder);
  for (const one of added) if (one.measure.gap === "unknown") markUnknown(one.sums);
  return {
    kpis: question.kpis,
    by: question.by,
    grain: question.grain,
    rows: answerRows(question, calendar, groups, sums),
    problems,
  };
}

/** The rows and the days of each measure; masks hold the bits of so many conditions at a time. */
function askedOf(table: Table, measures: readonly Measure[], groupOfRow: Int32Array): Asked[] {
  const asked: Asked[] = [];
  const alike = conditionsAlike(table, measures);
  for (let from = 0; from < alike.length; from += mostBits) {
    const some = alike.slice(from, from + mostBits);
    const masks = rowMasks(
      table,
      some.flatMap((same) => same.slice(0, 1)),
      groupOfRow,
    );
    some.forEach((same, place) => {
      for (const measure of same) asked.push({ measure, masks, place, dates: dateColumn(table, measure) });
    });
  }
  return asked;
}

/** Measures that count the same rows, such as the number of deals won and what they are worth. */
function conditionsAlike(table: Table, measures: readonly Measure[]): Measure[][] {
  const hasRepeats = table.firstOfId.includes(0);
  const found = new Map<string, Measure[]>();
  for (const measure of measures) {
    const key = rowsCounted(measure) + String(hasRepeats && measure.add.kind === "count");
    const same = found.get(key);
    if (same === undefined) found.set(key, [measure]);
    else same.push(measure);
  }
  return [...found.values()];
}

const written = new WeakMap<Measure, string>();

/** A measure's conditions and days as a text: the same for measures that count the same rows. */
function rowsCounted(measure: Measure): string {
  const text = written.get(measure) ?? JSON.stringify([measure.where, measure.date]);
  written.set(measure, text);
  return text;
}

/** Measures that share masks and days, with the first and last day of the rows that count for any of them. */
interface Together {
  readonly masks: Int32Array;
  readonly dates: Float64Array | null;
  readonly extent: readonly [first: number, last: number];
  readonly asked: readonly Asked[];
}

const noDays = [Infinity, -Infinity] as const;

function together(asked: readonly Asked[]): Together[] {
  const left = [...asked];
  const found: Together[] = [];
  for (let one = left[0]; one !== undefined; one = left[0]) {
    const { masks, dates } = one;
    const own = left.filter((other) => other.masks === masks && other.dates === dates);
    const bits = own.reduce((sum, { place }) => sum | (1 << place), 0);
    const extent = dates === null ? noDays : extentOfDays(dates, masks, bits);
    found.push({ masks, dates, extent, asked: own });
    left.splice(0, left.length, ...left.filter((other) => !own.includes(other)));
  }
  return found;
}

function sumAll(table: Table, parts: readonly Together[], grid: Grid): { measure: Measure; sums: Sums }[] {
  return parts.flatMap(({ masks, dates, asked }) => {
    const isStock = ({ measure }: Asked): boolean => measure.stock !== undefined && dates !== null;
    const flows = asked
      .filter((one) => !isStock(one))
      .map(({ measure, place }) => ({
        measure,
        place,
        summing: summing(table, measure, grid, valuesOfRows(table, measure)),
      }));
    if (flows.length > 0) addUp(table.rows, { dates, masks, asked: flows }, grid);
    const stocks = sumStocks(table, asked.filter(isStock), { masks, begun: dates ?? new Float64Array(0) }, grid);
    return [...flows.map(({ measure, summing: flow }) => ({ measure, sums: flow.sums() })), ...stocks];
  });
}

/** First and last day of all rows that count; a stock lasts until the last day on which anything happened. */
function extentOf(table: Table, parts: readonly Together[], now = -Infinity): Extent {
  // What is only expected makes no month of the others; where nothing else is asked, its own months stand.
  const isExpected = ({ asked }: Together): boolean => asked.every(({ measure }) => measure.date[0] === "expected");
  const happened = parts.filter((part) => !isExpected(part));
  const told = happened.length > 0 ? happened : parts;
  const first = Math.min(...told.map(({ extent }) => extent[0]));
  const last = Math.max(...told.map(({ extent }) => extent[1]));
  if (first > last) return null;
  const hasStock = parts.some(({ asked }) => asked.some(({ measure }) => measure.stock !== undefined));
  return [first, hasStock ? Math.max(last, lastDay(table), now) : last];
}
