import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { ColumnKind, Statement } from "../../../../src/hosts/warehouse/sql/dialect";

export type TypedCell = string | number | boolean | null;

/** A table as an engine takes it: moments and days as ISO text, numbers that JSON lacks as text. */
export interface TypedTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly kind: ColumnKind }[];
  readonly rows: readonly (readonly TypedCell[])[];
}

export interface Engine {
  /** The rows of a query; throws the engine's own sentence. */
  readonly run: (statement: Statement, tables: readonly TypedTable[]) => Promise<TypedCell[][]>;
  readonly stop: () => void;
}

export type EngineName = "googleSql" | "duckDb";
const packages = { googleSql: "@fivetrandevelopers/zetasql", duckDb: "@duckdb/node-api" } as const;

/** Whether an engine is installed; says so where it is not. */
export function hasEngine(name: EngineName): boolean {
  if (existsSync(join(__dirname, "node_modules", packages[name]))) return true;
  process.stderr.write(
    `skipped: ${packages[name]} is not installed; run npm install in test/hosts/warehouse/engines\n`,
  );
  return false;
}

/** Starts an engine in a process of its own. */
export async function startEngine(name: EngineName): Promise<Engine> {
  const child: ChildProcess = spawn(process.execPath, [join(__dirname, `${name}.cjs`)], {
    stdio: ["pipe", "pipe", "inherit"],
    // A group of its own: Google's library starts a server, which would outlive it.
    detached: true,
  });
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error("no pipes");
  const waiting: ((line: string) => void)[] = [];
  createInterface({ input: stdout }).on("line", (line) => {
    // The engine says things of its own too.
    if (line.startsWith("{")) waiting.shift()?.(line);
  });
  const next = (): Promise<string> => new Promise((resolve) => waiting.push(resolve));
  await next();
  return {
    run: async ({ sql, parameters }, tables) => {
      const said = next();
      stdin.write(`${JSON.stringify({ sql, parameters, tables })}\n`);
      const { rows, error } = JSON.parse(await said) as { rows?: TypedCell[][]; error?: string };
      if (rows === undefined) throw new Error(error ?? "no answer");
      return rows;
    },
    stop: () => {
      stdin.end();
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    },
  };
}
