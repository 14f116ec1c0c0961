import type { Worked } from "./worked";
import { ledger } from "./tables";

/** Of March 2026; in April nothing was sold or owned, and a rate is made of no row that is only half known. */
const of = (gives: number, column: string, row = "2026-03"): Worked => ({
  tables: [ledger],
  in: "2026-03",
  gives,
  none: ["2026-04", "no-denominator"],
  blank: [row, column, "half-row"],
});

/** The books. */
export const ofFinance: Readonly<Record<string, Worked>> = {
  revenue_growth: of(10_000 / 8000 - 1, "Sales revenue", "2025-03"),
  gross_margin_pct: of((10_000 - 4000) / 10_000, "Direct costs"),
  contribution_margin_pct: of((10_000 - 5500) / 10_000, "Variable costs"),
  operating_margin: of(1025 / 10_250, "Operating profit"),
  // 31 days of March.
  dso: of((6200 * 31) / 12_400, "Receivables"),
  current_ratio: of(5000 / 2500, "Current liabilities"),
  equity_ratio: of(4000 / 10_000, "Equity"),
  budget_variance_pct: of((10_000 - 12_500) / 12_500, "Budget"),
};
