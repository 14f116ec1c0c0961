import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Cell } from "../../src/core/words/cell";
import type { Work } from "./measure";

type Rows = readonly (readonly Cell[])[];
type Row = readonly [unknown, string, unknown, unknown, string, number, number | "", number | string];

/** Touches every cell once, a thousand rows a call: what no engine can do without. */
export function scan(values: Rows): number {
  let seen = 0;
  for (let from = 0; from < values.length; from += 1024)
    seen += scanSome(values, from, Math.min(values.length, from + 1024));
  return seen;
}

function scanSome(values: Rows, from: number, to: number): number {
  let seen = 0;
  for (let row = from; row < to; row++) {
    const cells = values[row] ?? [];
    for (let column = 0; column < 8; column++) {
      const cell = cells[column];
      seen += typeof cell === "number" ? cell : typeof cell === "string" ? cell.length : 0;
    }
  }
  return seen;
}

const numberOf = (amount: number | string): number =>
  typeof amount === "number" ? amount : Number(amount.replace(/[^\d,-]/g, "").replace(",", "."));

/** As a careful programmer writes it by hand for this one table: maps by rep and month, and no check of anything. */
export function plainLoop(values: Rows): number {
  const cells = new Map<string, { won: number; lost: number; revenue: number; cycles: number[] }>();
  for (const row of values.slice(1) as unknown as readonly Row[]) {
    const [, rep, , , stage, created, closed, amount] = row;
    if (closed === "") continue;
    const month = new Date((closed - 25_569) * 864e5).toISOString().slice(0, 7);
    const key = `${rep}|${month}`;
    const own = cells.get(key) ?? { won: 0, lost: 0, revenue: 0, cycles: [] };
    cells.set(key, own);
    if (stage === "Lost") own.lost += 1;
    if (stage !== "Won") continue;
    own.won += 1;
    own.revenue += numberOf(amount);
    own.cycles.push(closed - created);
  }
  for (const { cycles } of cells.values()) cycles.sort((a, b) => a - b);
  return cells.size;
}

/** What one formula without any engine does: look at every row, keep those of one rep and month. */
export function filterRaw(values: Rows, rep: string, first: number, last: number): number {
  let won = 0;
  for (let row = 1; row < values.length; row++) {
    const cells = values[row] ?? [];
    const closed = cells[6];
    if (cells[1] !== rep || typeof closed !== "number" || closed < first || closed > last) continue;
    if (cells[4] === "Won") won += 1;
  }
  return won;
}

interface Frame {
  derive: (columns: Record<string, unknown>) => Frame;
  filter: (test: unknown) => Frame;
  groupby: (...columns: string[]) => Frame;
  rollup: (columns: Record<string, unknown>) => Frame;
  objects: () => unknown[];
}
interface Arquero {
  table: (columns: Record<string, unknown>) => Frame;
  op: Record<string, (column: string) => unknown>;
}
interface Alasql {
  (sql: string, data: unknown[]): unknown[];
}

/** Table libraries, with their ingest; one that is not installed in the folder of peers is left out with a line. */
export async function libraries(folder: string, tell: (line: string) => void): Promise<Work<Rows>[]> {
  const works: Work<Rows>[] = [];
  const load = async (name: string): Promise<unknown> => {
    try {
      const path = createRequire(resolve(folder, "package.json")).resolve(name);
      return await import(pathToFileURL(path).href);
    } catch (why) {
      tell(`${name} is left out: ${why instanceof Error ? why.message : String(why)}`);
      return null;
    }
  };
  const arquero = (await load("arquero")) as Arquero | null;
  if (arquero !== null) works.push({ name: "arquero", run: (values) => byArquero(arquero, values) });
  const alasql = (await load("alasql")) as { default: Alasql } | null;
  if (alasql !== null) works.push({ name: "alasql", run: (values) => byAlasql(alasql.default, values) });
  return works;
}

const monthOf = (closed: number): number => {
  const day = new Date((closed - 25_569) * 864e5);
  return day.getUTCFullYear() * 12 + day.getUTCMonth();
};

const decided = (values: Rows): Row[] =>
  (values.slice(1) as unknown as Row[]).filter((row) => row[6] !== "" && row[4] !== "Open");

function byArquero({ table, op }: Arquero, values: Rows): unknown[] {
  const rows = decided(values);
  const columns = {
    rep: rows.map((row) => row[1]),
    month: rows.map((row) => monthOf(Number(row[6]))),
    won: rows.map((row) => (row[4] === "Won" ? 1 : 0)),
    revenue: rows.map((row) => (row[4] === "Won" ? numberOf(row[7]) : 0)),
    cycle: rows.map((row) => (row[4] === "Won" ? Number(row[6]) - row[5] : null)),
  };
  return table(columns)
    .groupby("rep", "month")
    .rollup({ won: op["sum"]?.("won"), revenue: op["sum"]?.("revenue"), cycle: op["median"]?.("cycle") })
    .objects();
}

function byAlasql(alasql: Alasql, values: Rows): unknown[] {
  const rows = decided(values).map((row) => ({
    rep: row[1],
    mon: monthOf(Number(row[6])),
    won: row[4] === "Won" ? 1 : 0,
    revenue: row[4] === "Won" ? numberOf(row[7]) : 0,
    cycle: row[4] === "Won" ? Number(row[6]) - row[5] : null,
  }));
  return alasql(
    "SELECT rep, mon, SUM(won) AS won, SUM(revenue) AS revenue, MEDIAN(cycle) AS cycle FROM ? GROUP BY rep, mon",
    [rows],
  );
}
