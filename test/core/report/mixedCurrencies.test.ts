import { tables } from "../../../src/core/functions/furtherExamples";
import { evaluateTables } from "../../../src/core/kpi/evaluateTables";
import { summaryData } from "../../../src/core/report/summaryData";
import { isFault } from "../../../src/core/words/fault";
import type { Cell } from "../../../src/core/words/cell";
import { questionOf } from "../kpi/ask";
import { tableFrom } from "../table/tableFrom";
import { requestOf } from "./summaryOf";

const inCurrency = (rows: readonly (readonly Cell[])[], currency: string): Cell[][] =>
  rows.map((row, at) => [...row, at === 0 ? "Currency" : currency]);
const mixed = (currency: string) => ({
  customers: inCurrency(tables.mrr, "NOK"),
  ledger: inCurrency(tables.ledger, "NOK"),
  costs: inCurrency(tables.costs, currency),
  deals: tables.deals.map((row) => [...row]),
});
const requestIn = (currency: string) => requestOf(mixed(currency), "2026-01");

describe("money of several tables in several currencies", () => {
  it("gives no figure that sets the one against the other", () => {
    const of = (currency: string) => {
      const own = Object.values(mixed(currency)).map((cells) => tableFrom(cells));
      const answer = evaluateTables(own, questionOf(["ltv_cac_ratio", "cac"], { period: "2026-01" }));
      return isFault(answer) ? [] : (answer.rows[0]?.figures ?? []);
    };
    expect(of("NOK")[0]?.value).toBeCloseTo(((250 / 3) * 0.6) / (1 / 3) / 1000, 9);
    expect(of("EUR")[0]?.fault).toMatchObject({ kind: "mixed-currencies", currencies: ["EUR", "NOK"] });
    // Costs alone are money here; customers are counted.
    expect(of("EUR")[1]?.value).toBe(1000);
  });

  it("is told in the summary, with the currencies", () => {
    const told = (currency: string): string[] =>
      summaryData(requestIn(currency)).told.filter((sentence) => sentence.startsWith("LTV to CAC"));
    expect(told("NOK")).toEqual([]);
    expect(told("EUR")).toEqual([expect.stringContaining("EUR and NOK")]);
    expect(summaryData(requestIn("EUR")).kpis.map(({ id }) => id)).toContain("cac");
  });
});
