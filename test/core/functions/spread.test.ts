import { callFormula, findFormula, isFault, makeSample, type Argument, type Cell } from "../../../src/core/index";

const { deals } = makeSample({ seed: 1, deals: 400 }).tables;

function ask(name: string, ...args: Argument[]): unknown {
  const formula = findFormula(name);
  if (isFault(formula)) throw new Error(name);
  return callFormula(formula, args, { language: "en" });
}

const months = ["2026-01", "2026-02", "2026-03"];
const owner = (deals[0] ?? []).indexOf("Selger");
const reps = [...new Set(deals.slice(1).map((row) => row[owner] ?? null))].slice(0, 4);
const column = (cells: readonly Cell[]): Cell[][] => cells.map((cell) => [cell]);

describe("a range where one value is meant", () => {
  it("is answered cell by cell, in its own shape", () => {
    const single = months.map((month) => ask("KPI_WIN_RATE", deals, month));
    expect(ask("KPI_WIN_RATE", deals, column(months))).toEqual(single.map((one) => [one]));
    expect(ask("KPI_WIN_RATE", deals, [months])).toEqual([single]);
    expect(new Set(single).size).toBeGreaterThan(1);
  });

  it("gives a grid of a row of months and a column of people", () => {
    const grid = ask("KPI_REVENUE_WON", deals, [months], "owner", column(reps));
    expect(reps).toHaveLength(4);
    expect(grid).toEqual(reps.map((rep) => months.map((month) => ask("KPI_REVENUE_WON", deals, month, "owner", rep))));
  });

  it("answers a blank among several by a blank, and a fault by itself", () => {
    const answer = ask("KPI_DEALS_WON", deals, column(["2026-01", null, "soon", "2026-02"])) as unknown[][];
    expect(answer[1]).toEqual([null]);
    expect(answer[2]?.[0]).toMatchObject({ kind: "bad-period", text: "soon" });
    expect(answer[3]).toEqual([ask("KPI_DEALS_WON", deals, "2026-02")]);
  });

  it("is refused where ranges do not fit each other", () => {
    const odd = ask("KPI_DEALS_WON", deals, column(months), "owner", column(reps));
    expect(odd).toMatchObject({ kind: "different-lengths" });
  });

  it("still gives a rate of two ranges of totals as one number", () => {
    expect(ask("KPI_WIN_RATE", column([1, 2]), column([4, 8]))).toBe(0.25);
  });

  it.each([
    ["KPI_TABLE", [deals, "win_rate", undefined, undefined, column(months)]],
    ["KPI_TABLE", [deals, "win_rate", undefined, column(["month", "year"])]],
    ["KPI_TABLE", [deals, "win_rate", undefined, "month", undefined, "owner", column(reps)]],
    ["KPI_INTERVAL", [12, 80, column([0.9, 0.95])]],
  ] as [string, Argument[]][])("is never taken for its first cell by %s", (name, args) => {
    expect(ask(name, ...args)).toMatchObject({ fault: true });
  });
});
