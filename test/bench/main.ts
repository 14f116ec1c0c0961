import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import type { Cell } from "../../src/core/words/cell";
import { isoDate } from "../../src/core/words/day";
import { toCsv } from "../../src/hosts/files/write/csv";
import { dealCells } from "./deals";
import type { Timed } from "./measure";
import { libraries } from "./peers";
import { paneLines, paneUpdate } from "./paneUpdate";
import { startUpLines } from "./startUp";
import { manyCalls, wholeTable, type Calls, type WholeTable } from "./sections";

/**
 * `npm run bench`: the engine beside a scan of the same cells, a loop by hand and table libraries, all in turn in one run.
 * What counts are the ratios; milliseconds of one machine say nothing about another. Writes docs/performance.md.
 */
const sizes = (process.env["NOKKEL_BENCH_ROWS"] ?? "10000,100000,1000000").split(",").map(Number);
const roundsFor = (rows: number): number => (rows > 200_000 ? 5 : rows > 20_000 ? 10 : 20);
const tell = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const one = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(1));

function wholeLines({ rows, timed, bytes }: WholeTable): string[] {
  const base = timed[0]?.later ?? NaN;
  return [
    `| ${rows.toLocaleString("en")} rows | first, ms | later, ms | later / scan |`,
    "|---|--:|--:|--:|",
    ...timed.map(({ name, first, later }) => `| ${name} | ${one(first)} | ${one(later)} | ${one(later / base)} |`),
    ...peerLine(timed),
    "",
    `Kept in memory above the rows themselves: ${bytes.toFixed(0)} bytes a row.`,
    "",
  ];
}

/** The engine beside whoever answers fastest of those that do the same work; the scan answers nothing. */
function peerLine(timed: readonly Timed[]): string[] {
  const engine = timed[1];
  const [fastest] = timed.slice(3).sort((a, b) => a.later - b.later);
  if (engine === undefined || fastest === undefined) return [];
  const [first, later] = [engine.first / fastest.first, engine.later / fastest.later];
  return [`| engine / fastest peer (${fastest.name}) | ${one(first)} | ${one(later)} | |`];
}

/** How time grows with rows, from each size to the next and over all: 1 is in proportion to them. */
function growthLines(tables: readonly WholeTable[]): string[] {
  const [first, last] = [tables[0], tables[tables.length - 1]];
  const steps = tables.slice(1).map((large, at) => [tables[at], large] as const);
  const all = tables.length > 2 ? [...steps, [first, last] as const] : steps;
  const told = all.flatMap(([small, large]) => {
    if (small === undefined || large === undefined) return [];
    const grown = (large.timed[1]?.later ?? NaN) / (small.timed[1]?.later ?? NaN);
    const power = Math.log(grown) / Math.log(large.rows / small.rows);
    return [`${power.toFixed(2)} from ${small.rows.toLocaleString("en")} to ${large.rows.toLocaleString("en")}`];
  });
  return told.length === 0 ? [] : [`The engine's time grows as rows to the power ${told.join(", ")}.`, ""];
}

function callLines(calls: readonly Calls[], scan: number): string[] {
  return [
    "| formula | ms a call | a call / scan | 2,400 calls, s |",
    "|---|--:|--:|--:|",
    ...calls.map(
      ({ name, perCall }) =>
        `| ${name} | ${perCall.toFixed(3)} | ${one(perCall / scan)} | ${one((perCall * 2400) / 1000)} |`,
    ),
    "",
  ];
}

/** From a .csv of 100,000 deals to a finished .xlsx. */
function reportLines(): string[] {
  const folder = mkdtempSync(join(tmpdir(), "nokkel-bench-"));
  const csv = join(folder, "deals.csv");
  writeFileSync(csv, toCsv(writtenDays(dealCells(100_000)), ";", ","));
  const begun = performance.now();
  const args = ["--import", "tsx", "src/hosts/files/main.ts", "report", csv, "--out", join(folder, "summary.xlsx")];
  const run = spawnSync(process.execPath, args, { encoding: "utf8" });
  const whole = (performance.now() - begun) / 1000;
  rmSync(folder, { recursive: true });
  if (run.status !== 0) tell(run.stderr);
  return [
    `\`nokkel report\`, 100,000 deals from .csv to .xlsx: ${one(whole)} s by the clock (exit ${String(run.status)}).`,
    "",
  ];
}

/** The days of deals as a file writes them. */
const writtenDays = (cells: readonly (readonly Cell[])[]): Cell[][] =>
  cells.map((row) =>
    row.map((cell, column) => (dayColumns.has(column) && typeof cell === "number" ? isoDate(cell) : cell)),
  );

const dayColumns: ReadonlySet<number> = new Set([5, 6]);

async function main(): Promise<void> {
  const peers = await libraries(process.env["NOKKEL_BENCH_PEERS"] ?? "test/bench/peers", tell);
  const tables = sizes.map((rows) => {
    const table = wholeTable(rows, roundsFor(rows), peers);
    wholeLines(table).forEach(tell);
    return table;
  });
  const scanOf100k = tables.find(({ rows }) => rows === 100_000)?.timed[0]?.later ?? NaN;
  const calls = callLines(manyCalls(), scanOf100k);
  calls.forEach(tell);
  const rest = [...paneLines(paneUpdate()), ...startUpLines(11), ...reportLines()];
  rest.forEach(tell);

  const page = "docs/performance.md";
  const mark = "<!-- what follows is written by `npm run bench` -->";
  const [prose = ""] = readFileSync(page, "utf8").split(mark);
  const machine = `${cpus()[0]?.model.trim() ?? "?"}, ${String(cpus().length)} processors, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}. Processor time of the main thread after a collection of garbage, median of the rounds after the first two.`;
  writeFileSync(
    page,
    [prose + mark, "", machine, "", ...tables.flatMap(wholeLines), ...growthLines(tables), ...calls, ...rest].join(
      "\n",
    ),
  );
}

void main();
