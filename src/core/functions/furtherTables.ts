import type { Kpi } from "../kpi/kpi";
import { readOwnKpis } from "../kpi/readOwnKpis";
import type { Table } from "../table/table";
import { readTargets, type Target } from "../targets/readTargets";
import { isFault, type Fault } from "../words/fault";
import { isRange } from "./arguments";
import type { Argument } from "./formula";
import { tableOf } from "./tableOf";

export interface Further {
  readonly tables: readonly Table[];
  /** What is no table: pairs of column and value. */
  readonly pairs: readonly Argument[];
  readonly goals: readonly Target[];
  /** KPIs of the user's own. */
  readonly kpis: readonly Kpi[];
}

/** A range of more than one row and column is a table; a column or a value of a filter is a single cell. */
const isTable = (argument: Argument): argument is Extract<Argument, readonly unknown[]> =>
  isRange(argument) && argument.length > 1 && (argument[0]?.length ?? 0) > 1;

/**
 * What stands after the period: tables to join with, a table of targets or of own KPIs among them, and pairs of column and value. Each
 * table is told from a pair by its shape, and so they may stand in any order.
 */
export function furtherFrom(rest: readonly Argument[]): Further | Fault {
  const tables: Table[] = [];
  const goals: Target[] = [];
  const kpis: Kpi[] = [];
  for (const range of rest.filter(isTable)) {
    const sheet = readOwnKpis(range);
    if (sheet !== null) {
      const broken = sheet.faults[0];
      if (broken !== undefined) return broken;
      kpis.push(...sheet.kpis);
      continue;
    }
    const own = readTargets(range);
    if (!isFault(own)) {
      goals.push(...own);
      continue;
    }
    const table = tableOf(range);
    if (isFault(table)) return table;
    tables.push(table);
  }
  return { tables, pairs: rest.filter((one) => !isTable(one)), goals, kpis };
}
