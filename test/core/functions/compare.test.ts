import { exampleTables } from "../../../src/core/functions/examples";
import funnelCases from "../../golden/funnel.json";
import type { Cell } from "../../../src/core/words/cell";
import { call, close, column, rowsOf } from "./call";

/** Equal but for the last digits, which hang on the order of the groups. */
const nearly = (row: readonly unknown[]): unknown[] =>
  row.map((one): unknown => (typeof one === "number" ? close(one, 9) : one));

const reps = ["Jonas", "A", "B", "C", "D", "E", "F", "G"];
const reached = [508, 240, 250, 235, 260, 245, 255, 230];
const calls = [4619, 700, 700, 700, 700, 700, 700, 700];

describe("KPI_COMPARE(names, successes, trials)", () => {
  const verdicts = (rows: readonly (readonly unknown[])[]): unknown[] => rows.slice(1).map((row) => row[8]);

  it("sorts by value and names the odd one alone", () => {
    const rows = rowsOf(call("KPI_COMPARE", [column(...reps), column(...reached), column(...calls)]));
    expect(rows.slice(1).map(([name]) => name)).toEqual(["D", "F", "B", "E", "A", "C", "G", "Jonas"]);
    expect(verdicts(rows)).toEqual([
      ...reached.slice(1).map(() => "● Not to be told from chance"),
      "▼ Below the others",
    ]);
    for (const [, value, low, high, , fairLow, fairHigh, chance] of rows.slice(1) as number[][]) {
      expect(low).toBeLessThan(value ?? NaN);
      expect(high).toBeGreaterThan(value ?? NaN);
      expect(fairLow).toBeLessThan(fairHigh ?? NaN);
      expect(chance).toBeGreaterThanOrEqual(0);
    }
  });

  it("skips blank rows, keeps a name without figures, and asks for the other half of a pair", () => {
    const [, ...rows] = rowsOf(
      call("KPI_COMPARE", [column("A", null, "B", "C"), column(5, null, 8, null), column(20, null, 20, null)]),
    );
    expect(rows.map(([name]) => name)).toEqual(["B", "A", "C"]);
    expect(rows[2]?.slice(1, 4)).toEqual([null, null, null]);
    expect(rows[2]?.[8]).toBe("○ Too little data");
    expect(call("KPI_COMPARE", [column("A", "B"), column(5, 6), column(20, null)])).toMatchObject({
      kind: "half-a-pair",
      row: 2,
    });
    expect(call("KPI_COMPARE", [column("A", "B"), column(5, 6), column(20)])).toMatchObject({
      kind: "different-lengths",
    });
    expect(call("KPI_COMPARE", [column("A", "B"), column(5, 6)])).toMatchObject({ parameter: "trials" });
  });
});

describe("KPI_COMPARE(data, kpi, by, [period], [column, value]…)", () => {
  const outcomes = reps.flatMap((name, rep): Cell[][] =>
    Array.from({ length: 40 }, (_, deal) => [
      name,
      deal < 10 + 2 * rep ? "Won" : "Lost",
      "2026-10-05",
      deal % 2 ? "N" : "S",
    ]),
  );
  const table: Cell[][] = [["Owner", "Stage", "Closed", "Region"], ...outcomes, [null, "Won", "2026-10-05", "N"]];

  it("compares what the numbers would give, and leaves out rows without a name", () => {
    const [header, ...rows] = rowsOf(call("KPI_COMPARE", [table, "win_rate", "owner", "2026-10"]));
    const wins = reps.map((_, rep) => 10 + 2 * rep);
    const [, ...same] = rowsOf(call("KPI_COMPARE", [column(...reps), column(...wins), column(...reps.map(() => 40))]));
    expect(rows.map(nearly)).toEqual(same);
    expect(header?.slice(0, 2)).toEqual(["Owner", "Win rate"]);
  });

  it("compares counts, with filters", () => {
    const [, ...rows] = rowsOf(call("KPI_COMPARE", [table, "deals_won", "owner", null, "Region", "N"]));
    expect(rows.map(([name, value]) => [name, value])).toEqual([
      ["G", 12],
      ["F", 11],
      ["E", 10],
      ["D", 9],
      ["C", 8],
      ["B", 7],
      ["A", 6],
      ["Jonas", 5],
    ]);
    // Garwood of 5: 1.623486 to 11.668332, scipy 1.17.1, stats.chi2.ppf.
    expect(rows[7]?.slice(2, 4)).toEqual([close(1.623486, 6), close(11.668332, 6)]);
  });

  it("refuses amounts and medians, unknown columns and one person alone", () => {
    expect(call("KPI_COMPARE", [exampleTables.deals, "revenue_won", "owner"])).toMatchObject({
      kind: "bad-argument",
      parameter: "kpi",
      expected: "comparable-kpi",
    });
    expect(call("KPI_COMPARE", [table, "win_rate", "Planet"])).toMatchObject({ kind: "unknown-column" });
    expect(call("KPI_COMPARE", [table, "win_rate"])).toMatchObject({ kind: "missing-argument", parameter: "by" });
    expect(call("KPI_COMPARE", [table.slice(0, 41), "win_rate", "owner"])).toMatchObject({ kind: "too-few-values" });
  });
});

describe("KPI_FUNNEL(names, successes, trials, [over_dispersion])", () => {
  const { deaths, operations } = funnelCases.surgical;
  const hospitals = Array.from("ABCDEFGHIJKL");
  const positions = (widen?: Cell): string[] => {
    const args = [column(...hospitals), column(...deaths), column(...operations), widen];
    return rowsOf(call("KPI_FUNNEL", args)).flatMap((row) =>
      row[7] === "● Inside" ? [] : [`${String(row[0])} ${String(row[7])}`],
    );
  };

  it("finds who lies outside in the hospitals of Spiegelhalter's example", () => {
    // Exact binomial limits with scipy 1.17.1: H outside 99.8 %, E and K outside 95 %, as A, in whom nobody died.
    expect(positions().slice(1)).toEqual(expect.arrayContaining(["H ▲ Above 99.8%", "E ▽ Below 95%", "K △ Above 95%"]));
  });

  it("widens the limits where hospitals differ, and only from ten on", () => {
    // FunnelPlotR's formula with numpy 2, φ 2.379792, τ² 0.00180957: A below 0.0002, H above 0.1391.
    expect(positions(true).slice(1)).toEqual(["A ▼ Below 99.8%", "H △ Above 95%"]);
    expect(positions("SANN")).toEqual(positions(true));
    expect(positions(false)).toEqual(positions());
    expect(call("KPI_FUNNEL", [column(...reps), column(...reached), column(...calls), true])).toMatchObject({
      kind: "too-few-values",
      needed: 10,
      have: 8,
    });
  });

  it("keeps the order and has no limits where nothing was tried", () => {
    const [, ...rows] = rowsOf(call("KPI_FUNNEL", [column("B", "A"), column(0, 5), column(0, 20)]));
    expect(rows[0]).toEqual(["B", null, 0, null, null, null, null, "○ No data"]);
    expect(rows[1]?.[0]).toBe("A");
  });
});
