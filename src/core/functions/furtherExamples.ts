import type { Cell } from "../words/cell";
import { day, serialOf } from "../words/day";
import type { Argument } from "./formula";

/** `"2026-01-31"` as a day. */
function on(iso: string): Cell {
  const [year = 0, month = 1, ofMonth = 1] = iso.split("-").map(Number);
  return day(serialOf({ year, month, day: ofMonth }));
}

/** Rows in which what looks like a day is one. */
const rows = (...lines: readonly (readonly (string | number | null)[])[]): Cell[][] =>
  lines.map((line) =>
    line.map((cell) => (typeof cell === "string" && /^\d{4}-\d\d-\d\d$/.test(cell) ? on(cell) : cell)),
  );

/** Tables of a firm so small that every figure of it can be counted by hand. */
export const tables = {
  deals: rows(
    ["Deal ID", "Owner", "Account", "Stage", "Amount", "Created", "Closed", "Expected close date", "Probability"],
    ["D1", "Åse", "Nord", "Won", 100, "2026-01-05", "2026-01-15", "2026-01-20", 1],
    ["D2", "Åse", "Vest", "Lost", 50, "2026-01-07", "2026-02-01", "2026-01-25", 0],
    ["D3", "Jon", "Sør", "Won", 300, "2026-01-10", "2026-02-09", "2026-01-31", 1],
    ["D4", "Jon", "Øst", "Proposal", 200, "2026-02-02", null, "2026-02-25", 0.5],
    ["D5", "Åse", "Fjord", "Meeting", 100, "2026-01-02", null, "2026-02-10", 0.2],
  ),
  activities: rows(
    ["Activity ID", "Owner", "Type", "Date", "Outcome", "Deal ID"],
    ["A1", "Åse", "Meeting", "2026-01-04", "Held", "D1"],
    ["A2", "Jon", "Meeting", "2026-01-12", "Held", "D3"],
    ["A3", "Jon", "Proposal", "2026-01-20", null, "D3"],
    ["A4", "Åse", "Proposal", "2026-01-22", null, "D2"],
    ["A5", "Jon", "Call", "2026-02-05", "Connected", "D4"],
  ),
  stages: rows(
    ["Deal ID", "Stage", "Entered at"],
    ["D1", "Meeting", "2026-01-05"],
    ["D1", "Proposal", "2026-01-08"],
    ["D1", "Won", "2026-01-15"],
    ["D2", "Meeting", "2026-01-07"],
    ["D2", "Lost", "2026-02-01"],
    ["D3", "Meeting", "2026-01-10"],
    ["D3", "Proposal", "2026-01-20"],
    ["D3", "Won", "2026-02-09"],
    ["D4", "Meeting", "2026-02-02"],
    ["D4", "Proposal", "2026-02-04"],
    ["D5", "Meeting", "2026-01-02"],
  ),
  changes: rows(
    ["Deal ID", "Field", "Changed at"],
    ["D4", "Close date", "2026-02-04"],
    ["D4", "Close date", "2026-02-08"],
    ["D5", "Close date", "2026-01-30"],
    ["D5", "Amount", "2026-02-01"],
  ),
  snapshots: rows(
    ["Snapshot date", "Deal ID", "Expected close date"],
    ["2026-01-10", "D1", "2026-01-20"],
    ["2026-01-10", "D2", "2026-01-25"],
    ["2026-01-10", "D3", "2026-01-31"],
    ["2026-01-17", "D3", "2026-01-31"],
  ),
  forecasts: rows(
    ["Period", "Forecast", "Locked at"],
    ["2026-01", 80, "2025-12-31"],
    ["2026-02", 360, "2026-01-31"],
    ["2026-03", 500, "2026-02-28"],
  ),
  targets: rows(
    ["KPI", "Scope", "Period", "Target"],
    ["revenue_won", "All", "2026-01", 200],
    ["revenue_won", "All", "2026-02", 400],
  ),
  customers: rows(
    ["Customer", "Won date", "Churn date"],
    ["Nord", "2025-01-10", "2025-06-01"],
    ["Vest", "2025-01-20", null],
    ["Sør", "2025-02-01", "2026-03-01"],
    ["Øst", "2026-01-05", null],
  ),
  mrr: rows(
    ["Month", "Customer", "MRR start", "MRR end"],
    ["2026-01", "Nord", 100, 120],
    ["2026-01", "Vest", 100, 0],
    ["2026-01", "Sør", 50, 50],
    ["2026-01", "Øst", 0, 80],
  ),
  leads: rows(
    ["Lead ID", "Created", "Source"],
    ["L1", "2026-01-05", "Web"],
    ["L2", "2026-01-08", "Phone"],
    ["L3", "2026-02-03", "Google Ads"],
  ),
  ads: rows(
    ["Month", "Impressions", "Clicks", "Ad spend", "Visitors", "Attributed revenue"],
    ["2026-01", 1000, 50, 200, 400, 600],
    ["2026-02", 1000, 30, 100, 100, 300],
  ),
  costs: rows(
    ["Date", "Category", "Amount"],
    ["2026-01-31", "Marketing", 300],
    ["2026-01-31", "Sales", 700],
    ["2026-02-28", "Marketing", 100],
    ["2026-02-28", "Sales", 900],
    ["2026-02-28", "Recruiting", 500],
  ),
  employees: rows(
    ["Employee ID", "Employee", "Start date", "End date"],
    ["E1", "Åse", "2026-01-05", null],
    ["E2", "Jon", "2026-01-10", null],
    ["E3", "Kari", "2025-01-01", "2025-12-31"],
    ["E4", "Per", "2025-01-01", null],
  ),
  absence: rows(["Month", "Sick days", "Agreed days", "Employees"], ["2026-01", 10, 200, 10], ["2026-02", 6, 200, 10]),
  training: rows(["Month", "Training hours", "Employees"], ["2026-01", 30, 10], ["2026-02", 50, 10]),
  surveys: rows(
    ["Survey date", "Score"],
    ["2026-01-15", 10],
    ["2026-01-15", 9],
    ["2026-01-15", 9],
    ["2026-01-15", 7],
    ["2026-01-15", 5],
  ),
  hirings: rows(
    ["Requisition ID", "Published", "Offer accepted"],
    ["R1", "2026-01-01", "2026-01-31"],
    ["R2", "2026-01-05", "2026-02-14"],
  ),
  ledger: rows(
    [
      ...["Month", "Sales revenue", "Direct costs", "Variable costs", "Operating profit", "Operating revenue"],
      ...["Receivables", "Credit sales", "Current assets", "Current liabilities", "Equity", "Total capital", "Budget"],
    ],
    ["2025-01", 800, 480, 500, 40, 1000, 250, 500, 400, 250, 300, 1000, 850],
    ["2026-01", 1000, 400, 600, 100, 1250, 300, 620, 500, 250, 400, 1000, 900],
  ),
} as const;

interface Worked {
  readonly args: readonly Argument[];
  readonly answer: number;
}

const worked = (answer: number, ...args: readonly Argument[]): Worked => ({ args, answer });
const { deals, activities, targets, costs, ledger, ads, employees, mrr } = tables;

/** Arguments and answer of each KPI over these tables, counted by hand; the period is empty where all time is meant. */
export const furtherExamples: Readonly<Record<string, Worked>> = {
  // Two meetings held; the one with D1 was before the deal, the one with D3 after.
  meeting_to_opportunity_rate: worked(1 / 2, activities, "", deals),
  // D3 won and D2 lost had proposals.
  proposal_win_rate: worked(1 / 2, deals, "", activities),
  activities_per_won_deal: worked((1 + 2) / 2, deals, "", activities),
  // Meeting entered by five, left upwards by three; proposal by three and two.
  stage_conversion_rate: worked((3 + 2) / (5 + 3), tables.stages),
  // On 9 February D5 had been idle since 2 January, D4 since 5 February.
  stalled_deal_share: worked(1 / 2, deals, "", activities),
  close_date_pushes: worked((2 + 1) / 2, deals, "", tables.changes),
  // Three were won a year before 1 March 2026; only Nord left within its year.
  early_churn_rate: worked(1 / 3, tables.customers),
  net_revenue_retention: worked((120 + 0 + 50) / (100 + 100 + 50), mrr),
  quota_attainment: worked(100 / 200, deals, "2026-01", targets),
  // Of the 20 working days of February 6 are gone on the 9th.
  pace_index: worked(300 / ((400 * 6) / 20), deals, "2026-02", targets),
  pipeline_coverage: worked((200 + 100) / (400 - 300), deals, "2026-02", targets),
  weighted_pipeline: worked(200 * 0.5 + 100 * 0.2, deals),
  // January 100 against 80, February 300 against 360; March is not over.
  forecast_accuracy: worked(1 - (20 + 60) / 400, tables.forecasts, "", deals),
  forecast_bias: worked((80 + 360 - 400) / 400, tables.forecasts, "", deals),
  // D2 and D3 were decided in February.
  slippage_rate: worked(2 / 3, tables.snapshots, "", deals),
  visitor_to_lead_rate: worked(2 / 500, tables.leads, "", ads),
  click_through_rate: worked(80 / 2000, ads),
  cost_per_click: worked(300 / 80, ads),
  cost_per_lead: worked(400 / 2, costs, "", tables.leads),
  // Nord and Sør were won for the first time.
  cac: worked(2000 / 2, costs, "", deals),
  ltv_cac_ratio: worked(((250 / 3) * (1 - 400 / 1000)) / (1 / 3) / (1000 / 1), mrr, "2026-01", ledger, costs, deals),
  roas: worked(900 / 300, ads),
  // Kari left on the last day of the year; until then there were two.
  employee_turnover: worked(1 / 2, employees, "2025"),
  sick_leave_rate: worked((10 + 6) / (200 + 200), tables.absence),
  enps: worked(100 * (3 / 5 - 1 / 5), tables.surveys),
  time_to_fill: worked((30 + 40) / 2, tables.hirings),
  cost_per_hire: worked(500 / 2, costs, "2026", employees),
  new_hire_turnover: worked(1 / 2, employees),
  training_hours: worked((30 + 50) / 10, tables.training),
  // Åse sold after 10 days, Jon after 30.
  ramp_time: worked((10 + 30) / 2, employees, "", deals),
  revenue_growth: worked(1000 / 800 - 1, ledger, "2026-01"),
  gross_margin_pct: worked((1000 - 400) / 1000, ledger, "2026-01"),
  contribution_margin_pct: worked((1000 - 600) / 1000, ledger, "2026-01"),
  operating_margin: worked(100 / 1250, ledger, "2026-01"),
  dso: worked((300 * 31) / 620, ledger, "2026-01"),
  current_ratio: worked(500 / 250, ledger, "2026-01"),
  equity_ratio: worked(400 / 1000, ledger, "2026-01"),
  budget_variance_pct: worked((1000 - 900) / 900, ledger, "2026-01"),
};
