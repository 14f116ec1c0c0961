import type { Cell } from "../words/cell";
import { day, serialOf } from "../words/day";

const on = (month: number, ofMonth: number): Cell => day(serialOf({ year: 2026, month, day: ofMonth }));

/** Tables small enough to check by hand; the examples in the help are run on them. */
export const exampleTables: Readonly<Record<"deals" | "leads" | "activities", readonly (readonly Cell[])[]>> = {
  deals: [
    ["Deal ID", "Owner", "Stage", "Amount", "List price", "Cost", "Created", "Closed", "Source"],
    ["D1", "Åse", "Won", 100, 120, 60, on(1, 5), on(1, 15), "Web"],
    ["D2", "Åse", "Lost", 50, 50, 20, on(1, 7), on(2, 1), "Phone"],
    ["D3", "Jon", "Won", 300, 380, 140, on(1, 10), on(2, 9), "Phone"],
    ["D4", "Jon", "Negotiation", 200, 200, 90, on(2, 2), null, "Web"],
  ],
  leads: [
    ["Lead ID", "Owner", "Created", "First response", "MQL", "SQL", "Deal ID", "Status"],
    ["L1", "Åse", on(1, 5), on(1, 6), on(1, 8), on(1, 9), "D1", "Customer"],
    ["L2", "Jon", on(1, 7), on(1, 10), on(1, 12), null, null, "Lost"],
    ["L3", "Jon", on(2, 3), null, null, null, null, "New"],
    ["L4", "Åse", on(2, 4), on(2, 6), null, null, "D4", "New"],
    ["L5", "Åse", on(2, 9), null, null, null, null, "New"],
  ],
  activities: [
    ["Activity ID", "Owner", "Type", "Created", "Date", "Outcome", "Lead ID"],
    ["A1", "Åse", "Call", on(1, 5), on(1, 5), "Connected", "L1"],
    ["A2", "Åse", "Call", on(1, 6), on(1, 6), "No answer", "L2"],
    ["A3", "Jon", "Call", on(1, 7), on(1, 7), "Connected", "L3"],
    ["A4", "Jon", "Call", on(1, 8), on(1, 8), "No answer", "L4"],
    ["A5", "Åse", "Meeting", on(1, 5), on(1, 12), "Held", "L1"],
    ["A6", "Jon", "Meeting", on(1, 9), on(1, 19), "No show", "L5"],
    ["A7", "Jon", "Proposal", on(1, 20), on(1, 20), null, "L3"],
  ],
};

/** What each KPI gives on its example table, counted by hand. */
export const exampleAnswers: Readonly<Record<string, number>> = {
  deals_won: 2,
  revenue_won: 400,
  win_rate: 2 / 3,
  win_rate_cohort: 2 / 4,
  win_rate_value: 400 / 450,
  avg_deal_size: 200,
  // Won after 10 and 30 days.
  sales_cycle_length: 20,
  // One open deal × 2/3 × 200 / 20 days.
  sales_velocity: (1 * (2 / 3) * 200) / 20,
  opportunities_created: 4,
  pipeline_created: 650,
  open_pipeline_value: 200,
  avg_discount_rate: 1 - 400 / 500,
  gross_margin_per_deal: (400 - 200) / 400,
  marketing_sourced_share: 100 / 400,
  // Answered after 1, 3 and 2 days.
  lead_response_time: 48,
  lead_velocity_rate: 3 / 2 - 1,
  lead_to_opportunity_rate: 2 / 5,
  lead_conversion_rate: 1 / 5,
  mql_count: 2,
  mql_to_sql_rate: 1 / 2,
  calls_made: 4,
  connect_rate: 2 / 4,
  meetings_booked: 2,
  meetings_held: 1,
  meeting_show_rate: 1 / 2,
  calls_per_meeting: 4 / 2,
  // Only L1 had been reached before its meeting was booked.
  call_to_meeting_rate: 1 / 2,
  proposals_sent: 1,
};
