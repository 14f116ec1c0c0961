import { fault } from "../words/fault";
import { periodAt, periodIndex } from "../words/period";
import type { GroupedRows } from "./answerRows";
import type { Grid } from "./grid";
import { halfRows, isAllStocks, type HalfRow, type SumColumn } from "./halfRows";
import type { Kpi } from "./kpi";
import { stepsBack, type PeriodsAsked } from "./periodsAsked";
import type { Figure, KpiTable, Question } from "./question";
import type { RowPeriods } from "./rowPeriods";

/** The table of totals that an answer was made of. */
export interface TotalsAsked {
  readonly question: Question;
  readonly rows: RowPeriods | null;
  readonly groups: GroupedRows;
  readonly calendar: PeriodsAsked;
  readonly grid: Grid;
  /** The column of a measure, where the table has one. */
  readonly columnOf: (measure: string) => SumColumn | undefined;
  /** Whether a row is the last of its period, and so the one that counts of a stock. */
  readonly isLatest: (row: number) => boolean;
}

const keyOf = (period: string | null, keys: readonly (string | null)[]): string => JSON.stringify([period, keys]);

/** Where there is another reason why there is no figure, that one is told. */
const isSettled = ({ fault: why }: Figure): boolean =>
  why !== null && why.kind !== "no-data" && why.kind !== "no-denominator";

/** An answer in which no figure is made of a row that gives only a part of it: there the blank column and its period are named. */
export function faultHalfRows(answer: KpiTable, asked: TotalsAsked): KpiTable {
  const faults = asked.question.kpis.map((kpi) => faultsOf(kpi, asked));
  if (faults.every(({ size }) => size === 0)) return answer;
  const rows = answer.rows.map((row) => ({
    ...row,
    figures: row.figures.map((figure, place) => {
      const why = faults[place]?.get(keyOf(row.period?.key ?? null, row.keys));
      return why === undefined || isSettled(figure) ? figure : why;
    }),
  }));
  return { ...answer, rows };
}

/** The faults of a KPI, by the period and the keys of the row in which they stand. */
function faultsOf(kpi: Kpi, asked: TotalsAsked): ReadonlyMap<string, Figure> {
  const { question, columnOf, isLatest, groups, calendar } = asked;
  const counts = (row: number): boolean => (groups.groupOfRow[row] ?? -1) >= 0 && (!isAllStocks(kpi) || isLatest(row));
  const found = new Map<string, Figure>();
  for (const half of halfRows(kpi, question.whole === true, columnOf, counts)) {
    for (const place of placesOf(kpi, half, asked)) {
      const period = question.grain === null ? null : (calendar.periods[place]?.key ?? null);
      const key = keyOf(period, groups.keys[groups.groupOfRow[half.row] ?? -1] ?? []);
      if (!found.has(key)) found.set(key, faultOf(kpi, half, asked));
    }
  }
  return found;
}

/** The periods of the answer that a row takes part in; growth has one more, that compares with it. */
function placesOf(kpi: Kpi, { row }: HalfRow, { question, rows, grid, calendar }: TotalsAsked): number[] {
  const first = rows?.firstDays[row] ?? NaN;
  const place = Number.isNaN(first) ? (grid.undatedCount ? 0 : -1) : grid.placeOf(first);
  if (place < 0 || place >= grid.periods) return [];
  const { grain } = question.grain === null ? question.period : { grain: question.grain };
  const back = grain === "all" || grain === "custom" ? 0 : stepsBack(kpi, grain);
  const own = back === 0 ? [place] : [place, place + back];
  return question.grain === null ? own.filter((one) => one === calendar.lead) : own;
}

function faultOf(kpi: Kpi, { row, column }: HalfRow, { rows }: TotalsAsked): Figure {
  const first = rows?.firstDays[row] ?? NaN;
  const period = rows === null || Number.isNaN(first) ? null : periodAt(periodIndex(first, rows.grain), rows.grain).key;
  return {
    value: null,
    numerator: null,
    denominator: null,
    fault: fault({ kind: "half-row", of: kpi.id, column, period }),
  };
}
