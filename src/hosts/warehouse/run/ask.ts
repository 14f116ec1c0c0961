import {
  fault,
  isFault,
  measureOf,
  measuresOf,
  parsePeriod,
  sqlTexts,
  type Fault,
  type Kpi,
  type KpiTable,
  type Language,
  type Problem,
  type Table,
} from "../../../core/index";
import { compileQuestion } from "../sql/compileQuestion";
import type { OutputColumn } from "../sql/finalSelect";
import type { WarehouseQuestion } from "../sql/placing";
import { answerFromTotals, totalsTable, type WarehouseCell } from "../sql/totalsTable";
import { messageOf } from "./messageOf";
import type { Profile } from "./profile";

export interface Totals {
  readonly table: Table;
  /** The answer to the very question asked. */
  readonly answer: KpiTable;
  readonly refused: readonly { readonly kpi: Kpi; readonly fault: Fault }[];
  readonly problems: readonly Problem[];
  /** The last day on which anything happened that counts; NaN where no period is asked. */
  readonly lastDay: number;
}

export interface AskOptions {
  readonly language: Language;
  /** The totals will be added up further. */
  readonly addable: boolean;
}

/**
 * Asks a warehouse a question and reads the totals that come back. Where amounts of several currencies would have been
 * added, the KPIs of money are refused and the others asked again.
 */
export async function ask(found: Profile, question: WarehouseQuestion, options: AskOptions): Promise<Totals | Fault> {
  try {
    return await askOnce(found, question, options);
  } catch (error) {
    if (!messageOf(error).includes(sqlTexts.mixedCurrencies[options.language])) throw error;
    const fault = mixed(found.table.table);
    const isMoney = (kpi: Kpi): boolean =>
      measuresOf(kpi).some((id) => {
        const { add } = measureOf(id);
        return add.kind === "sum" && add.money;
      });
    const kpis = question.kpis.filter((kpi) => !isMoney(kpi));
    if (kpis.length === 0) return fault;
    const totals = await askOnce(found, { ...question, kpis }, options);
    if (isFault(totals)) return totals;
    return { ...totals, refused: [...totals.refused, ...question.kpis.filter(isMoney).map((kpi) => ({ kpi, fault }))] };
  }
}

const mixed = ({ currencies }: Table): Fault => fault({ kind: "mixed-currencies", currencies: [...currencies].sort() });

async function askOnce(
  { warehouse, table }: Profile,
  question: WarehouseQuestion,
  options: AskOptions,
): Promise<Totals | Fault> {
  const made = compileQuestion(question, table, warehouse.dialect, { ...options, leftOut: true });
  if (isFault(made)) return made;
  const rows = await warehouse.run(warehouse.dialect.statement(made.query));
  const totals = totalsTable(made.columns, rows, table.table.currencies[0] ?? null);
  const answer = answerFromTotals(totals, made.columns, { ...question, kpis: made.kpis });
  if (isFault(answer)) return answer;
  return {
    table: totals,
    answer,
    refused: made.refused,
    problems: leftOut(made.columns, rows[0] ?? [], table.table),
    lastDay: lastDayIn(made.columns, rows[0] ?? []),
  };
}

/** What the figures leave out: each reason once, with the greatest number of rows that any measure lacks for it. */
function leftOut(columns: readonly OutputColumn[], row: readonly WarehouseCell[], table: Table): Problem[] {
  const worst = new Map<string, Problem>();
  const see = (key: string, problem: Problem): void => {
    if (problem.count > (worst.get(key)?.count ?? 0)) worst.set(key, problem);
  };
  columns.forEach((column, place) => {
    if (column.kind !== "undated" && column.kind !== "without") return;
    const count = Number(row[place] ?? 0);
    const { date, add } = measureOf(column.measure);
    const kind = add.kind === "duration" ? "closed-before-created" : "missing-amount";
    if (column.kind === "without") see(kind, { kind, count });
    else if (date[0] !== undefined) see(date[0], { kind: "no-date", subject: table.subject, role: date[0], count });
  });
  return [...worst.values()];
}

function lastDayIn(columns: readonly OutputColumn[], row: readonly WarehouseCell[]): number {
  const day = parsePeriod(String(row[columns.findIndex(({ kind }) => kind === "last-day")] ?? "none"));
  return isFault(day) ? NaN : day.last;
}
