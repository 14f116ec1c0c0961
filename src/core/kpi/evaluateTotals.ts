import { fault, isFault, type Fault } from "../words/fault";
import { askedOnce } from "../table/askedOnce";
import { plainHeader } from "../table/plainHeader";
import type { Table } from "../table/table";
import { answerRows, type GroupedRows } from "./answerRows";
import { cannotGive } from "./cannotGive";
import { measuresOf } from "./catalogue";
import { faultHalfRows } from "./faultHalfRows";
import { findColumn } from "./findColumn";
import type { SumColumn } from "./halfRows";
import type { Grid } from "./grid";
import { addListed, rowsInGroups } from "./listedRows";
import { medianSums } from "./medianSums";
import { leftOutProblems } from "./leftOutProblems";
import type { Measure } from "./measure";
import { measureOf, measures } from "./measures";
import { placesIn } from "./placesOfDays";
import { periodsAsked, type Extent, type PeriodsAsked } from "./periodsAsked";
import type { KpiTable, Question } from "./question";
import { periodsOfRows, type RowPeriods } from "./rowPeriods";
import { rowMasks } from "./rowMasks";
import { summing, type Summing } from "./sumMeasure";
import { everyRow, sumOfRows } from "./sumTotals";
import { markUnknown, type Sums } from "./sums";
import { averageOfRows, daysOfRow, latestRows } from "./totalStocks";
import { valuesOfColumn, valuesOfEach, valuesOfRows } from "./valuesOfRows";

/** The columns of a totals table that are measures, by the measure's id. */
export type GivenMeasures = ReadonlyMap<string, GivenColumn>;

interface GivenColumn {
  readonly name: string;
  readonly values: Float64Array;
  /** The fault of a column that could not be read without a guess. */
  readonly fault: Fault | null;
}

/** Measures by each plain header under which totals give them. Medians do not add up: `medianSums` takes those that stand alone. */
const byHeader: ReadonlyMap<string, string> = new Map(
  measures
    .flatMap(({ add, id, names, headers }) =>
      add.kind === "duration"
        ? []
        : [id, names.en, names.nb, ...headers].map((word) => [plainHeader(word), id] as const),
    )
    // Where two measures know a word, the first one has it.
    .reverse(),
);

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
  // A single period asks no calendar.
  const calendar = periodsAsked(question, question.grain === null ? null : extentOf(rows, groups));
  const left = rowsInGroups(groups.groupOfRow);
  const coarse = tooCoarse(question, rows, left, calendar);
  if (coarse !== null) return coarse;
  const grid: Grid = {
    groups: groups.keys.length,
    periods: calendar.periods.length,
    groupOfRow: groups.groupOfRow,
    spans: calendar.periods,
    placeOf: calendar.placeOf,
    days: askedOnce(() => placesIn({ spans: calendar.periods, placeOf: calendar.placeOf })),
    undatedCount: question.grain === null && question.period.grain === "all",
    oneCurrencyEach: groups.oneCurrencyEach,
  };
  const sums = new Map<string, Sums | Fault>();
  const added: { measure: Measure; sums: Sums }[] = [];
  const asked = [...new Set(question.kpis.flatMap(measuresOf))];
  const flows = flowsOf(table, asked, grid, given);
  if (flows.size > 0) addListed(left, rows?.firstDays ?? null, grid, [...flows.values()]);
  for (const id of asked) {
    const own = flows.get(id)?.sums() ?? sumOf(table, id, rows, grid, given);
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
  left: Int32Array,
  { placeOf }: PeriodsAsked,
): Fault | null {
  for (let at = 0; rows !== null && at < left.length; at++) {
    const row = left[at] ?? -1;
    const from = rows.firstDays[row] ?? NaN;
    const to = rows.lastDays[row] ?? NaN;
    if (Number.isNaN(from) || placeOf(from) === placeOf(to)) continue;
    return fault({ kind: "totals-too-coarse", rows: rows.grain, asked: question.grain ?? question.period.key });
  }
  return null;
}

/** The measures that are plain sums of a column, added up together. */
function flowsOf(table: Table, asked: readonly string[], grid: Grid, given: GivenMeasures): Map<string, Summing> {
  const flows = new Map<string, Summing>();
  for (const id of asked) {
    const measure = measureOf(id);
    const column = columnFor(measure, given);
    if (measure.own === true || measure.add.kind === "duration" || measure.stock !== undefined) continue;
    if (column === undefined || column.fault !== null || measure.perDay === true) continue;
    flows.set(id, summing(table, measure, grid, valuesOfColumn(column.values)));
  }
  return flows;
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
  const masks = measure.stock === undefined ? everyRow(table) : latestRows(table, dates, grid);
  const { values } = column;
  const weightOf = daysOfRow(rows);
  const valuesInto =
    measure.perDay === true ? valuesOfEach((row) => (values[row] ?? NaN) * weightOf(row)) : valuesOfColumn(values);
  return sumOfRows(table, measure, masks, dates, grid, valuesInto);
}

/** The user's own sum over the rows of totals that meet its conditions. */
function ownSums(table: Table, measure: Measure, rows: RowPeriods | null, grid: Grid): Sums | Fault {
  const why = cannotGive(table, measure, false);
  if (why !== null) return why;
  const masks = rowMasks(table, [measure], grid.groupOfRow);
  const values = valuesOfRows(table, measure) ?? valuesOfEach(() => 1);
  return sumOfRows(table, measure, masks, rows?.firstDays ?? null, grid, values);
}

/** The column of a measure, or of the one that serves in its place. */
function columnFor({ id, orTotal }: Measure, given: GivenMeasures): GivenColumn | undefined {
  return given.get(id) ?? (orTotal === undefined ? undefined : columnFor(measureOf(orTotal), given));
}
