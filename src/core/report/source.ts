import type { Kpi } from "../kpi/kpi";
import type { Table } from "../table/table";
import type { Target } from "../targets/readTargets";
import type { Language } from "../words/language";
import type { Period } from "../words/period";
import type { Settings } from "../words/settings";

/** A table and where it came from, as the reader of the summary knows it. */
export interface SourceTable {
  readonly table: Table;
  /** `deals.xlsx, Deals`. */
  readonly name: string;
}

/** A decision of the user's that a KPI has a new level: its limits are made from there on. */
export interface Rebase {
  readonly kpi: string;
  readonly from: Period;
  /** Why the level changed, in the user's words. */
  readonly reason: string;
}

/** What a summary is made from. */
export interface SummaryRequest {
  readonly sources: readonly SourceTable[];
  readonly targets: readonly Target[];
  readonly rebases: readonly Rebase[];
  readonly month: Period;
  /** What people are compared by: `owner`. */
  readonly by: string;
  readonly settings: Settings;
  readonly language: Language;
  readonly version: string;
  /** KPIs that the user has written. */
  readonly ownKpis?: readonly Kpi[];
  /** Sentences about rows of the user's targets and own KPIs that could not be used, each with its place. */
  readonly told?: readonly string[];
}
