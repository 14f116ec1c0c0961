import { sqlTexts, type Language } from "../../../core/index";
import type { ColumnKind, Statement } from "../sql/dialect";
import { googleSql } from "../sql/googleSql";
import type { WarehouseCell } from "../sql/totalsTable";
import { NoWarehouse, type Warehouse, type WarehouseColumn } from "./engine";
import { messageOf } from "./messageOf";
import { optional } from "./optional";

/** As much of Google's client as is used here. */
export interface BigQueryClient {
  readonly dataset: (
    id: string,
    options: { readonly projectId: string },
  ) => {
    readonly table: (id: string) => {
      readonly getMetadata: () => Promise<readonly [Metadata, ...unknown[]]>;
      readonly getRows: (
        options: Readonly<Record<string, unknown>>,
      ) => Promise<readonly [readonly Row[], ...unknown[]]>;
    };
  };
  readonly createQueryJob: (options: Readonly<Record<string, unknown>>) => Promise<readonly [Job, ...unknown[]]>;
}
type Row = Readonly<Record<string, unknown>>;
interface Metadata {
  readonly type?: string;
  readonly location?: string;
  readonly schema?: {
    readonly fields?: readonly { readonly name?: string; readonly type?: string; readonly mode?: string }[];
  };
}
interface Job {
  readonly metadata?: { readonly statistics?: { readonly totalBytesProcessed?: string | number } };
  readonly getQueryResults: () => Promise<readonly [readonly Row[], ...unknown[]]>;
}

export interface BigQueryOptions {
  readonly language: Language;
  /** The most that all queries together may read; null sets no limit. */
  readonly maxBytes: number | null;
  readonly tell: (text: string) => void;
}

/** Project, dataset and table of `bigquery://project/dataset/table`, or null. */
export function bigQueryAddress(text: string): readonly [project: string, dataset: string, table: string] | null {
  const [, project, dataset, table] = /^bigquery:\/\/([a-z0-9.:-]+)\/([^/]+)\/([^/]+)$/i.exec(text) ?? [];
  return project === undefined || dataset === undefined || table === undefined ? null : [project, dataset, table];
}

/**
 * A table of BigQuery, asked with Google's own client and the credentials that it finds. Every query is first run dry,
 * which costs nothing, to say how many bytes it will read.
 */
export async function openBigQuery(
  address: string,
  options: BigQueryOptions,
  client?: BigQueryClient,
): Promise<Warehouse> {
  const { language } = options;
  const parts = bigQueryAddress(address);
  if (parts === null) throw new NoWarehouse(sqlTexts.badAddress[language](address));
  const [project, dataset, table] = parts;
  try {
    const google = client ?? (await connect(project, language));
    const own = google.dataset(dataset, { projectId: project }).table(table);
    const [metadata] = await own.getMetadata();
    const columns = columnsOf(metadata);
    const run = runner(google, metadata.location, options);
    const name = `${project}.${dataset}.${table}`;
    return {
      dialect: googleSql,
      name,
      columns,
      // Rows of a table are listed without a query and without cost; a view has none of its own.
      sample: async () => {
        const selectedFields = columns.map((column) => column.name).join(",");
        if (metadata.type !== undefined && metadata.type !== "TABLE")
          throw new NoWarehouse(sqlTexts.notATable[language](name));
        const [rows] = await own.getRows({ maxResults: 1000, autoPaginate: false, selectedFields });
        return rows.map((row) => columns.map((column) => cellOf(row[column.name])));
      },
      run,
      close: () => undefined,
    };
  } catch (error) {
    throw error instanceof NoWarehouse ? error : new NoWarehouse(sqlTexts.engineSaid[language](messageOf(error)));
  }
}

async function connect(projectId: string, language: Language): Promise<BigQueryClient> {
  const { BigQuery } = (await optional("@google-cloud/bigquery", sqlTexts.noBigQuery[language])) as {
    readonly BigQuery: new (options: { readonly projectId: string }) => BigQueryClient;
  };
  return new BigQuery({ projectId });
}

/** Runs queries one after the other, each after a dry run, within what may be read in all. */
function runner(
  google: BigQueryClient,
  location: string | undefined,
  { language, maxBytes, tell }: BigQueryOptions,
): Warehouse["run"] {
  let left = maxBytes;
  return async ({ sql, parameters }: Statement) => {
    const params = Object.fromEntries(parameters.map((value, place) => [`p${String(place + 1)}`, value]));
    const query = { query: sql, params, useLegacySql: false, ...(location === undefined ? {} : { location }) };
    const [dry] = await google.createQueryJob({ ...query, dryRun: true });
    const bytes = Number(dry.metadata?.statistics?.totalBytesProcessed ?? NaN);
    tell(sqlTexts.willRead[language](inUnits(bytes)));
    if (left !== null && !(bytes <= left))
      throw new NoWarehouse(sqlTexts.readsTooMuch[language](inUnits(bytes), inUnits(left)));
    const limit = left === null ? {} : { maximumBytesBilled: String(Math.max(left, leastBilled)) };
    const [job] = await google.createQueryJob({ ...query, ...limit });
    if (left !== null) left -= bytes;
    const [rows] = await job.getQueryResults();
    return rows.map((row) => Object.values(row).map(cellOf));
  };
}

/** BigQuery bills at least 10 MB for each table of a query. */
const leastBilled = 10 * 1024 * 1024;

/** Bytes as people say them: `1.2 GB`. */
function inUnits(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB", "PB"];
  const power = bytes >= 1000 ? Math.min(5, Math.floor(Math.log10(bytes) / 3)) : 0;
  return `${String(Number((bytes / 1000 ** power).toPrecision(3)))} ${units[power] ?? ""}`;
}

const kinds: Readonly<Record<string, ColumnKind>> = {
  DATE: "day",
  DATETIME: "time",
  TIMESTAMP: "moment",
  INTEGER: "whole",
  INT64: "whole",
  NUMERIC: "decimal",
  BIGNUMERIC: "decimal",
  FLOAT: "float",
  FLOAT64: "float",
  STRING: "text",
  BOOLEAN: "yes-no",
  BOOL: "yes-no",
};

/** The columns that hold one plain value a row. */
const columnsOf = ({ schema }: Metadata): WarehouseColumn[] =>
  (schema?.fields ?? []).flatMap(({ name, type = "", mode }) => {
    const kind = kinds[type];
    return name === undefined || kind === undefined || mode === "REPEATED" ? [] : [{ name, kind }];
  });

/** Google's client wraps days and exact numbers in objects of its own. */
function cellOf(value: unknown): WarehouseCell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  const inner = typeof value === "object" && "value" in value ? value.value : undefined;
  // Numbers beyond 64 bits tell their value only as text.
  return typeof inner === "string" ? inner : Number(value);
}
