import { closeSync, mkdtempSync, openSync, readSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { extname, join } from "node:path";
import { sqlTexts, type Language } from "../../../core/index";
import type { ColumnKind, Statement } from "../sql/dialect";
import { duckDb } from "../sql/duckDb";
import { standardText } from "../sql/quote";
import type { WarehouseCell } from "../sql/totalsTable";
import { NoWarehouse, type Warehouse, type WarehouseColumn } from "./engine";
import { messageOf } from "./messageOf";
import { optional } from "./optional";

interface Reader {
  readonly getRowsJson: () => (string | number | boolean | null)[][];
  readonly columnTypes: () => { readonly toString: () => string }[];
  readonly columnNames: () => string[];
}
interface Connection {
  readonly runAndReadAll: (sql: string, values?: readonly string[]) => Promise<Reader>;
  readonly progress: { readonly percentage: number };
  readonly closeSync: () => void;
}
interface DuckDb {
  readonly DuckDBInstance: {
    readonly create: (
      path: string,
      options: Record<string, string>,
    ) => Promise<{ readonly connect: () => Promise<Connection> }>;
  };
}

export interface FileOptions {
  readonly language: Language;
  /** `2GB`: what the engine may keep in memory; beyond that it uses the disk. */
  readonly memory: string;
  readonly tell: (text: string) => void;
  /** How far a query is. */
  readonly step: (text: string) => void;
}

/** A file of any size, as a table that queries run on within a set amount of memory. */
export async function openFile(path: string, { language, memory, tell, step }: FileOptions): Promise<Warehouse> {
  const { DuckDBInstance } = (await optional("@duckdb/node-api", sqlTexts.noDuckDb[language])) as DuckDb;
  const scratch = mkdtempSync(join(tmpdir(), "nokkel-duckdb-"));
  const remove = (): void => {
    rmSync(scratch, { recursive: true, force: true });
  };
  try {
    const instance = await DuckDBInstance.create(":memory:", {
      memory_limit: memory,
      threads: String(cpus().length),
      temp_directory: scratch,
      preserve_insertion_order: "false",
      // Nothing is fetched from the network.
      autoinstall_known_extensions: "false",
    });
    const connection = await instance.connect();
    await connection.runAndReadAll("SET TimeZone = 'UTC'");
    await connection.runAndReadAll(`CREATE VIEW file AS SELECT * FROM ${sourceOf(path)}`);
    const described = await connection.runAndReadAll("SELECT column_name, column_type FROM (DESCRIBE file)");
    const columns = described
      .getRowsJson()
      .map(([name, type]): WarehouseColumn => ({ name: String(name), kind: kindOf(String(type)) }));
    const run = async ({ sql, parameters }: Statement): Promise<WarehouseCell[][]> =>
      rowsOf(await watched(connection, step, () => connection.runAndReadAll(sql, parameters)));
    tell(sqlTexts.opened[language](path, String(columns.length)));
    const file: Warehouse = {
      dialect: duckDb,
      name: "file",
      columns,
      sample: () => run({ sql: "SELECT * FROM file LIMIT 2000", parameters: [] }),
      run,
      close: () => {
        connection.closeSync();
        remove();
      },
      retyped: async (select, typed) => {
        await connection.runAndReadAll(`CREATE VIEW typed AS ${duckDb.paste(select)}`);
        return { ...file, name: "typed", columns: typed };
      },
    };
    return file;
  } catch (error) {
    remove();
    throw error instanceof NoWarehouse ? error : new NoWarehouse(sqlTexts.engineSaid[language](messageOf(error)));
  }
}

/** Says how far a query is, once a second. */
async function watched<Answer>(
  connection: Connection,
  step: FileOptions["step"],
  work: () => Promise<Answer>,
): Promise<Answer> {
  const timer = setInterval(() => {
    const { percentage } = connection.progress;
    if (percentage > 0) step(`${String(Math.floor(percentage))} %`);
  }, 1000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    step("");
  }
}

const sourceOf = (path: string): string =>
  extname(path).toLowerCase() === ".parquet"
    ? `read_parquet(${standardText(path)})`
    : `read_csv(${standardText(path)}, all_varchar = true, header = true${isUtf8(path) ? "" : ", encoding = 'latin-1'"})`;

/** Whether the first part of a file is UTF-8; Excel's older text files are not. */
function isUtf8(path: string): boolean {
  const file = openSync(path, "r");
  const bytes = new Uint8Array(65_536);
  const read = readSync(file, bytes);
  closeSync(file);
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, read), { stream: true });
    return true;
  } catch {
    return false;
  }
}

const kinds: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^DATE$/, "day"],
  [/^TIMESTAMP WITH TIME ZONE$/, "moment"],
  [/^TIMESTAMP/, "time"],
  [/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/, "whole"],
  [/^DECIMAL/, "decimal"],
  [/^(DOUBLE|FLOAT)$/, "float"],
  [/^(VARCHAR|ENUM)/, "text"],
  [/^BOOLEAN$/, "yes-no"],
];

const kindOf = (type: string): ColumnKind => kinds.find(([form]) => form.test(type))?.[1] ?? "unknown";

/** Numbers of 64 bits and more come as text. */
function rowsOf(reader: Reader): WarehouseCell[][] {
  const isNumber = reader
    .columnTypes()
    .map((type) => /^(U?(BIG|HUGE)?INT|INTEGER|DOUBLE|FLOAT|DECIMAL)/.test(type.toString()));
  return reader
    .getRowsJson()
    .map((row) => row.map((cell, place) => (isNumber[place] === true && cell !== null ? Number(cell) : cell)));
}
