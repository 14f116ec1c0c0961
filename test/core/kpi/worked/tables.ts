import { grid } from "./worked";

/** Two reps' spring, small enough to count on paper. */
export const deals = grid(`
  Deal ID | Rep  | Account | Stage    | Amount | List price | Cost | Created    | Closed     | Source
  D1      | Kari | Nord    | Won      | 1000   | 1250       | 600  | 2026-01-10 | 2026-03-11 | Web
  D2      | Kari | Sør     | Won      | 3000   | 4000       | 2100 | 2026-02-19 | 2026-03-21 | Phone
  D3      | Ola  | Øst     | Lost     | 1000   | 1000       | 500  | 2026-02-01 | 2026-03-05 | Web
  D4      | Ola  | Vest    | Lost     | 5000   | 5000       | 2500 | 2026-03-02 | 2026-03-30 | Phone
  D5      | Ola  | Nord    | Won      | 2000   | 2000       | 1000 | 2026-03-03 | 2026-05-02 | Web
  D6      | Kari | Alfa    | Proposal | 4000   | 4000       |      | 2026-03-10 |            | Web
  D7      | Kari | Beta    | Meeting  | 500    | 500        |      | 2026-05-20 |            | Phone
`);

/** What was done with those deals. */
export const work = grid(`
  Activity ID | Type     | Date       | Outcome   | Deal ID
  B1          | Meeting  | 2026-01-08 | Held      | D1
  B2          | Meeting  | 2026-02-18 | Held      | D2
  B3          | Meeting  | 2026-02-25 | Held      | D2
  B4          | Proposal | 2026-03-01 |           | D1
  B5          | Proposal | 2026-03-02 |           | D4
  B6          | Proposal | 2026-03-04 |           | D2
  B7          | Call     | 2026-04-20 | Connected | D6
  B8          | Call     | 2026-05-25 | Connected | D7
`);

export const leads = grid(`
  Lead ID | Rep  | Created    | First response | MQL        | SQL        | Deal ID | Status   | Source
  L1      | Kari | 2026-03-02 | 2026-03-03     | 2026-03-04 | 2026-03-06 | D1      | Customer | Web
  L2      | Kari | 2026-03-05 | 2026-03-09     | 2026-03-10 |            | D2      | Customer | Phone
  L3      | Ola  | 2026-03-10 |                | 2026-03-20 | 2026-04-01 |         | New      | Web
  L4      | Ola  | 2026-03-12 | 2026-03-14     |            |            |         | Lost     | Phone
  L5      | Ola  | 2026-04-01 | 2026-04-02     |            |            |         | New      | Web
  L6      | Kari | 2026-06-03 |                |            |            |         | New      | Web
`);

export const costs = grid(`
  Date       | Category   | Amount
  2026-03-31 | Marketing  | 4000
  2026-03-30 | Sales      | 6000
  2026-03-29 | Recruiting | 30000
  2026-05-31 | Marketing  | 500
  2026-05-30 | Sales      | 700
  2026-05-29 | Recruiting | 900
`);

/** Revenue and the rest of the books, with an April in which nothing was sold, this year and last. */
export const ledger = grid(`
  Month   | Sales revenue | Direct costs | Variable costs | Operating profit | Operating revenue | Receivables | Credit sales | Current assets | Current liabilities | Equity | Total capital | Budget
  2025-03 | 8000          | 5000         | 5600           | 500              | 8200              | 7000        | 10000        | 4000           | 2000                | 3000   | 9000          | 9000
  2025-04 | 0             | 0            | 0              | 0                | 0                 | 0           | 0            | 0              | 0                   | 0      | 0             | 0
  2026-03 | 10000         | 4000         | 5500           | 1025             | 10250             | 6200        | 12400        | 5000           | 2500                | 4000   | 10000         | 12500
  2026-05 | 1000          | 500          | 600            | 100              | 1000              | 900         | 1250         | 5000           | 2500                | 4000   | 10000         | 1000
  2026-04 | 0             | 0            | 0              | 0                | 0                 | 0           | 0            | 0              | 0                   | 0      | 0             | 0
`);
