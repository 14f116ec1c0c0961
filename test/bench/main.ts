import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import {
  evaluate,
  findKpi,
  isFault,
  makeSample,
  parsePeriod,
  readTable,
  type Cell,
  type Kpi,
} from "../../src/core/index";
import { toCsv } from "../../src/hosts/files/write/csv";
import { freshBuild } from "../law/freshBuild";

/**
 * `npm run bench`: the core against a plain scan of the same array, and the whole command from .csv to .xlsx.
 * Numbers are ratios to the scan in the same run; milliseconds of one machine say nothing about another.
 */
const rows = 100_000;
const rounds = 9;

/** The eight columns that a summary of deals needs: id, rep, team, stage, amount, currency, created, closed. */
const wanted = [0, 3, 4, 5, 6, 7, 8, 9];
const deals = makeSample({ deals: rows * 1.02 })
  .tables.deals.slice(0, rows + 1)
  .map((row) => wanted.map((column) => row[column] ?? null));

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

function time(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** Touches every cell once: what no engine can do without. */
function scan(cells: readonly (readonly Cell[])[]): number {
  let seen = 0;
  for (const row of cells) for (const cell of row) if (typeof cell === "number" || typeof cell === "string") seen += 1;
  return seen;
}

const kpis = ["win_rate", "revenue_won", "deals_won", "avg_deal_size", "sales_cycle_length"].map((id): Kpi => {
  const kpi = findKpi(id);
  if (isFault(kpi)) throw new Error(id);
  return kpi;
});

const period = parsePeriod("");
if (isFault(period)) throw new Error("period");

const fresh = (): Cell[][] => deals.map((row) => [...row]);
const scans: number[] = [];
const reads: number[] = [];
const answers: number[] = [];
for (let round = 0; round < rounds; round++) {
  const cells = fresh();
  scans.push(time(() => scan(cells)));
  const table = readTable(cells);
  if (isFault(table)) throw new Error(table.kind);
  reads.push(time(() => readTable(cells)));
  answers.push(time(() => evaluate(table, { kpis, by: ["owner"], grain: "month", period, filters: [] })));
}
const base = median(scans);
const line = (name: string, value: number): string =>
  `${name.padEnd(46)} ${value.toFixed(1).padStart(8)} ms  ${(value / base).toFixed(1).padStart(6)} x scan\n`;
process.stdout.write(
  `${String(deals.length - 1)} rows x ${String(deals[0]?.length ?? 0)} columns, median of ${String(rounds)}\n`,
);
process.stdout.write(line("scan: touch every cell once", base));
process.stdout.write(line("read the table", median(reads)));
process.stdout.write(line("5 KPIs by month and rep, from the read table", median(answers)));

const folder = mkdtempSync(join(tmpdir(), "nokkel-bench-"));
const csv = join(folder, "deals.csv");
writeFileSync(csv, toCsv(deals, ";", ","));
const begun = performance.now();
const run = spawnSync(
  process.execPath,
  ["--import", "tsx", "src/hosts/files/main.ts", "report", csv, "--out", join(folder, "summary.xlsx")],
  { encoding: "utf8" },
);
const whole = performance.now() - begun;
process.stdout.write(line(`nokkel report, .csv to .xlsx (exit ${String(run.status)})`, whole));
if (run.status !== 0) process.stdout.write(run.stderr);
rmSync(folder, { recursive: true });

/** What a custom function of Sheets waits for before it can begin; processor time, since the clock counts others' work. */
const script = readFileSync(join(freshBuild("sheets"), "Code.js"), "utf8");
const loads = Array.from({ length: rounds }, (_, round) => {
  const realm = createContext({});
  const before = process.cpuUsage();
  // A line of its own each time, so that nothing compiled before is used again.
  runInContext(`${script}\n//${String(round)}`, realm);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
});
process.stdout.write(line("load dist/sheets/Code.js", median(loads)));
