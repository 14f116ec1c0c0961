import { grid, type Worked } from "./worked";
import { costs, deals } from "./tables";

const employees = grid(`
  Employee ID | Employee | Start date | End date
  E1          | Kari     | 2024-01-01 |
  E2          | Ola      | 2024-01-01 | 2025-06-30
  E3          | Per      | 2025-01-01 | 2025-09-30
  E4          | Eva      | 2025-01-01 |
  E5          | Jon      | 2026-03-02 |
  E6          | Liv      | 2026-03-16 |
`);
const sellers = grid(`
  Employee | Start date | End date
  Kari     | 2026-03-01 |
  Ola      | 2026-03-22 |
  Eva      | 2026-03-22 | 2026-07-01
`);
const absence = grid(`
  Month   | Sick days | Agreed days | Employees
  2026-03 | 24        | 400         | 20
  2026-04 | 0         | 0           | 20
  2026-05 | 10        | 400         | 20
`);
const training = grid(`
  Month   | Training hours | Employees
  2026-03 | 45             | 20
  2026-04 | 12             | 0
`);
const answers = grid(`
  Answer | Survey date | Score
  S1     | 2026-03-15  | 10
  S2     | 2026-03-15  | 9
  S3     | 2026-03-15  | 9
  S4     | 2026-03-15  | 8
  S5     | 2026-03-15  | 7
  S6     | 2026-03-15  | 6
  S7     | 2026-03-15  | 3
  S8     | 2026-03-15  | 10
`);
const hirings = grid(`
  Requisition ID | Published  | Offer accepted
  R1             | 2026-01-01 | 2026-03-02
  R2             | 2026-02-01 | 2026-03-03
  R3             | 2026-02-10 | 2026-03-31
`);

/** Days on the books in 2025: E1 and E4 all year, E2 to the end of June (181), E3 to the end of September (273). */
const staffed = (365 + 181 + 273 + 365) / 365;

/** Employees, absence, answers and recruitment. */
export const ofPeople: Readonly<Record<string, Worked>> = {
  employee_turnover: {
    tables: [employees],
    in: "2025",
    gives: 2 / staffed,
    none: ["2023", "no-denominator"],
    blank: ["E4", "Start date", 2 / (staffed - 1)],
  },
  sick_leave_rate: {
    tables: [absence],
    in: "2026-03",
    gives: 24 / 400,
    none: ["2026-04", "no-denominator"],
    blank: ["2026-03", "Sick days", "half-row"],
  },
  // Four of eight give 9 or 10, two give 6 or less.
  enps: {
    tables: [answers],
    in: "2026-03",
    gives: 100 * (4 / 8 - 2 / 8),
    none: ["2026-04", "group-too-small"],
    blank: ["S1", "Score", 100 * (3 / 7 - 2 / 7)],
  },
  // 60, 30 and 49 days.
  time_to_fill: {
    tables: [hirings],
    in: "2026-03",
    gives: 49,
    none: ["2026-04", "no-data"],
    blank: ["R1", "Published", (30 + 49) / 2],
  },
  // E5 and E6; in May money was spent and nobody began.
  cost_per_hire: {
    tables: [costs, employees],
    in: "2026-03",
    gives: 30_000 / 2,
    none: ["2026-05", "no-denominator"],
    blank: ["E6", "Start date", 30_000 / 1],
  },
  // E3 left after nine months; nobody of 2026 has had a year.
  new_hire_turnover: {
    tables: [employees],
    in: "2025",
    gives: 1 / 2,
    none: ["2026", "no-denominator"],
    blank: ["E4", "Start date", 1 / 1],
  },
  training_hours: {
    tables: [training],
    in: "2026-03",
    gives: 45 / 20,
    none: ["2026-04", "no-denominator"],
    blank: ["2026-03", "Training hours", "half-row"],
  },
  // Kari sold after 10 days (11 March), Ola after 41 (2 May); Eva has not.
  ramp_time: {
    tables: [sellers, deals],
    in: "2026-03",
    gives: (10 + 41) / 2,
    none: ["2026-06", "no-data"],
    blank: ["Ola", "Start date", 10],
  },
};
