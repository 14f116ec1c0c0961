import { fault, isFault, type Fault } from "../words/fault";
import { plainHeader } from "../table/plainHeader";
import type { Table } from "../table/table";
import { addUp } from "./addUp";
import { answerRows, type GroupedRows } from "./answerRows";
import { cannotGive } from "./cannotGive";
import { measuresOf } from "./catalogue";
import { faultHalfRows } from "./faultHalfRows";
import { extentOfDays } from "./extentOfDays";
import { findColumn } from "./findColumn";
import type { SumColumn } from "./halfRows";
import type { Grid } from "./grid";
import { medianSums } from "./medianSums";
import { latestRows } from "./latestRows";
import { leftOutProblems } from "./leftOutProblems";
import type { Measure } from "./measure";
import { measureOf, measures } from "./measures";
import { periodsAsked, type Extent, type PeriodsAsked } from "./periodsAsked";
import type { KpiTable, Question } from "./question";
import { periodsOfRows, type RowPeriods } from "./rowPeriods";
import { rowMasks, type MasksInto } from "./rowMasks";
import { summing } from "./sumMeasure";
import { markUnknown, type Sums } from "./sums";
import { valuesOfColumn, valuesOfEach, valuesOfRows, type ValuesInto } from "./valuesOfRows";

/** The columns of a totals table that are measures, by the measure's id. */
export type GivenMeasures = ReadonlyMap<string, GivenColumn>;

interface GivenColumn {
  readonly name: string;
  readonly values: Float64Array;
  /** The fault of a column that could not be read without a guess. */
  readonly fault: Fault | null;
}

/** Measures by each plain header under which totals give them. Medians do not add up: `medianSums` takes those that stand alone. */
const byHeader = new Map<string, string>();
for (const { add, id, names, headers } of measures) {
  const words = add.kind === "duration" ? [] : [id, names.en, names.nb, ...headers];
  for (const word of words.map(plainHeader)) if (!byHeader.has(word)) byHeader.set(word, id);
}

const known = new WeakMap<Table, GivenMeasures | null>();

/** The measures that a table gives as columns of sums, or null where its rows are events. */
export function givenMeasures(table: Table): GivenMeasures | null {
  if (table.subject !== "totals" && table.subject !== "unknown") return null;
  const found = known.get(table);
  if (found !== undefined) return found;
  const given = new Map<string, GivenColumn>();
  table.names.forEach((name, place) => {
    const id = byHeader.get(plainHeader(name));
    const column = table.columns[place];
    if (id === undefined || column?.kind !== "number" || given.has(id)) return;
    const unsure = table.ambiguous.get(place);
    given.set(id, {
      name,
      values: column.values,
      fault: unsure === undefined ? null : fault({ kind: "ambiguous-column", column: name, ...unsure }),
    });
  });
  const answer = given.size > 0 || table.subject === "totals" ? given : null;
  known.set(table, answer);
  return answer;
}

/** Answers a question from rows that are sums already: measures are added, rates are made from the added measures. */
export function evaluateTotals(
  table: Table,
  question: Question,
  groups: GroupedRows,
  given: GivenMeasures,
): KpiTable | Fault {
  const rows = periodsOfRows(table);
  const calendar = periodsAsked(question, extentOf(rows, groups));
  const coarse = tooCoarse(question, rows, groups, calendar);
  if (coarse !== null) return coarse;
  const grid: Grid = {
    groups: groups.keys.length,
    periods: calendar.periods.length,
    groupOfRow: groups.groupOfRow,
    spans: calendar.periods,
    placeOf: calendar.placeOf,
    undatedCount: question.grain === null && question.period.grain === "all",
    oneCurrencyEach: groups.oneCurrencyEach,
  };
  const sums = new Map<string, Sums | Fault>();
  const added: { measure: Measure; sums: Sums }[] = [];
  for (const id of new Set(question.kpis.flatMap(measuresOf))) {
    const own = sumOf(table, id, rows, grid, given);
    sums.set(id, own);
    if (!isFault(own)) added.push({ measure: measureOf(id), sums: own });
  }
  const problems = leftOutProblems(table, added);
  for (const one of added) markUnknown(one.sums);
  const answer: KpiTable = {
    kpis: question.kpis,
    by: question.by,
    grain: question.grain,
    rows: answerRows(question, calendar, groups, sums),
    problems,
  };
  // Few tables have a half row, and fewer one of stocks.
  let latest: Int32Array | null = null;
  const isLatest = (row: number): boolean => (latest ??= latestRows(table, rows?.firstDays ?? null, grid))[row] === 1;
  const columnOf = (id: string): SumColumn | undefined => sumColumn(table, measureOf(id), given);
  return faultHalfRows(answer, { question, rows, groups, calendar, grid, columnOf, isLatest });
}

/** The column that a measure is added up from. */
function sumColumn(table: Table, measure: Measure, given: GivenMeasures): SumColumn | undefined {
  if (measure.own !== true) return columnFor(measure, given);
  const name = measure.add.kind === "column" ? measure.add.column : undefined;
  const place = name === undefined ? undefined : findColumn(table, name);
  const column = typeof place === "number" ? table.columns[place] : undefined;
  return column?.kind === "number" ? { name: name ?? "", values: column.values } : undefined;
}

function extentOf(rows: RowPeriods | null, { groupOfRow }: GroupedRows): Extent {
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; rows !== null && row < groupOfRow.length; row++) {
    if ((groupOfRow[row] ?? -1) < 0) continue;
    const from = rows.firstDays[row] ?? NaN;
    const to = rows.lastDays[row] ?? NaN;
    if (from < first) first = from;
    if (to > last) last = to;
  }
  return first > last ? null : [first, last];
}

/** A row that lies in two of the periods asked, or partly outside them, cannot be split. */
function tooCoarse(
  question: Question,
  rows: RowPeriods | null,
  { groupOfRow }: GroupedRows,
  { placeOf }: PeriodsAsked,
): Fault | null {
  for (let row = 0; rows !== null && row < groupOfRow.length; row++) {
    const from = rows.firstDays[row] ?? NaN;
    const to = rows.lastDays[row] ?? NaN;
    if ((groupOfRow[row] ?? -1) < 0 || Number.isNaN(from) || placeOf(from) === placeOf(to)) continue;
    return fault({ kind: "totals-too-coarse", rows: rows.grain, asked: question.grain ?? question.period.key });
  }
  return null;
}

function sumOf(table: Table, id: string, rows: RowPeriods | null, grid: Grid, given: GivenMeasures): Sums | Fault {
  const measure = measureOf(id);
  if (measure.own === true) return ownSums(table, measure, rows, grid);
  if (measure.add.kind === "duration") return medianSums(table, measure, rows?.firstDays ?? null, grid);
  const column = columnFor(measure, given);
  if (column === undefined) return fault({ kind: "missing-measures", of: id, measures: [id] });
  if (column.fault !== null) return column.fault;
  const dates = rows?.firstDays ?? null;
  if (measure.stock?.as === "average") return averageOfRows(table, measure, rows, grid, column.values);
  const masksInto = measure.stock === undefined ? everyRow : masksOf(latestRows(table, dates, grid));
  const { values } = column;
  const weightOf = daysOfRow(rows);
  const valuesInto =
    measure.perDay === true ? valuesOfEach((row) => (values[row] ?? NaN) * weightOf(row)) : valuesOfColumn(values);
  return addRows(table, measure, masksInto, dates, grid, valuesInto);
}

function addRows(
  table: Table,
  measure: Measure,
  masksInto: MasksInto,
  dates: Float64Array | null,
  grid: Grid,
  valuesInto: ValuesInto,
): Sums {
  const extent = dates === null ? noDays : extentOfDays(dates, masksInto, 1);
  const flow = summing(table, measure, grid, valuesInto);
  addUp(table.rows, { dates, extent, masksInto, asked: [{ bit: 1, summing: flow }] }, grid);
  return flow.sums();
}

/** The user's own sum over the rows of totals that meet its conditions. */
function ownSums(table: Table, measure: Measure, rows: RowPeriods | null, grid: Grid): Sums | Fault {
  const why = cannotGive(table, measure, false);
  if (why !== null) return why;
  const masks = rowMasks(table, [measure], grid.groupOfRow);
  const values = valuesOfRows(table, measure) ?? valuesOfEach(() => 1);
  return addRows(table, measure, masks, rows?.firstDays ?? null, grid, values);
}

/** The column of a measure, or of the one that serves in its place. */
function columnFor({ id, orTotal }: Measure, given: GivenMeasures): GivenColumn | undefined {
  return given.get(id) ?? (orTotal === undefined ? undefined : columnFor(measureOf(orTotal), given));
}

/** Days of the period that a row sums up; NaN where it is not known. */
const daysOfRow =
  (rows: RowPeriods | null) =>
  (row: number): number =>
    (rows?.lastDays[row] ?? NaN) - (rows?.firstDays[row] ?? NaN) + 1;

/** The mean of a stock over its rows' periods, each for its days; rows of one period, such as departments, are added. */
function averageOfRows(
  table: Table,
  measure: Measure,
  rows: RowPeriods | null,
  grid: Grid,
  values: Float64Array,
): Sums {
  const weightOf = rows === null ? () => 1 : daysOfRow(rows);
  const firstDays = rows?.firstDays ?? null;
  const valuesInto = valuesOfEach((row) => (values[row] ?? NaN) * weightOf(row));
  const sums = addRows(table, measure, everyRow, firstDays, grid, valuesInto);
  const days = new Map<number, Map<number, number>>();
  for (let row = 0; row < table.rows; row++) {
    const first = firstDays?.[row] ?? NaN;
    const cell = Number.isNaN((values[row] ?? NaN) * weightOf(row)) ? null : cellOfRow(row, first, grid);
    if (cell === null) continue;
    const own = days.get(cell) ?? new Map<number, number>();
    days.set(cell, own.set(first, weightOf(row)));
  }
  days.forEach((own, cell) => {
    const all = [...own.values()].reduce((sum, one) => sum + one, 0);
    sums.sum[cell] = (sums.sum[cell] ?? NaN) / all;
  });
  return sums;
}

/** The cell of the grid in which a row lies; null where it lies in none. */
function cellOfRow(row: number, first: number, { groupOfRow, periods, placeOf }: Grid): number | null {
  const group = groupOfRow[row] ?? -1;
  const place = Number.isNaN(first) ? 0 : placeOf(first);
  return group < 0 || place < 0 || place >= periods ? null : group * periods + place;
}

const everyRow: MasksInto = (_from, _to, masks) => {
  masks.fill(1);
};

const masksOf =
  (counts: Int32Array): MasksInto =>
  (from, to, masks) => {
    masks.set(counts.subarray(from, to));
  };

const noDays = [Infinity, -Infinity] as const;
