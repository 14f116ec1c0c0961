import { grid, type Worked } from "./worked";
import { leads } from "./tables";

const activities = grid(`
  Activity ID | Rep  | Type     | Created    | Date       | Outcome   | Lead ID
  A1          | Kari | Call     | 2026-03-02 | 2026-03-02 | Connected | L1
  A2          | Kari | Call     | 2026-03-03 | 2026-03-03 | No answer | L2
  A3          | Ola  | Call     | 2026-03-04 | 2026-03-04 | Connected | L2
  A4          | Ola  | Call     | 2026-03-05 | 2026-03-05 | Connected | L3
  A5          | Kari | Meeting  | 2026-03-03 | 2026-03-10 | Held      | L1
  A6          | Ola  | Meeting  | 2026-03-04 | 2026-03-12 | No show   | L2
  A7          | Ola  | Meeting  | 2026-03-20 | 2026-04-02 | Held      | L4
  A8          | Kari | Proposal | 2026-03-25 | 2026-03-25 |           | L1
  A9          | Kari | Proposal | 2026-03-27 | 2026-03-27 |           | L4
  A10         | Kari | Call     | 2026-05-04 | 2026-05-04 | No answer | L5
`);
const [tables, from] = [[activities], [leads]];

/** Calls, meetings, proposals and leads of March 2026. */
export const ofActivities: Readonly<Record<string, Worked>> = {
  // A1 to A4; in April nobody called.
  calls_made: { tables, in: "2026-03", gives: 4, none: ["2026-04", 0], blank: ["A2", "Date", 3] },
  // A1, A3 and A4 of four; of a call without an outcome nobody is known to have answered.
  connect_rate: {
    tables,
    in: "2026-03",
    gives: 3 / 4,
    none: ["2026-04", "no-denominator"],
    blank: ["A3", "Outcome", 2 / 4],
  },
  // A5, A6 and A7 were booked in March; two of them for March.
  meetings_booked: { tables, in: "2026-03", gives: 3, none: ["2026-04", 0], blank: ["A6", "Created", 2] },
  meetings_held: { tables, gives: 2, none: ["2026-05", 0], blank: ["A5", "Outcome", 1] },
  meeting_show_rate: {
    tables,
    in: "2026-03",
    gives: 1 / 2,
    none: ["2026-05", "no-denominator"],
    blank: ["A6", "Date", 1 / 1],
  },
  // Four calls, three meetings booked; in May a call and no meeting.
  calls_per_meeting: {
    tables,
    in: "2026-03",
    gives: 4 / 3,
    none: ["2026-05", "no-denominator"],
    blank: ["A7", "Created", 4 / 2],
  },
  // L1, L2 and L3 were reached; L1 and L2 had a meeting booked from that day on.
  call_to_meeting_rate: {
    tables,
    in: "2026-03",
    gives: 2 / 3,
    none: ["2026-04", "no-denominator"],
    blank: ["A5", "Lead ID", 1 / 3],
  },
  proposals_sent: { tables, in: "2026-03", gives: 2, none: ["2026-05", 0], blank: ["A8", "Date", 1] },
  // Answered after 1, 4 and 2 days: the middle is 48 hours. Without L2: 1 and 2 days. L6 was never answered, and of nothing there is no middle.
  lead_response_time: {
    tables: from,
    in: "2026-03",
    gives: 48,
    none: ["2026-06", "no-data"],
    blank: ["L2", "First response", 36],
  },
  // Four in March, one in April; none in May for June to be compared with.
  lead_velocity_rate: {
    tables: from,
    in: "2026-04",
    gives: 1 / 4 - 1,
    none: ["2026-06", "no-denominator"],
    blank: ["L4", "Created", 1 / 3 - 1],
  },
  lead_to_opportunity_rate: {
    tables: from,
    in: "2026-03",
    gives: 2 / 4,
    none: ["2026-05", "no-denominator"],
    blank: ["L2", "Deal ID", 1 / 4],
  },
  lead_conversion_rate: {
    tables: from,
    in: "2026-03",
    gives: 2 / 4,
    none: ["2026-05", "no-denominator"],
    blank: ["L2", "Status", 1 / 4],
  },
  mql_count: { tables: from, in: "2026-03", gives: 3, none: ["2026-05", 0], blank: ["L3", "MQL", 2] },
  // L1 and L3 of L1, L2 and L3.
  mql_to_sql_rate: {
    tables: from,
    in: "2026-03",
    gives: 2 / 3,
    none: ["2026-05", "no-denominator"],
    blank: ["L3", "SQL", 1 / 3],
  },
};
