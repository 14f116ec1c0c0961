import type { Worked } from "./worked";
import { deals } from "./tables";

const tables = [deals];
const of = (gives: number, none: Worked["none"], blank: Worked["blank"]): Worked => ({
  tables,
  in: "2026-03",
  gives,
  none,
  blank,
});
const nothingDecided = ["2026-04", "no-denominator"] as const;

/** What deals alone give for March 2026: D1 and D2 won, D3 and D4 lost; D4, D5 and D6 were created. */
export const ofDeals: Readonly<Record<string, Worked>> = {
  deals_won: of(2, ["2026-04", 0], ["D2", "Closed", 1]),
  revenue_won: of(4000, ["2026-04", 0], ["D1", "Amount", 3000]),
  win_rate: of(2 / 4, nothingDecided, ["D3", "Closed", 2 / 3]),
  // Of D4, D5 and D6, D5 has been won so far.
  win_rate_cohort: of(1 / 3, nothingDecided, ["D6", "Created", 1 / 2]),
  // 1000 + 3000 won, 1000 + 5000 lost.
  win_rate_value: of(4000 / 10_000, nothingDecided, ["D4", "Amount", 4000 / 5000]),
  // A deal whose amount is not known makes no average smaller.
  avg_deal_size: of(4000 / 2, nothingDecided, ["D1", "Amount", 3000 / 1]),
  // 60 and 30 days; of no days there is no middle.
  sales_cycle_length: of(45, ["2026-04", "no-data"], ["D2", "Created", 60]),
  // At the end of March D5 and D6 were open: 2 × 50 % × 2000 / 45 days.
  sales_velocity: of((2 * 0.5 * 2000) / 45, nothingDecided, ["D6", "Created", (1 * 0.5 * 2000) / 45]),
  opportunities_created: of(3, ["2026-04", 0], ["D5", "Created", 2]),
  pipeline_created: of(5000 + 2000 + 4000, ["2026-04", 0], ["D4", "Amount", 6000]),
  // D5 and D6; before anything was created there was nothing open.
  open_pipeline_value: of(2000 + 4000, ["2025", 0], ["D6", "Amount", 2000]),
  // Listed at 1250 + 4000; where one list price is not known, its amount does not count either.
  avg_discount_rate: of(1 - 4000 / 5250, nothingDecided, ["D2", "List price", 1 - 1000 / 1250]),
  gross_margin_per_deal: of((4000 - 2700) / 4000, nothingDecided, ["D2", "Cost", (1000 - 600) / 1000]),
  // D1 came from the web.
  marketing_sourced_share: of(1000 / 4000, nothingDecided, ["D2", "Amount", 1000 / 1000]),
};
