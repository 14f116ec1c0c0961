import { fault, isFault, type Fault } from "../words/fault";
import { grains, parsePeriod, type Grain } from "../words/period";
import type { Column } from "../table/column";
import { plainHeader } from "../table/headerWords";
import type { Table } from "../table/table";
import { answerRows, type GroupedRows } from "./answerRows";
import { calendarOf, wholeOf, type Calendar } from "./calendar";
import { measuresOf } from "./catalogue";
import { columnOf } from "./countingRows";
import { measureOf, measures } from "./measures";
import type { KpiTable, Question } from "./question";
import { sumMeasure, type Sums } from "./sumMeasure";

/** The columns of a totals table that are measures, by the measure's id. */
export type GivenMeasures = ReadonlyMap<string, Float64Array>;

/** The measures that a table gives as columns of sums, or null where its rows are events. */
export function givenMeasures(table: Table): GivenMeasures | null {
  if (table.subject !== "totals" && table.subject !== "unknown") return null;
  const given = new Map<string, Float64Array>();
  for (const measure of measures) {
    const wanted = [measure.id, measure.names.en, measure.names.nb, ...measure.headers].map(plainHeader);
    const place = table.names.findIndex((name) => wanted.includes(plainHeader(name)));
    const column = table.columns[place];
    if (column?.kind === "number") given.set(measure.id, column.values);
  }
  return given.size > 0 ? given : null;
}

/** The first day of each row's period, and the coarsest grain among them. */
interface RowPeriods {
  readonly firstDays: Float64Array;
  readonly grain: Grain;
}

const coarser = (first: Grain, second: Grain): boolean => grains.indexOf(first) > grains.indexOf(second);

function periodsOfRows(table: Table): RowPeriods | null {
  const column: Column | null = columnOf(table, "period") ?? columnOf(table, "date") ?? columnOf(table, "created");
  if (column === null) return null;
  if (column.kind === "day") return { firstDays: column.values, grain: "day" };
  const words = column.kind === "text" ? column.words : [];
  let coarsest: Grain = "day";
  const starts = words.map((word) => {
    const period = parsePeriod(word);
    if (isFault(period) || period.grain === "all" || period.grain === "custom") return NaN;
    if (coarser(period.grain, coarsest)) coarsest = period.grain;
    return period.first;
  });
  if (column.kind === "text") {
    return { firstDays: Float64Array.from(column.codes, (code) => starts[code] ?? NaN), grain: coarsest };
  }
  // A column of plain years.
  const ofYear = (year: number): number => {
    const period = parsePeriod(String(year));
    return isFault(period) ? NaN : period.first;
  };
  return { firstDays: column.values.map(ofYear), grain: "year" };
}

/** Answers a question from rows that are sums already: measures are added, rates are made from the added measures. */
export function evaluateTotals(
  table: Table,
  question: Question,
  groups: GroupedRows,
  given: GivenMeasures,
): KpiTable | Fault {
  const rows = periodsOfRows(table);
  const { grain } = question;
  if (grain !== null && rows !== null && coarser(rows.grain, grain)) {
    return fault({ kind: "totals-too-coarse", rows: rows.grain, asked: grain });
  }
  const calendar = calendarFor(question, rows);
  const periods = calendar.periods.length;
  const dated = grain !== null || question.period.grain !== "all";
  const sums = new Map<string, Sums | Fault>();
  for (const id of new Set(question.kpis.flatMap(measuresOf))) {
    const values = given.get(id) ?? given.get(measureOf(id).orTotal ?? "");
    if (values === undefined) {
      sums.set(id, fault({ kind: "missing-measures", of: id, measures: [id] }));
      continue;
    }
    const everyRow = new Uint8Array(table.rows).fill(1);
    const periodOf = (serial: number): number => {
      const place = calendar.placeOf(serial);
      return place < periods ? place : -1;
    };
    const shape = {
      groups: groups.keys.length,
      periods,
      groupOfRow: groups.groupOfRow,
      periodOf,
      undatedCount: !dated,
    };
    sums.set(
      id,
      sumMeasure(table, measureOf(id), everyRow, rows?.firstDays ?? null, shape, (row) => values[row] ?? NaN),
    );
  }
  return {
    kpis: question.kpis,
    by: question.by,
    grain,
    rows: answerRows(question, calendar, 0, groups, sums),
    problems: [],
  };
}

function calendarFor({ grain, period }: Question, rows: RowPeriods | null): Calendar {
  if (grain === null) return wholeOf(period);
  let first = Infinity;
  let last = -Infinity;
  for (const day of rows?.firstDays ?? []) {
    if (!(day >= period.first && day <= period.last)) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return first > last ? { periods: [], placeOf: () => -1 } : calendarOf(first, last, grain);
}
