import { evaluate } from "../../../src/core/kpi/evaluate";
import type { Cell } from "../../../src/core/words/cell";
import { tableFrom } from "../table/tableFrom";
import { figure, questionOf } from "./ask";
import { deal, header, on } from "./dealRows";

describe("evaluate(table, question) with filters, as SUMIFS reads them", () => {
  const table = tableFrom([
    header,
    deal("Vunnet", 100, null, on("2026-01-15"), "NOK", "Kari Nord"),
    deal("Vunnet", 250.5, null, on("2026-02-15"), "NOK", "Ola Sør"),
    deal("Vunnet", 400, null, on("2026-02-20"), "NOK", ""),
  ]);
  const cases: readonly (readonly [string, Cell, number])[] = [
    ["selger", "kari nord", 1],
    ["owner", "kari*", 1],
    ["Selger", "???", 0],
    ["owner", "*", 2],
    ["owner", "", 1],
    ["owner", "<>", 2],
    ["owner", "<>Kari Nord", 2],
    ["beløp", 100, 1],
    ["amount", ">100", 2],
    ["amount", "<=250,5", 2],
    ["amount", "<=250.5", 2],
    ["amount", "<>100", 2],
    ["lukket", "2026-02", 2],
    ["lukket", ">=2026-02-20", 1],
    ["lukket", "<2026-02", 1],
    ["lukket", ">2026-01", 2],
    ["closed", "15.02.2026", 1],
    ["closed", on("2026-02-15"), 1],
  ];
  test.each(cases)("%s %p passes %d", (column, value, count) => {
    expect(figure(table, "deals_won", { filters: [{ column, value }] }).value).toBe(count);
  });

  test("a value that the column cannot be compared with is a fault, not a zero", () => {
    for (const filter of [
      { column: "amount", value: ">mye" },
      { column: "closed", value: "i går" },
    ]) {
      expect(evaluate(table, questionOf(["deals_won"], { filters: [filter] }))).toMatchObject({
        kind: "bad-argument",
        parameter: filter.column,
      });
    }
  });
});
