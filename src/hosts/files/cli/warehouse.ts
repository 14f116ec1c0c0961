import { statSync } from "node:fs";
import { basename, extname } from "node:path";
import {
  allTime,
  isFault,
  kpis as allKpis,
  nameOf,
  sqlTexts,
  type Fault,
  type Grain,
  type Kpi,
  type KpiTable,
  type Period,
  type Problem,
  type SourceTable,
} from "../../../core/index";
import { ask, type Totals } from "../../warehouse/run/ask";
import { openBigQuery } from "../../warehouse/run/bigQueryTable";
import { openFile } from "../../warehouse/run/duckDbFile";
import { NoWarehouse, type Warehouse } from "../../warehouse/run/engine";
import { profile, type Profile } from "../../warehouse/run/profile";
import { limits } from "../read/limits";
import { faultSentence } from "./openTable";
import { bytesFrom, tableOptions, type Options } from "./options";
import { Stop, type Terminal } from "./outcome";

/** Whether a table is asked where it lies: one of BigQuery, a .parquet file, or a text file too large to read. */
export function isWarehouse(path: string): boolean {
  if (path.startsWith("bigquery:") || extname(path).toLowerCase() === ".parquet") return true;
  return /\.(csv|tsv|txt)$/i.test(path) && (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > limits.textBytes;
}

/** The zone in which moments become days, where the user names none. */
const usualZone = "Europe/Oslo";

async function open(path: string, options: Options, terminal: Terminal): Promise<Warehouse> {
  const { values, language } = options;
  const tell = terminal.tell;
  const maxBytes = bytesFrom(values["max-bytes"], "--max-bytes", language);
  if (path.startsWith("bigquery:")) return openBigQuery(path, { language, maxBytes, tell });
  return openFile(path, { language, memory: values.memory ?? "1.5GB", tell, step: terminal.progress });
}

/** Opens a warehouse's table, finds out what it means, does something with it, and closes it whatever happens. */
async function withProfile<Answer>(
  path: string,
  options: Options,
  terminal: Terminal,
  use: (profile: Profile) => Promise<Answer>,
): Promise<Answer> {
  let warehouse: Warehouse | null = null;
  try {
    warehouse = await open(path, options, terminal);
    const zone = options.values.zone ?? usualZone;
    const found = await profile(warehouse, tableOptions(options), zone, terminal.language);
    if (isFault(found)) throw new Stop(1, `${basename(path)}: ${faultSentence(terminal.language, found)}`);
    if (found.table.kinds.includes("moment")) terminal.tell(sqlTexts.zone[terminal.language](zone));
    return await use(found);
  } catch (error) {
    throw error instanceof NoWarehouse ? new Stop(1, error.message) : error;
  } finally {
    warehouse?.close();
  }
}

const answered = (totals: Totals | Fault, path: string, terminal: Terminal): Totals => {
  if (isFault(totals)) throw new Stop(1, `${basename(path)}: ${faultSentence(terminal.language, totals)}`);
  return totals;
};

/** The answer to a question, each figure made by the core from totals that the warehouse has added up. */
export function askWarehouse(
  path: string,
  question: {
    readonly kpisOf: (subject: Profile["table"]["table"]) => Kpi[];
    readonly by: readonly string[];
    readonly grain: Grain | null;
    readonly period: Period;
  },
  options: Options,
  terminal: Terminal,
): Promise<{ readonly answer: KpiTable; readonly problems: readonly Problem[] }> {
  const { language } = options;
  return withProfile(path, options, terminal, async (found) => {
    const kpis = question.kpisOf(found.table.table);
    const { answer, refused, problems } = answered(
      await ask(found, { ...question, kpis }, { language, addable: false }),
      path,
      terminal,
    );
    for (const { kpi, fault } of refused)
      terminal.tell(sqlTexts.notPushed[language](nameOf(kpi.id, language), faultSentence(language, fault)));
    return { answer, problems: [...found.problems, ...problems] };
  });
}

export interface TotalsSource {
  readonly sources: readonly SourceTable[];
  readonly lastDay: number;
}

/** The totals that a monthly report is made from: every KPI by month and person, and the medians by month. */
export function openTotals(path: string, options: Options, terminal: Terminal): Promise<TotalsSource> {
  const { language } = options;
  return withProfile(path, options, terminal, async (found) => {
    const { table } = found.table;
    const own = allKpis.filter(({ subject }) => subject === table.subject);
    const by = options.values.by ?? "owner";
    const split = table.names.includes(by) || table.roles.has(by as Parameters<typeof table.roles.has>[0]) ? [by] : [];
    const asked = { grain: "month", period: allTime } as const;
    const summed = own.filter(({ form }) => form.kind !== "median" && form.kind !== "product");
    const totals = answered(
      await ask(found, { ...asked, kpis: summed, by: split }, { language, addable: true }),
      path,
      terminal,
    );
    const problems = [...found.problems, ...totals.problems];
    const name = basename(path);
    const sources: SourceTable[] = [{ name, table: { ...totals.table, problems } }];
    const medians = await ask(
      found,
      { ...asked, kpis: own.filter(({ form }) => form.kind === "median"), by: [] },
      { language, addable: true },
    );
    if (!isFault(medians)) sources.push({ name: sqlTexts.medians[language](name), table: medians.table });
    return { sources, lastDay: totals.lastDay };
  });
}
