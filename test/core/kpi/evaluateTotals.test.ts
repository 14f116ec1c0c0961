import { evaluate } from "../../../src/core/kpi/evaluate";
import { evaluateTables } from "../../../src/core/kpi/evaluateTables";
import type { Cell } from "../../../src/core/words/cell";
import { isFault } from "../../../src/core/words/fault";
import { day } from "../../../src/core/words/day";
import { tableFrom } from "../table/tableFrom";
import { ask, figure, plainRows, questionOf } from "./ask";

const months = (...rows: Cell[][]): Cell[][] => [["Måned", "Selger", "Vunnet", "Tapt", "Omsetning"], ...rows];

describe("evaluate(totals, question)", () => {
  const table = tableFrom(
    months(["2026-01", "Kari", 2, 8, 200], ["2026-01", "Ola", 6, 4, 900], ["2026-03", "Kari", 5, 5, 400]),
  );

  test("adds numerators and denominators, never rates", () => {
    expect(figure(table, "win_rate")).toEqual({ value: 13 / 30, numerator: 13, denominator: 30, fault: null });
    expect(figure(table, "avg_deal_size", { period: "2026-01" }).value).toBe(1100 / 8);
    expect(plainRows(ask(table, ["win_rate"], { by: ["Selger"] }))).toEqual([
      ["Kari", 7 / 20],
      ["Ola", 6 / 10],
    ]);
  });

  test("a month without a row is not known; it is no month of zero", () => {
    expect(plainRows(ask(table, ["deals_won", "win_rate"], { grain: "month" }))).toEqual([
      ["2026-01", 8, 0.4],
      ["2026-02", "no-data", "no-data"],
      ["2026-03", 5, 0.5],
    ]);
  });

  test("a blank cell is not zero", () => {
    const gap = tableFrom(months(["2026-01", "Kari", 2, null, 200], ["2026-02", "Kari", 4, 6, 100]));
    expect(plainRows(ask(gap, ["deals_won", "win_rate"], { grain: "month" }))).toEqual([
      ["2026-01", 2, "half-row"],
      ["2026-02", 4, 0.4],
    ]);
    expect(ask(gap, ["win_rate"], { grain: "month" }).problems).toEqual([{ kind: "missing-amount", count: 1 }]);
  });

  test("a rate over several months is not made of a row that is half blank; the cell is named", () => {
    const gap = tableFrom(months(["2026-01", "Kari", 2, null, 200], ["2026-02", "Kari", 4, 6, 100]));
    // 6 of 12, were January's wins to count without its losses.
    expect(figure(gap, "win_rate").fault).toMatchObject({ kind: "half-row", column: "Tapt", period: "2026-01" });
    expect(figure(gap, "win_rate", { period: "2026-02" }).value).toBe(0.4);
    expect(figure(gap, "avg_deal_size").value).toBe(300 / 6);
  });

  test("growth is not made of months that are blank on one side", () => {
    const own = tableFrom([
      ["Måned", "Sales revenue"],
      ["2025-01", 100],
      ["2025-02", null],
      ["2026-01", 100],
      ["2026-02", 100],
    ]);
    const asked = { period: "2026", grain: "quarter" } as const;
    expect(plainRows(ask(own, ["revenue_growth"], asked))).toEqual([["2026-Q1", "half-row"]]);
    expect(plainRows(ask(own, ["revenue_growth"], { ...asked, grain: "month" }))).toEqual([
      ["2026-01", 0],
      ["2026-02", "half-row"],
    ]);
  });

  test("a row that is blank throughout says nothing of any of its columns, and stands in no way", () => {
    const gap = tableFrom(months(["2026-01", "Kari", null, null, 200], ["2026-02", "Kari", 4, 6, 100]));
    expect(figure(gap, "win_rate").value).toBe(0.4);
  });

  test("a missing measure is named", () => {
    expect(figure(table, "connect_rate").fault).toMatchObject({
      kind: "missing-measures",
      measures: ["connected_calls"],
    });
    expect(figure(table, "sales_cycle_length").fault?.kind).toBe("missing-measures");
  });

  const coarse: readonly (readonly [string, Cell[], "week" | "month" | "quarter" | null, string])[] = [
    ["months into weeks", ["2026-01", "2026-02"], "week", ""],
    ["months named by their first day into weeks", [day(46023), day(46054)], "week", ""],
    ["weeks into months", ["2026-W05", "2026-W06"], "month", ""],
    ["a month into its half", ["2026-01", "2026-02"], null, "2026-01-01..2026-01-15"],
    ["a quarter into months", ["2026-Q1", "2026-Q2"], "month", ""],
  ];
  test.each(coarse)("cannot split %s", (_, periods, grain, period) => {
    const own = tableFrom(months(...periods.map((one, place): Cell[] => [one, "Kari", place, 1, 1])));
    expect(evaluate(own, questionOf(["deals_won"], { grain, period }))).toMatchObject({ kind: "totals-too-coarse" });
  });

  test("reads months by name, by their first day and by year", () => {
    const cases: readonly (readonly [Cell[], string[]])[] = [
      [
        ["Januar 2026", "feb. 2026"],
        ["2026-01", "2026-02"],
      ],
      [
        [day(46023), day(46054)],
        ["2026-01", "2026-02"],
      ],
      [
        ["2026-01", "2026-02"],
        ["2026-01", "2026-02"],
      ],
    ];
    for (const [periods, keys] of cases) {
      const own = tableFrom(months(...periods.map((one, place): Cell[] => [one, "Kari", place + 1, 1, 1])));
      expect(plainRows(ask(own, ["deals_won"], { grain: "month" }))).toEqual(
        keys.map((key, place) => [key, place + 1]),
      );
    }
    const years = tableFrom([
      ["År", "Vunnet"],
      [2025, 3],
      [2026, 4],
    ]);
    expect(plainRows(ask(years, ["deals_won"], { grain: "year" }))).toEqual([
      ["2025", 3],
      ["2026", 4],
    ]);
  });

  test("tells rows whose period cannot be read", () => {
    const own = tableFrom(months(["2026-01", "Kari", 1, 1, 1], ["en gang", "Kari", 9, 1, 1]));
    const answer = ask(own, ["deals_won"], { grain: "month" });
    expect(plainRows(answer)).toEqual([["2026-01", 1]]);
    expect(answer.problems).toEqual([{ kind: "no-date", subject: "totals", role: "period", count: 1 }]);
  });

  test("a stock is that of the last month of a quarter, not the sum of its months", () => {
    const own = tableFrom([
      ["Måned", "Selger", "Åpen pipeline ved slutten"],
      ["2026-01", "Kari", 100],
      ["2026-03", "Kari", 300],
      ["2026-03", "Ola", 50],
      ["2026-02", "Kari", 200],
    ]);
    expect(plainRows(ask(own, ["open_pipeline_value"], { grain: "quarter" }))).toEqual([["2026-Q1", 350]]);
    expect(figure(own, "open_pipeline_value", { period: "2026-02" }).value).toBe(200);
  });

  test("grows from the period before, also where only one is asked", () => {
    const own = tableFrom([
      ["Måned", "Nye leads"],
      ["2026-01", 100],
      ["2026-02", 120],
    ]);
    expect(figure(own, "lead_velocity_rate", { period: "2026-02" }).value).toBeCloseTo(0.2, 12);
    expect(plainRows(ask(own, ["lead_velocity_rate"], { grain: "month", period: "2026-02" }))).toEqual([
      ["2026-02", expect.closeTo(0.2, 12)],
    ]);
  });

  test("a column of sums in doubt is refused", () => {
    const own = tableFrom(months(["2026-01", "Kari", "1.234", 1, 1], ["2026-02", "Kari", "2.345", 1, 1]));
    expect(figure(own, "deals_won").fault).toMatchObject({ kind: "ambiguous-column", column: "Vunnet" });
  });

  test("money in two currencies is refused here too", () => {
    const own = tableFrom([
      ["Måned", "Valuta", "Omsetning"],
      ["2026-01", "NOK", 10],
      ["2026-01", "EUR", 20],
    ]);
    expect(figure(own, "revenue_won").fault?.kind).toBe("mixed-currencies");
  });
});

describe("evaluateTables(tables, question) of totals beside rows", () => {
  test("does not set the leads of two months against the visitors of one", () => {
    const leads = tableFrom([
      ["Lead ID", "Created", "Source"],
      ["L1", day(46023), "Web"],
      ["L2", day(46054), "Web"],
    ]);
    const visits = (january: Cell) =>
      tableFrom([
        ["Month", "Visitors"],
        ["2026-01", january],
        ["2026-02", 100],
      ]);
    const rate = (january: Cell, period: string) => {
      const answer = evaluateTables([leads, visits(january)], questionOf(["visitor_to_lead_rate"], { period }));
      return isFault(answer) ? undefined : answer.rows[0]?.figures[0];
    };
    expect(rate(300, "2026")?.value).toBe(2 / 400);
    expect(rate(null, "2026")?.fault).toMatchObject({ kind: "half-row", column: "Visitors", period: "2026-01" });
    expect(rate(null, "2026-02")?.value).toBe(1 / 100);
  });
});
