import { factorOf } from "../../src/core/kpi/catalogue";
import { evaluate } from "../../src/core/kpi/evaluate";
import type { KpiTable } from "../../src/core/kpi/question";
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

/** The whole table of the bench, by rep and month: index = rep * 36 + month; NaN where there is no figure. */
export function compute(values: readonly (readonly Cell[])[]): Record<string, readonly string[] | Float64Array> {
  const answer = answerOf(tableOf(values));
  const reps = answer.rows.slice(0, answer.rows.length / months).map(({ keys }) => keys[0] ?? "");
  const cells = reps.length * months;
  const byCell = ["won", "lost", "winRate", "revenue", "avgDeal", "medianCycle", "meanCycle", "wLo", "wHi"] as const;
  const byRep = ["xMean", "xMr", "unpl", "lnpl", "url"] as const;
  const made = Object.fromEntries([
    ...byCell.map((name) => [name, new Float64Array(cells).fill(NaN)] as const),
    ...byRep.map((name) => [name, new Float64Array(reps.length).fill(NaN)] as const),
  ]) as Record<(typeof byCell | typeof byRep)[number], Float64Array>;
  answer.rows.forEach(({ figures }, row) => {
    const at = (row % reps.length) * months + Math.floor(row / reps.length);
    figures.slice(0, 6).forEach(({ value }, place) => {
      made[byCell[place] ?? "won"][at] = value ?? NaN;
    });
    const [won = 0, lost = 0] = figures.map(({ value }) => value ?? 0);
    made.meanCycle[at] = (figures[6]?.value ?? NaN) / (figures[5]?.denominator ?? NaN);
    const share = wilson(won, won + lost);
    if (isFault(share)) return;
    made.wLo[at] = share.low;
    made.wHi[at] = share.high;
  });
  reps.forEach((_, rep) => {
    const limits = xmr(made.revenue.subarray(rep * months, (rep + 1) * months));
    if (isFault(limits)) return;
    const own = [limits.centre, limits.meanRange, limits.high, limits.low, limits.rangeHigh];
    byRep.forEach((name, place) => {
      made[name][rep] = own[place] ?? NaN;
    });
  });
  return { reps, ...made };
}
