import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeSample } from "../../src/core/index";
import { toCsv } from "../../src/hosts/files/write/csv";

/**
 * `npx tsx test/bench/large.ts [rows]`: the whole monthly report from a .parquet of so many deals (100 000 000 where
 * nothing is said), which DuckDB makes itself, beside one of a hundredth and one that is read into memory. Asks for the
 * packages of test/hosts/warehouse/engines, and for 12 bytes of disk for each deal.
 */
const rows = Number(process.argv[2] ?? 100_000_000);
const here = fileURLToPath(new URL(".", import.meta.url));
const engines = join(here, "../hosts/warehouse/engines");
const folder = mkdtempSync(join(tmpdir(), "nokkel-large-"));

interface DuckDb {
  readonly DuckDBInstance: {
    readonly create: (
      path: string,
      options: Record<string, string>,
    ) => Promise<{
      readonly connect: () => Promise<{ readonly run: (sql: string) => Promise<unknown> }>;
    }>;
  };
}
const { DuckDBInstance } = createRequire(join(engines, "package.json"))("@duckdb/node-api") as DuckDb;

/** Deals of nearly five years, 40 people in five teams; every number follows from the row's own. */
const deals = (count: number): string => `
  SELECT i AS "Deal ID", 'Rep ' || LPAD(CAST(1 + HASH(i * 7 + 1) % 40 AS VARCHAR), 2, '0') AS "Owner",
    'Team ' || (1 + HASH(i * 7 + 1) % 40 % 5) AS "Team",
    CASE WHEN still_open THEN ['Prospecting', 'Proposal', 'Negotiation'][CAST(1 + HASH(i * 3) % 3 AS INTEGER)]
      WHEN HASH(i * 5 + 2) % 1000 < 270 THEN 'Closed Won' ELSE 'Closed Lost' END AS "Stage",
    CASE WHEN HASH(i * 11 + 3) % 200 <> 0 THEN ROUND(1000 + (HASH(i * 13 + 4) % 1000000) / 10.0, 2) END AS "Amount",
    'NOK' AS "Currency", created AS "Created",
    CASE WHEN NOT still_open OR HASH(i) % 4 = 0 THEN closed END AS "Close date"
  FROM (SELECT *, closed > DATE '2026-10-31' AS still_open FROM (
    SELECT i, DATE '2022-01-01' + CAST(i * 1765 // ${String(count)} AS INTEGER) AS created,
      DATE '2022-01-01' + CAST(i * 1765 // ${String(count)} AS INTEGER) + CAST(HASH(i * 17 + 5) % 150 AS INTEGER) AS closed
    FROM RANGE(${String(count)}) numbers(i)))`;

async function makeParquet(count: number): Promise<string> {
  const path = join(folder, `${String(count)}.parquet`);
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "2GB", preserve_insertion_order: "false" });
  const connection = await instance.connect();
  await connection.run(`COPY (${deals(count)}) TO '${path}' (FORMAT PARQUET)`);
  return path;
}

/** Times the command in a process of its own: seconds on the clock and of the processor, and the most memory it held. */
function time(name: string, path: string): void {
  const main = join(here, "../../src/hosts/files/main.ts");
  const meter = join(folder, "meter.mjs");
  writeFileSync(
    meter,
    `process.on("exit", () => { const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
      process.stdout.write(JSON.stringify({ memory: maxRSS / 1024, processor: (userCPUTime + systemCPUTime) / 1e6 })); });`,
  );
  const loader = createRequire(import.meta.url).resolve("tsx");
  const begun = performance.now();
  const run = spawnSync(
    process.execPath,
    ["--import", loader, "--import", meter, main, "report", path, "--force", "--out", join(folder, "out.xlsx")],
    { encoding: "utf8", cwd: engines },
  );
  const clock = (performance.now() - begun) / 1000;
  if (run.status !== 0) throw new Error(run.stderr);
  const { memory, processor } = JSON.parse(run.stdout) as { memory: number; processor: number };
  const size = statSync(path).size / 1e6;
  process.stdout.write(
    `${name.padEnd(34)} ${size.toFixed(0).padStart(6)} MB  ${clock.toFixed(1).padStart(6)} s on the clock  ${processor.toFixed(1).padStart(6)} s of processor  ${memory.toFixed(0).padStart(5)} MB of memory\n`,
  );
}

async function main(): Promise<void> {
  try {
    for (const count of [rows / 100, rows])
      time(`${count.toLocaleString("en")} deals, .parquet`, await makeParquet(count));
    const csv = join(folder, "memory.csv");
    // Eight columns, as many as the other has; a million of them come near the most that is read into memory.
    const sample = makeSample({ deals: 1_000_000 }).tables.deals.map((row) =>
      [0, 3, 4, 5, 6, 7, 8, 9].map((column) => row[column] ?? null),
    );
    writeFileSync(csv, toCsv(sample, ",", "."));
    time(`${(sample.length - 1).toLocaleString("en")} deals, .csv in memory`, csv);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
