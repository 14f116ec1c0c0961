import { fault, isFault, type Fault } from "../../../../src/core/words/fault";
import { plainHeader } from "../../../../src/core/table/plainHeader";
import type { Table } from "../../../../src/core/table/table";
import { answerRows, type GroupedRows } from "./answerRows";
import { formMeasures, measuresOf } from "../../../../src/core/kpi/catalogue";
import type { Kpi } from "../../../../src/core/kpi/kpi";
import { periodAt, periodIndex } from "../../../../src/core/words/period";
import type { Grid } from "../../../../src/core/kpi/grid";
import { leftOutProblems } from "./leftOutProblems";
import type { Measure } from "../../../../src/core/kpi/measure";
import { measureOf, measures } from "../../../../src/core/kpi/measures";
import { periodsAsked, stepsBack, type Extent, type PeriodsAsked } from "../../../../src/core/kpi/periodsAsked";
import type { Figure, KpiRow, KpiTable, Question } from "../../../../src/core/kpi/question";
import { periodsOfRows, type RowPeriods } from "./rowPeriods";
import { sumMeasure } from "./sumMeasure";
import { markUnknown, type Sums } from "./sums";

/** The columns of a totals table that are measures, by the measure's id. */
export type GivenMeasures = ReadonlyMap<string, GivenColumn>;

interface GivenColumn {
  readonly name: string;
  readonly values: Float64Array;
  /** The fault of a column that could not be read without a guess. */
  readonly fault: Fault | null;
}

/** Measures by each plain header under which totals give them. The median of a period cannot be had from those of others. */
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
    const own = addUp(table, id, rows, grid, given);
    sums.set(id, own);
    if (!isFault(own)) added.push({ measure: measureOf(id), sums: own });
  }
  const problems = leftOutProblems(table, added);
  for (const one of added) markUnknown(one.sums);
  const shown = answerRows(question, calendar, groups, sums).map((row) => ({
    ...row,
    figures: row.figures.map((figure, place): Figure => {
      const kpi = question.kpis[place];
      const why = kpi === undefined ? null : halfKnown(kpi, row, { question, rows, groups, calendar, grid, given });
      const isOther = figure.fault !== null && !["no-data", "no-denominator"].includes(figure.fault.kind);
      return why === null || isOther ? figure : { value: null, numerator: null, denominator: null, fault: why };
    }),
  }));
  return { kpis: question.kpis, by: question.by, grain: question.grain, rows: shown, problems };
}

interface Asked {
  readonly question: Question;
  readonly rows: RowPeriods | null;
  readonly groups: GroupedRows;
  readonly calendar: PeriodsAsked;
  readonly grid: Grid;
  readonly given: GivenMeasures;
}

/** The first row of a line of the answer in which one of the KPI's columns is blank and another is not. */
function halfKnown(kpi: Kpi, line: KpiRow, { question, rows, groups, calendar, grid, given }: Asked): Fault | null {
  if (!isOfSums(kpi.form)) return null;
  const ids = formMeasures(kpi.form);
  const columns = columnsOf(ids, given);
  const stocks = ids.filter((id) => measureOf(id).stock !== undefined && measureOf(id).stock?.as !== "average");
  const firstDay = (row: number): number => rows?.firstDays[row] ?? NaN;
  const placeOf = (row: number): number => {
    const first = firstDay(row);
    return Number.isNaN(first) ? (grid.undatedCount ? 0 : -1) : grid.placeOf(first);
  };
  const grain = question.grain ?? question.period.grain;
  const back = grain === "all" || grain === "custom" ? 0 : stepsBack(kpi, grain);
  const own =
    question.grain === null ? calendar.lead : calendar.periods.findIndex(({ key }) => key === line.period?.key);
  for (let row = 0; row < groups.groupOfRow.length; row++) {
    const group = groups.groupOfRow[row] ?? -1;
    const place = placeOf(row);
    const isHere = place >= 0 && (place === own || (back > 0 && place + back === own));
    if (group < 0 || !isHere || JSON.stringify(groups.keys[group]) !== JSON.stringify(line.keys)) continue;
    const isLater = (other: number): boolean =>
      groups.groupOfRow[other] === group && placeOf(other) === place && firstDay(other) > firstDay(row);
    if (stocks.length === ids.length && [...groups.groupOfRow.keys()].some(isLater)) continue;
    const blank = blankIn(kpi, columns, row, rows);
    if (blank !== null) return blank;
  }
  return null;
}

const isOfSums = (form: Kpi["form"]): form is Extract<Kpi["form"], { kind: "ratio" | "product" | "growth" }> =>
  ["ratio", "product", "growth"].includes(form.kind);

const columnsOf = (ids: readonly string[], given: GivenMeasures): Columns =>
  ids.flatMap((id) => columnFor(measureOf(id), given) ?? []);

type Columns = readonly { readonly name: string; readonly values: Float64Array }[];

/** A column that is blank in a row where another is not; of a growth any. */
function blankIn(kpi: Kpi, columns: Columns, row: number, rows: RowPeriods | null): Fault | null {
  const isBlank = ({ values }: Columns[number]): boolean => Number.isNaN(values[row] ?? NaN);
  const blank = columns.every(isBlank) && kpi.form.kind !== "growth" ? undefined : columns.find(isBlank);
  if (blank === undefined) return null;
  return fault({ kind: "half-row", of: kpi.id, column: blank.name, period: periodKey(rows, row) });
}

function periodKey(rows: RowPeriods | null, row: number): string | null {
  const first = rows?.firstDays[row] ?? NaN;
  return rows === null || Number.isNaN(first) ? null : periodAt(periodIndex(first, rows.grain), rows.grain).key;
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

function addUp(table: Table, id: string, rows: RowPeriods | null, grid: Grid, given: GivenMeasures): Sums | Fault {
  const measure = measureOf(id);
  const column = columnFor(measure, given);
  if (column === undefined) return fault({ kind: "missing-measures", of: id, measures: [id] });
  if (column.fault !== null) return column.fault;
  const days = rows?.firstDays ?? null;
  if (measure.stock?.as === "average") return averageOfRows(table, measure, rows, grid, column.values);
  const counts = measure.stock === undefined ? new Uint8Array(table.rows).fill(1) : latestRows(table, days, grid);
  const weightOf = measure.perDay === true ? daysOfRow(rows) : () => 1;
  return sumMeasure(table, measure, counts, days, grid, (row) => (column.values[row] ?? NaN) * weightOf(row));
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
  const every = new Uint8Array(table.rows).fill(1);
  const sums = sumMeasure(table, measure, every, rows?.firstDays ?? null, grid, (row) => {
    return (values[row] ?? NaN) * weightOf(row);
  });
  const days = new Map<number, Map<number, number>>();
  for (let row = 0; row < table.rows; row++) {
    const first = rows?.firstDays[row] ?? NaN;
    const group = grid.groupOfRow[row] ?? -1;
    const place = Number.isNaN(first) ? 0 : grid.placeOf(first);
    if (group < 0 || Number.isNaN(values[row] ?? NaN) || place < 0 || place >= grid.periods) continue;
    const cell = group * grid.periods + place;
    const own = days.get(cell) ?? new Map<number, number>();
    days.set(cell, own.set(first, weightOf(row)));
  }
  days.forEach((own, cell) => {
    const all = [...own.values()].reduce((sum, one) => sum + one, 0);
    sums.sum[cell] = (sums.sum[cell] ?? NaN) / all;
  });
  return sums;
}

/** 1 for the rows of the last day in each cell: a stock at the end of a quarter is that of its last month, no sum of months. */
function latestRows(table: Table, days: Float64Array | null, grid: Grid): Uint8Array {
  const counts = new Uint8Array(table.rows).fill(1);
  if (days === null) return counts;
  const latest = new Map<number, number>();
  const cellOf = (row: number): number => (grid.groupOfRow[row] ?? -1) * grid.periods + grid.placeOf(days[row] ?? NaN);
  for (let row = 0; row < table.rows; row++) {
    const cell = cellOf(row);
    latest.set(cell, Math.max(latest.get(cell) ?? -Infinity, days[row] ?? NaN));
  }
  return counts.map((_, row) => ((days[row] ?? NaN) < (latest.get(cellOf(row)) ?? -Infinity) ? 0 : 1));
}
