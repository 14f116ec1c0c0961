import { grid, type Worked } from "./worked";
import { costs, deals, leads, ledger } from "./tables";

const ads = grid(`
  Month   | Impressions | Clicks | Ad spend | Visitors | Attributed revenue
  2026-03 | 40000       | 400    | 6000     | 800      | 15000
  2026-04 | 0           | 0      | 0        | 0        | 0
  2026-05 | 10000       | 200    | 2000     | 200      | 3000
`);
const customers = grid(`
  Customer | Won date   | Churn date
  Nord     | 2025-01-10 | 2025-07-01
  Sør      | 2025-01-20 |
  Øst      | 2025-02-01 | 2026-03-01
  Vest     | 2025-02-10 | 2025-12-31
  Alfa     | 2026-02-20 |
`);
const retained = grid(`
  Month   | Customer | MRR start | MRR end
  2026-01 | Nord     | 200       | 260
  2026-01 | Sør      | 100       | 50
  2026-01 | Øst      | 100       | 0
  2026-01 | Ny       | 0         | 90
  2026-02 | Nord     | 0         | 40
`);
const paying = grid(`
  Month   | Customer | MRR start | MRR end
  2026-03 | Nord     | 300       | 300
  2026-03 | Sør      | 100       | 0
  2026-03 | Øst      | 200       | 250
  2026-03 | Alfa     | 200       | 200
  2026-05 | Nord     | 300       | 300
`);
const nothing = ["2026-04", "no-denominator"] as const;

/** Marketing and customers. */
export const ofMarketing: Readonly<Record<string, Worked>> = {
  // L1 and L3 came by the web; in April L5 did, of no visitors.
  visitor_to_lead_rate: {
    tables: [leads, ads],
    in: "2026-03",
    gives: 2 / 800,
    none: nothing,
    blank: ["2026-03", "Visitors", "half-row"],
  },
  // Where the clicks of one month are not known, its impressions would count alone: 200 of 50 000 is no rate of the year.
  click_through_rate: {
    tables: [ads],
    in: "2026",
    gives: 600 / 50_000,
    none: nothing,
    blank: ["2026-03", "Clicks", "half-row"],
  },
  cost_per_click: {
    tables: [ads],
    in: "2026-03",
    gives: 6000 / 400,
    none: nothing,
    blank: ["2026-03", "Clicks", "half-row"],
  },
  roas: {
    tables: [ads],
    in: "2026-03",
    gives: 15_000 / 6000,
    none: nothing,
    blank: ["2026-03", "Attributed revenue", "half-row"],
  },
  // 4000 for L1 and L3; in May money was spent and no lead came.
  cost_per_lead: {
    tables: [costs, leads],
    in: "2026-03",
    gives: 4000 / 2,
    none: ["2026-05", "no-denominator"],
    blank: ["2026-03-31", "Amount", "no-data"],
  },
  // Nord and Sør bought for the first time; in May Nord bought again, which is no new customer.
  cac: {
    tables: [costs, deals],
    in: "2026-03",
    gives: (4000 + 6000) / 2,
    none: ["2026-05", "no-denominator"],
    blank: ["2026-03-31", "Amount", "no-data"],
  },
  // 200 a customer × 60 % / (one of four leaves) = 480 a customer, who cost 5000. In May nobody left.
  ltv_cac_ratio: {
    tables: [paying, ledger, costs, deals],
    in: "2026-03",
    gives: (200 * 0.6) / (1 / 4) / 5000,
    none: ["2026-05", "no-denominator"],
    blank: ["2026-03", "MRR start", ((500 / 3) * 0.6) / (1 / 3) / 5000],
  },
  // Nord and Vest left within their year; Øst after 13 months, Alfa has not been one for a year.
  early_churn_rate: {
    tables: [customers],
    in: "2025",
    gives: 2 / 4,
    none: ["2026-02", "no-denominator"],
    blank: ["Vest", "Won date", 1 / 3],
  },
  // 260 + 50 + 0 of 400; without Nord's end neither its start counts.
  net_revenue_retention: {
    tables: [retained],
    in: "2026-01",
    gives: 310 / 400,
    none: ["2026-02", "no-denominator"],
    blank: ["2026-01", "MRR end", 50 / 200],
  },
};
