/** What a column means. */
export const roles = [
  "id",
  "owner",
  "team",
  "stage",
  "amount",
  "currency",
  "created",
  "closed",
  "expected",
  "date",
  "source",
  "product",
  "account",
  "type",
  "outcome",
  "listPrice",
  "cost",
  "probability",
  "firstResponse",
  "qualified",
  "accepted",
  "deal",
  "lead",
  "period",
  "proposed",
  "worked",
  "lastActivity",
  "stalled",
  "pushes",
  "entered",
  "movedOn",
  "movedNext",
  "settled",
  "field",
  "changed",
  "snapshot",
  "slipped",
  "forecast",
  "actual",
  "missed",
  "madeDeal",
  "churned",
  "mrrStart",
  "mrrEnd",
  "category",
  "score",
  "published",
  "hired",
  "firstWin",
] as const;
export type Role = (typeof roles)[number];

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** What a row of the table is about. `totals`: a row is already a sum. */
export const subjects = [
  "deals",
  "leads",
  "activities",
  "customers",
  "stages",
  "changes",
  "snapshots",
  "forecasts",
  "costs",
  "employees",
  "surveys",
  "hirings",
  "totals",
  "unknown",
] as const;
export type Subject = (typeof subjects)[number];

/** The meanings that words in a column of a role can have. */
export const meanings = {
  stage: ["won", "lost", "open"],
  type: ["call", "email", "meeting", "demo", "proposal"],
  outcome: ["connected", "not-connected", "held", "no-show", "rescheduled"],
  source: ["marketing", "other"],
  field: ["close-date"],
  category: ["marketing", "sales", "recruiting"],
} as const;
export type MeaningRole = keyof typeof meanings;
export type Meaning = (typeof meanings)[MeaningRole][number];
