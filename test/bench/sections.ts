import {
  callFormula,
  findFormula,
  isFault,
  readTable,
  type Argument,
  type Cell,
  type FormulaAnswer,
} from "../../src/core/index";
import { answerOf, compute, tableOf } from "./compute";
import { dealCells } from "./deals";
import { interleave, medianOf, timeOf, type Timed, type Work } from "./measure";
import { filterRaw, plainLoop, scan } from "./peers";

type Rows = readonly (readonly Cell[])[];

/** Everything that is measured on a table of some size; `later` in milliseconds, to be told as ratios to the scan. */
export interface WholeTable {
  readonly rows: number;
  readonly timed: readonly Timed[];
  /** Bytes a row above the input after a first call. */
  readonly bytes: number;
}

/** The whole table by month and rep, beside the scan, a loop by hand and the libraries; every round on rows made afresh. */
export function wholeTable(rows: number, rounds: number, libraries: readonly Work<Rows>[]): WholeTable {
  const text = JSON.stringify(dealCells(rows));
  const make = (): Rows => JSON.parse(text) as Rows;
  const works: Work<Rows>[] = [
    { name: "scan: touch every cell once", run: scan },
    { name: "the engine: read and evaluate", run: compute },
    { name: "of which: read the table", run: tableOf },
    { name: "a loop by hand, no checks", run: plainLoop },
    ...libraries,
  ];
  const timed = interleave(works, rounds, make);
  return { rows, timed, bytes: bytesOf(make(), rows) };
}

function bytesOf(values: Rows, rows: number): number {
  const { gc } = globalThis as { gc?: () => void };
  const held = (): number => {
    // Arrays of numbers are let go one round after those who held them.
    for (let round = 0; round < 4; round++) gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  // What is kept for the next table of as many rows is no table's own.
  compute(values);
  const before = held();
  const table = tableOf(values);
  const answer = answerOf(table);
  const after = held();
  if (answer.rows.length === 0 || table.rows !== rows) throw new Error("no answer");
  return (after - before) / rows;
}

export interface Calls {
  readonly name: string;
  readonly perCall: number;
}

const months = Array.from(
  { length: 36 },
  (_, at) => `${String(2021 + Math.floor(at / 12))}-${String((at % 12) + 1).padStart(2, "0")}`,
);

function ask(name: string, args: readonly Argument[]): FormulaAnswer {
  const formula = findFormula(name);
  if (isFault(formula)) throw new Error(name);
  return callFormula(formula, args, { language: "en" });
}

/** Formulas as a spreadsheet calls them: each with a fresh copy of its range. */
export function manyCalls(): Calls[] {
  const text = JSON.stringify(dealCells(100_000));
  const copies = Array.from({ length: 4 }, () => JSON.parse(text) as Cell[][]);
  const reps = [...new Set((copies[0] ?? []).slice(1).map((row) => (typeof row[1] === "string" ? row[1] : "")))];
  const repAt = (call: number): string => reps[call % reps.length] ?? "";
  const monthAt = (call: number): string => months[call % months.length] ?? "";
  const copyAt = (call: number): Cell[][] => copies[call % copies.length] ?? [];
  const each = (name: string, calls: number, run: (call: number) => unknown): Calls => {
    run(0);
    const times = Array.from({ length: 3 }, () =>
      timeOf(() => {
        for (let call = 0; call < calls; call++) run(call);
      }),
    );
    return { name, perCall: medianOf(times) / calls };
  };
  const spilled = (call: number): FormulaAnswer =>
    ask("KPI_TABLE", [copyAt(call).slice(), "win_rate, revenue_won", "Rep", "month"]);
  const plainCell = (cell: unknown): Cell => (isFault(cell) ? null : (cell as Cell));
  const totals = JSON.stringify((spilled(0) as readonly (readonly unknown[])[]).map((row) => row.map(plainCell)));
  // As many as of the large table: with a copy for each call, what is measured would be how far away its rows lie.
  const totalCopies = Array.from({ length: 4 }, () => JSON.parse(totals) as Cell[][]);
  return [
    each("filter the raw rows by hand, 100,000 rows, no checks", 40, (call) =>
      filterRaw(copyAt(call).slice(), repAt(call), 44_197 + 30 * (call % 36), 44_227 + 30 * (call % 36)),
    ),
    each("one formula of one figure, its own copy of 100,000 x 8", 40, (call) =>
      ask("KPI_WIN_RATE", [copyAt(call).slice(), monthAt(call), "Rep", repAt(call)]),
    ),
    each("one formula over the spilled totals", 2400, (call) =>
      ask("KPI_WIN_RATE", [(totalCopies[call % 4] ?? []).slice(), monthAt(call), "Rep", repAt(call)]),
    ),
    each("KPI_TABLE: all months and reps in one call, from rows that are known", 10, spilled),
    each("a changed row among 100,000: read and evaluate again", 10, (call) => {
      const changed = copyAt(call).slice();
      const row = 5 + call;
      changed[row] = (changed[row] ?? []).map((cell, column) => (column === 7 ? 1000 + call : cell));
      const table = readTable(changed);
      return isFault(table) ? null : answerOf(table);
    }),
  ];
}
