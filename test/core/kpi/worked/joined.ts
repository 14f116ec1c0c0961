import { grid, type Worked } from "./worked";
import { deals, work } from "./tables";

const stages = grid(`
  Deal ID | Stage    | Entered at
  D1      | Meeting  | 2026-01-10
  D1      | Proposal | 2026-02-10
  D1      | Won      | 2026-03-11
  D2      | Meeting  | 2026-02-19
  D2      | Won      | 2026-03-21
  D3      | Meeting  | 2026-02-01
  D3      | Lost     | 2026-03-05
  D4      | Meeting  | 2026-03-02
  D4      | Proposal | 2026-03-10
  D4      | Lost     | 2026-03-30
`);
const idle = grid(`
  Deal ID | Stage    | Created    | Closed
  I1      | Proposal | 2026-03-01 |
  I2      | Meeting  | 2026-03-02 |
  I3      | Won      | 2026-03-03 | 2026-05-02
  I4      | Lost     | 2026-03-04 | 2026-05-03
`);
const calls = grid(`
  Activity ID | Type | Date       | Outcome   | Deal ID
  C1          | Call | 2026-04-20 | Connected | I1
  C2          | Call | 2026-05-25 | Connected | I2
  C3          | Call | 2026-05-02 | Connected | I3
`);
const changes = grid(`
  Deal ID | Field      | Changed at
  D6      | Close date | 2026-04-01
  D6      | Close date | 2026-04-15
  D7      | Close date | 2026-05-21
  D6      | Amount     | 2026-04-16
`);
const snapshots = grid(`
  Snapshot date | Deal ID | Expected close date
  2026-03-01    | D1      | 2026-03-11
  2026-03-01    | D2      | 2026-03-20
  2026-03-01    | D3      | 2026-03-10
  2026-03-01    | D5      | 2026-03-25
  2026-03-01    | D6      | 2026-03-31
`);
const forecasts = grid(`
  Period  | Forecast | Locked at
  2026-03 | 5000     | 2026-02-28
  2026-04 | 500      | 2026-03-31
`);
const targets = grid(`
  KPI         | Scope | Period  | Target
  revenue_won | All   | 2026-03 | 5000
  revenue_won | All   | 2026-04 | 0
  revenue_won | All   | 2026-05 | 4000
  revenue_won | All   | 2026-06 | 0
`);
/** As rekener's glossary works it: 235 000 won of a quota of 250 000 is 94 %. */
const quota = [
  grid(`
    Deal ID | Stage | Amount | Closed
    Q1      | Won   | 135000 | 2026-03-02
    Q2      | Won   | 100000 | 2026-03-03
    Q3      | Lost  | 1      | 2026-04-03
  `),
  grid(`
    KPI         | Period  | Target
    revenue_won | 2026-03 | 250000
    Revenue won | 2026-04 | 0
  `),
];
const pipeline = grid(`
  Deal ID | Stage    | Amount | Created    | Closed     | Expected close date | Probability
  P1      | Won      | 1000   | 2026-05-01 | 2026-05-10 | 2026-05-12          | 1
  P2      | Proposal | 4000   | 2026-05-02 |            | 2026-05-30          | 0.5
  P3      | Meeting  | 2000   | 2026-05-03 |            | 2026-05-20          | 0.2
  P4      | Lost     | 800    | 2026-05-04 | 2026-05-11 | 2026-05-15          | 0
  P5      | Meeting  | 1000   | 2026-05-05 |            | 2026-06-10          | 0.1
`);
const nothing = ["2026-04", "no-denominator"] as const;

/** What deals give beside other tables. */
export const ofJoined: Readonly<Record<string, Worked>> = {
  // Held in February: B2, the day before D2 was created, and B3, after it.
  meeting_to_opportunity_rate: {
    tables: [work, deals],
    in: "2026-02",
    gives: 1 / 2,
    none: nothing,
    blank: ["B3", "Outcome", 1 / 1],
  },
  // D1 and D2 won and D4 lost had proposals; D3 had none.
  proposal_win_rate: {
    tables: [deals, work],
    in: "2026-03",
    gives: 2 / 3,
    none: nothing,
    blank: ["B5", "Deal ID", 2 / 2],
  },
  // B1 and B4 with D1; B2, B3 and B6 with D2.
  activities_per_won_deal: {
    tables: [deals, work],
    in: "2026-03",
    gives: 5 / 2,
    none: nothing,
    blank: ["B6", "Deal ID", 4 / 2],
  },
  // Entered in February: D1 a proposal and D2 a meeting, both went on; D3 a meeting, which was lost.
  stage_conversion_rate: {
    tables: [stages],
    in: "2026-02",
    gives: 2 / 3,
    none: nothing,
    blank: ["D3", "Entered at", 2 / 2],
  },
  // On 25 May nobody had touched I1 for 35 days; without its call, I2 is counted from its creation in March.
  stalled_deal_share: {
    tables: [idle, calls],
    gives: 1 / 2,
    none: ["2026-03", "no-data"],
    blank: ["C2", "Deal ID", 2 / 2],
  },
  // Known of the deals that are open now, and so of no earlier month.
  close_date_pushes: {
    tables: [deals, changes],
    gives: 3 / 2,
    none: ["2026-03", "no-data"],
    blank: ["D6", "Deal ID", 2 / 2],
  },
  quota_attainment: {
    tables: quota,
    in: "2026-03",
    gives: 0.94,
    none: nothing,
    blank: ["revenue_won", "Target", "without-target"],
  },
  // D7 came on 20 May, the 12th of the 18 working days of May 2026 (off: the 1st, Ascension on the 14th, Whit Monday).
  pace_index: {
    tables: [deals, targets],
    in: "2026-05",
    gives: 2000 / ((4000 * 12) / 18),
    none: nothing,
    blank: ["D5", "Amount", "no-data"],
  },
  // P2 and P3 are due in May; 1000 of 4000 is won. In June nothing is left to reach.
  pipeline_coverage: {
    tables: [pipeline, targets],
    in: "2026-05",
    gives: (4000 + 2000) / (4000 - 1000),
    none: ["2026-06", "no-denominator"],
    blank: ["P3", "Amount", 4000 / 3000],
  },
  weighted_pipeline: {
    tables: [pipeline],
    in: "2026-05",
    gives: 4000 * 0.5 + 2000 * 0.2,
    none: ["2026-07", 0],
    blank: ["P3", "Probability", 2000],
  },
  // March 4000 against 5000, April 0 against 500.
  forecast_accuracy: {
    tables: [forecasts, deals],
    gives: 1 - (1000 + 500) / 4000,
    none: nothing,
    blank: ["2026-04", "Forecast", 1 - 1000 / 4000],
  },
  forecast_bias: {
    tables: [forecasts, deals],
    gives: (5500 - 4000) / 4000,
    none: nothing,
    blank: ["2026-04", "Forecast", 1000 / 4000],
  },
  // D5 and D6 were still open when March ended.
  slippage_rate: {
    tables: [snapshots, deals],
    in: "2026-03",
    gives: 2 / 5,
    none: nothing,
    blank: ["2026-03-01", "Expected close date", 2 / 4],
  },
};
