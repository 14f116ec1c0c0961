import { columnOf } from "../kpi/columnOf";
import { filterRows } from "../kpi/filterRows";
import { keysOfRole } from "../kpi/joinKeys";
import type { Filter } from "../kpi/question";
import type { TextColumn } from "../table/column";
import type { Table } from "../table/table";
import { fault, isFault, type Fault } from "../words/fault";
import type { Meaning } from "../words/role";
import type { Step, Steps } from "./dealSteps";

/** What is known of a deal: when it began, when it was decided, and what it is worth. Days are serials. */
export interface Deal {
  readonly created: number;
  /** Infinity while it is open. */
  readonly decided: number;
  readonly isWon: boolean;
  /** NaN where the table names none. */
  readonly amount: number;
  /** Its way through the stages; empty where nothing is known of it. */
  readonly steps: readonly Step[];
}

/**
 * The deals of a table, with their way through the stages where it is known, for what becomes of open ones. Rows without a day of creation, and decided ones without a closing
 * day, are left out and counted. A table without stages, creation or closing days is a fault.
 */
export function dealsOf(
  table: Table,
  filters: readonly Filter[],
  steps: Steps = new Map(),
): { readonly deals: readonly Deal[]; readonly leftOut: number } | Fault {
  const columns = columnsOf(table);
  if (isFault(columns)) return columns;
  const { stage, created, closed, worth } = columns;
  const passes = filterRows(table, filters);
  if (isFault(passes)) return passes;
  const meanings = table.meanings.get("stage") ?? [];
  const keyOf = keysOfRole(table, "id");
  const stepsAt = (row: number): readonly Step[] => steps.get(keyOf(row) ?? "") ?? [];
  const deals: Deal[] = [];
  let leftOut = 0;
  for (let row = 0; row < table.rows; row++) {
    if (passes?.[row] === 0 || table.firstOfId[row] === 0) continue;
    const meaning = meanings[stage.codes[row] ?? -1] ?? null;
    const deal = dealIn(meaning, created[row], closed[row], worth?.[row]);
    if (deal === null) leftOut += 1;
    else deals.push({ ...deal, steps: stepsAt(row) });
  }
  return { deals, leftOut };
}

interface DealColumns {
  readonly stage: TextColumn;
  readonly created: Float64Array;
  readonly closed: Float64Array;
  /** null where the table has no amounts. */
  readonly worth: Float64Array | null;
}

function columnsOf(table: Table): DealColumns | Fault {
  const [stage, created, closed, amount] = (["stage", "created", "closed", "amount"] as const).map((role) =>
    columnOf(table, role),
  );
  if (stage?.kind === "text" && created?.kind === "day" && closed?.kind === "day") {
    const worth = amount?.kind === "number" ? amount.values : null;
    return { stage, created: created.values, closed: closed.values, worth };
  }
  const found = { stage: stage?.kind === "text", created: created?.kind === "day", closed: closed?.kind === "day" };
  const roles = Object.entries(found).flatMap(([role, isThere]) => (isThere ? [] : [role]));
  return fault({ kind: "missing-roles", of: "KPI_FORECAST", roles });
}

function dealIn(meaning: Meaning | null, created = NaN, closed = NaN, amount = NaN): Omit<Deal, "steps"> | null {
  const isWon = meaning === "won";
  const decided = isWon || meaning === "lost" ? Math.floor(closed) : Infinity;
  const begun = Math.floor(created);
  if (meaning === null || Number.isNaN(begun) || Number.isNaN(decided)) return null;
  return { created: begun, decided: Math.max(begun, decided), isWon, amount };
}
