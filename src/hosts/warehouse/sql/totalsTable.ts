import { allTime, evaluate, isFault, type Fault, type KpiTable, type Role, type Table } from "../../../core/index";
import type { OutputColumn } from "./finalSelect";
import type { WarehouseQuestion } from "./placing";

/** A cell that comes back from a warehouse. */
export type WarehouseCell = string | number | boolean | null;

/** The rows that come back, as a table of totals that every formula and report accepts. */
export function totalsTable(
  columns: readonly OutputColumn[],
  rows: readonly (readonly WarehouseCell[])[],
  currency: string | null,
): Table {
  const shown = columns.flatMap((column, place) => (isLeftOut(column) ? [] : [{ column, place }]));
  const roles = new Map<Role, number>();
  shown.forEach(({ column }, place) => {
    if (column.kind === "period") roles.set("period", place);
  });
  return {
    subject: "totals",
    rows: rows.length,
    names: shown.map(({ column }) => column.header),
    columns: shown.map(({ column, place }) => {
      const cells = rows.map((row) => row[place] ?? null);
      return column.kind === "period" || column.kind === "key" ? words(cells) : numbers(cells);
    }),
    roles,
    meanings: new Map(),
    allWon: false,
    currencyOfRow: null,
    currencies: currency === null ? [] : [currency],
    firstOfId: new Uint8Array(rows.length).fill(1),
    ambiguous: new Map(),
    problems: [],
    choices: [],
  };
}

/** What is told beside the totals, the same in every row. */
const isLeftOut = ({ kind }: OutputColumn): boolean => kind === "undated" || kind === "without" || kind === "last-day";

const numbers = (cells: readonly WarehouseCell[]): Table["columns"][number] => ({
  kind: "number",
  values: Float64Array.from(cells, (cell) => (cell === null ? NaN : Number(cell))),
});

function words(cells: readonly WarehouseCell[]): Table["columns"][number] {
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(cells, (cell) => {
    if (cell === null) return -1;
    const word = String(cell);
    const code = codeOf.get(word) ?? codeOf.size;
    codeOf.set(word, code);
    return code;
  });
  return { kind: "text", codes, words: [...codeOf.keys()] };
}

/** The core's answer to the question that a warehouse has added up the rows for. */
export function answerFromTotals(
  totals: Table,
  columns: readonly OutputColumn[],
  { kpis, by, grain, period }: WarehouseQuestion,
): KpiTable | Fault {
  const headers = columns.flatMap((column) => (column.kind === "key" ? [column.header] : []));
  const split = totals.roles.has("period");
  const inGrain = grain ?? (split && period.grain !== "all" && period.grain !== "custom" ? period.grain : null);
  // The rows are already those of the period asked, and of the one before where a KPI compares with it.
  const answer = evaluate(totals, { kpis, by: headers, grain: inGrain, period: allTime, filters: [] });
  if (isFault(answer)) return answer;
  const rows = answer.rows.filter((row) => row.period === null || row.period.last >= period.first);
  return { ...answer, by, grain, rows: grain === null ? rows.map((row) => ({ ...row, period: null })) : rows };
}
