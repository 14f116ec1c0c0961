import { callFormula } from "../../../src/core/functions/callFormula";
import { findFormula } from "../../../src/core/functions/registry";
import { evaluate } from "../../../src/core/kpi/evaluate";
import { kpiOf } from "../../../src/core/kpi/catalogue";
import { quickTable } from "../../../src/core/kpi/quickTable";
import { rowsLeft } from "../../../src/core/kpi/rowsLeft";
import { readTable } from "../../../src/core/table/readTable";
import type { Cell } from "../../../src/core/words/cell";
import { isFault } from "../../../src/core/words/fault";
import { allTime } from "../../../src/core/words/period";

const rows = 8000;
const header: readonly Cell[] = ["Deal ID", "Owner", "Stage", "Amount", "Created", "Closed"];

const deal = (row: number): Cell[] => [
  `D${String(row)}`,
  ["Kari", "Ola", "Per"][row % 3] ?? null,
  ["Won", "Lost", "Open"][row % 7 === 0 ? 2 : row % 2] ?? null,
  100 + (row % 50),
  44_197 + (row % 300),
  44_230 + (row % 300),
];

/** A table whose first rows are always the same; `change` has its say from row 100 on. */
const tableWith = (change: (cells: Cell[], row: number) => Cell[]): Cell[][] => [
  [...header],
  ...Array.from({ length: rows }, (_, row) => (row < 100 ? deal(row) : change(deal(row), row))),
];
const put =
  (column: number, cell: (row: number) => Cell) =>
  (cells: Cell[], row: number): Cell[] =>
    cells.map((own, place) => (place === column ? cell(row) : own));

const same = tableWith((cells) => cells);
/** Tables that only a look beyond the first rows tells from the one before. */
const changed: readonly (readonly [what: string, cells: Cell[][]])[] = [
  ["amounts with comma and point", tableWith(put(3, (row) => (row % 2 === 0 ? "1.234,5" : "1.200")))],
  ["amounts that are words", tableWith(put(3, () => "unknown"))],
  ["written days", tableWith(put(5, (row) => `${String(1 + (row % 28))}.3.2021`))],
  ["no closing days", tableWith(put(5, () => null))],
  ["stages nobody knows", tableWith(put(2, (row) => (row % 2 === 0 ? "Kold" : "Varm")))],
  ["owners that are numbers", tableWith(put(1, (row) => row % 3))],
  ["other amounts", tableWith(put(3, (row) => row))],
];

const kpi = kpiOf("revenue_won");
const filters = [{ column: "Owner", value: "Kari" }];
const figureOf = (table: Parameters<typeof evaluate>[0], left?: Uint8Array): unknown => {
  const asked = { kpis: [kpi], by: [], grain: null, period: allTime, filters };
  const answer = evaluate(table, left === undefined ? asked : { ...asked, rows: left });
  return isFault(answer) ? answer : answer.rows;
};

describe.each(changed)("a table like the one before, with %s further down", (_what, cells) => {
  it("gives the figure of the whole table, and the one before gives its own again", () => {
    expect(quickTable(same, kpi, allTime, filters)).not.toBeNull();
    for (const asked of [cells, same]) {
      const some = quickTable(asked, kpi, allTime, filters);
      const whole = readTable(asked);
      if (isFault(whole)) throw new Error(JSON.stringify(whole));
      const left = rowsLeft(whole, kpi, allTime, filters);
      if (some !== null && !isFault(left)) expect(figureOf(some)).toEqual(figureOf(whole, left));
      if (asked === same) expect(some).not.toBeNull();
    }
  });
});

it("a formula of a changed amount, far from the rows that tell what a column holds, gives the new sum", () => {
  const formula = findFormula("KPI_REVENUE_WON");
  if (isFault(formula)) throw new Error("no formula");
  const ask = (cells: Cell[][]): unknown => callFormula(formula, [cells, "2021", "Owner", "Kari"], { language: "en" });
  const before = ask(same);
  // Row 6000 is a won deal of Kari's.
  const more = tableWith((cells, row) => (row === 6000 ? put(3, () => 10_000_100)(cells, row) : cells));
  const after = ask(more);
  expect(typeof before).toBe("number");
  expect(typeof after).toBe("number");
  expect(Number(after) - Number(before)).toBe(10_000_100 - (100 + (6000 % 50)));
});
