import { factorOf } from "../../src/core/kpi/catalogue";
import { evaluate } from "../../src/core/kpi/evaluate";
import type { Figure, KpiTable } from "../../src/core/kpi/question";
import { wilson } from "../../src/core/stats/wilson";
import { xmr } from "../../src/core/stats/xmr";
import { readTable } from "../../src/core/table/readTable";
import type { Table } from "../../src/core/table/table";
import type { Cell } from "../../src/core/words/cell";
import { isFault, type Fault } from "../../src/core/words/fault";
import { parsePeriod } from "../../src/core/words/period";

const kpis = [
  "deals_won",
  "deals_lost",
  "win_rate",
  "revenue_won",
  "avg_deal_size",
  "sales_cycle_length",
  "cycle_days",
].map(factorOf);
const months = 36;

function sure<T>(value: T | Fault): T {
  if (isFault(value)) throw new Error(JSON.stringify(value));
  return value;
}
const period = sure(parsePeriod("2021-01..2023-12"));

/** The columns of the bench's rows, whose day of creation stands under a word that is no common header. */
export const tableOf = (values: readonly (readonly Cell[])[]): Table =>
  sure(readTable(values, values[0]?.includes("Engaged") === true ? { roles: new Map([["created", "Engaged"]]) } : {}));

export const answerOf = (table: Table): KpiTable =>
  sure(evaluate(table, { kpis, by: ["owner"], grain: "month", period, filters: [] }));

const byCell = ["won", "lost", "winRate", "revenue", "avgDeal", "medianCycle", "meanCycle", "wLo", "wHi"] as const;
const byRep = ["xMean", "xMr", "unpl", "lnpl", "url"] as const;

/** The whole table of the bench, by rep and month: index = rep * 36 + month; NaN where there is no figure. */
export function compute(values: readonly (readonly Cell[])[]): Record<string, readonly string[] | Float64Array> {
  const { rows } = answerOf(tableOf(values));
  const reps = rows.slice(0, rows.length / months).map(({ keys }) => keys[0] ?? "");
  const cells = byCell.map(() => new Float64Array(reps.length * months).fill(NaN));
  rows.forEach(({ figures }, row) => {
    fillCell(cells, (row % reps.length) * months + Math.floor(row / reps.length), figures);
  });
  const limits = byRep.map(() => new Float64Array(reps.length).fill(NaN));
  const revenue = cells[byCell.indexOf("revenue")] ?? new Float64Array(0);
  reps.forEach((_, rep) => {
    fillRep(limits, rep, revenue.subarray(rep * months, (rep + 1) * months));
  });
  return {
    reps,
    ...Object.fromEntries(byCell.map((name, place) => [name, cells[place] ?? new Float64Array(0)])),
    ...Object.fromEntries(byRep.map((name, place) => [name, limits[place] ?? new Float64Array(0)])),
  };
}

function put(columns: readonly Float64Array[], place: number, at: number, value: number): void {
  const column = columns[place];
  if (column !== undefined) column[at] = value;
}

function fillCell(cells: readonly Float64Array[], at: number, figures: readonly Figure[]): void {
  for (let place = 0; place < 6; place++) put(cells, place, at, figures[place]?.value ?? NaN);
  put(cells, 6, at, (figures[6]?.value ?? NaN) / (figures[5]?.denominator ?? NaN));
  const won = figures[0]?.value ?? 0;
  const share = wilson(won, won + (figures[1]?.value ?? 0));
  if (isFault(share)) return;
  put(cells, 7, at, share.low);
  put(cells, 8, at, share.high);
}

function fillRep(limits: readonly Float64Array[], rep: number, revenue: Float64Array): void {
  const own = xmr(revenue);
  if (isFault(own)) return;
  [own.centre, own.meanRange, own.high, own.low, own.rangeHigh].forEach((value, place) => {
    put(limits, place, rep, value);
  });
}
