import { callFormula } from "../../../src/core/functions/callFormula";
import { findFormula } from "../../../src/core/functions/registry";
import type { Cell } from "../../../src/core/words/cell";
import { isFault } from "../../../src/core/words/fault";

const table = (amount: Cell): Cell[][] => [
  ["Deal ID", "Stage", "Amount", "Closed"],
  ["D1", "Won", 1000, "2026-10-01"],
  ["D2", "Won", amount, "2026-10-02"],
  ["D3", "Won", 3000, "2026-10-03"],
  ["D4", "Lost", 3000, "2026-10-03"],
];

function answer(name: string, amount: Cell): unknown {
  const formula = findFormula(name);
  return isFault(formula) ? formula : callFormula(formula, [table(amount)], { language: "en" });
}

describe("a formula over a column with a cell that cannot be read", () => {
  it("gives the error and its place instead of a sum without it", () => {
    expect(answer("KPI_REVENUE_WON", { kind: "error", code: "#DIV/0!" })).toMatchObject({
      kind: "cell-error",
      code: "#DIV/0!",
      row: 3,
      column: 3,
    });
    expect(answer("KPI_REVENUE_WON", "about 2000")).toMatchObject({
      kind: "not-a-number",
      got: "about 2000",
      row: 3,
      column: 3,
    });
  });

  it("does so for a day on which a period rests", () => {
    const rows = table(2000).map((row, place) => (place === 2 ? [...row.slice(0, 3), "31.02.2026"] : row));
    const formula = findFormula("KPI_DEALS_WON");
    if (isFault(formula)) throw new Error("KPI_DEALS_WON");
    expect(callFormula(formula, [rows, "2026-10"], { language: "en" })).toMatchObject({
      kind: "not-a-day",
      got: "31.02.2026",
      row: 3,
      column: 4,
    });
  });

  it("does not mind cells that the figure does not rest on", () => {
    expect(answer("KPI_DEALS_WON", { kind: "error", code: "#DIV/0!" })).toBe(3);
  });
});
