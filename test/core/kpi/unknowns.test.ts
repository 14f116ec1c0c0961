import { evaluate } from "../../../src/core/kpi/evaluate";
import { day } from "../../../src/core/words/day";
import { tableFrom } from "../table/tableFrom";
import { ask, figure, plainRows, questionOf } from "./ask";
import { deal, header, on } from "./dealRows";

describe("evaluate(table, question) knows what it does not know", () => {
  test("a missing amount is told, and a month of nothing but missing amounts has no revenue", () => {
    const table = tableFrom([
      header,
      deal("Vunnet", 100, null, on("2026-01-01")),
      deal("Vunnet", null, null, on("2026-01-02")),
      deal("Vunnet", null, null, on("2026-02-02")),
    ]);
    const answer = ask(table, ["revenue_won", "avg_deal_size", "deals_won"], { grain: "month" });
    expect(plainRows(answer)).toEqual([
      ["2026-01", 100, 100, 2],
      ["2026-02", "no-data", "no-data", 1],
    ]);
    expect(answer.problems).toContainEqual({ kind: "missing-amount", count: 2 });
  });

  test("lost deals without amounts make no win rate by value of 100 %", () => {
    const table = tableFrom([
      header,
      deal("Vunnet", 100, null, on("2026-01-01")),
      deal("Tapt", null, null, on("2026-01-02")),
    ]);
    expect(figure(table, "win_rate_value")).toMatchObject({ value: null, fault: { kind: "no-data" } });
  });

  test("mixed currencies are refused for money, not for counts; a filter or a split by currency helps", () => {
    const table = tableFrom([
      header,
      deal("Vunnet", 100, null, on("2026-01-01")),
      deal("Vunnet", 10, null, on("2026-01-02"), "EUR"),
      deal("Tapt", 5, null, on("2026-01-03"), "eur"),
    ]);
    expect(table.problems).toContainEqual({ kind: "mixed-currencies", currencies: ["NOK", "EUR"], count: 2 });
    expect(figure(table, "revenue_won").fault).toMatchObject({ kind: "mixed-currencies", currencies: ["EUR", "NOK"] });
    expect(figure(table, "win_rate_value").fault?.kind).toBe("mixed-currencies");
    expect(figure(table, "win_rate").value).toBeCloseTo(2 / 3, 12);
    expect(figure(table, "revenue_won", { filters: [{ column: "valuta", value: "eur" }] }).value).toBe(10);
    expect(plainRows(ask(table, ["revenue_won"], { by: ["currency"] }))).toEqual([
      ["EUR", 10],
      ["NOK", 100],
      ["eur", 0],
    ]);
    expect(plainRows(ask(table, ["revenue_won"], { by: ["owner"] }))).toEqual([["Kari", "mixed-currencies"]]);
  });

  test("a column in doubt blocks what rests on it and nothing else", () => {
    const table = tableFrom([
      header,
      deal("Vunnet", "1.234", null, on("2026-01-01")),
      deal("Tapt", "2.345", null, "01/02/2026"),
      deal("Tapt", "2.345", null, on("2026-01-04")),
    ]);
    expect(figure(table, "revenue_won").fault).toMatchObject({
      kind: "ambiguous-column",
      column: "Beløp",
      sort: "number",
    });
    expect(figure(table, "win_rate").value).toBeCloseTo(1 / 3, 12);
    expect(figure(table, "win_rate", { period: "2026" }).fault).toMatchObject({
      kind: "ambiguous-column",
      column: "Lukket",
      sort: "day",
    });
    expect(figure(table, "deals_won", { period: "2026" }).fault?.kind).toBe("ambiguous-column");
  });

  test("days swapped by a wrong locale block what is counted by them", () => {
    const rows = Array.from({ length: 12 }, (_, place) =>
      deal("Vunnet", 1, null, place < 6 ? day(46023 + place) : `${String(place + 10)}/01/2026`),
    );
    const table = tableFrom([header, ...rows]);
    expect(figure(table, "deals_won", { period: "2026-01" }).fault).toMatchObject({
      kind: "ambiguous-column",
      sort: "day",
    });
    expect(figure(table, "deals_won").value).toBe(12);
  });

  test("a word that nobody knows makes no zero of lost deals", () => {
    const table = tableFrom([
      header,
      deal("Vunnet", 1, null, on("2026-01-01")),
      deal("Bortfalt", 1, null, on("2026-01-02")),
    ]);
    expect(figure(table, "deals_won").value).toBe(1);
    expect(figure(table, "win_rate").fault).toMatchObject({ kind: "missing-roles", roles: ["stage"] });
  });

  test("rows of one subject are not counted as another's", () => {
    const table = tableFrom([header, deal("Vunnet", 1, on("2026-01-01"), on("2026-01-02"))]);
    expect(figure(table, "lead_velocity_rate").fault).toMatchObject({ kind: "missing-roles", roles: ["lead"] });
    expect(figure(table, "calls_made").fault).toMatchObject({ kind: "missing-roles", roles: ["type"] });
  });

  test("an unknown column is a fault of the whole answer", () => {
    const table = tableFrom([header, deal("Vunnet", 1, null, on("2026-01-01"))]);
    expect(evaluate(table, questionOf(["deals_won"], { by: ["hvem"] }))).toMatchObject({
      kind: "unknown-column",
      name: "hvem",
    });
    expect(evaluate(table, questionOf(["deals_won"], { filters: [{ column: "hvem", value: 1 }] }))).toMatchObject({
      kind: "unknown-column",
    });
  });

  test("a list of won deals says nothing of those created, lost or open", () => {
    const table = tableFrom([
      ["Ordrenummer", "Ordredato", "Opprettet", "Beløp"],
      ["1", on("2026-01-02"), on("2026-01-01"), 10],
      ["2", on("2026-01-03"), on("2026-01-01"), 20],
    ]);
    expect(figure(table, "revenue_won").value).toBe(30);
    for (const id of [
      "win_rate",
      "win_rate_cohort",
      "opportunities_created",
      "pipeline_created",
      "open_pipeline_value",
    ]) {
      expect(figure(table, id).fault).toMatchObject({ kind: "missing-roles", roles: ["stage"] });
    }
  });

  test("rows of nothing known are no deals", () => {
    const table = tableFrom([
      ["Sted", "Temperatur"],
      ["Sola", 16],
      ["Bergen", 14],
    ]);
    expect(figure(table, "opportunities_created").fault?.kind).toBe("missing-roles");
  });
});
