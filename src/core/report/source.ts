import type { Table } from "../table/table";
import type { Target } from "../targets/readTargets";
import type { Language } from "../words/language";
import type { Period } from "../words/period";

/** A table and where it came from, as the reader of the summary knows it. */
export interface SourceTable {
  readonly table: Table;
  /** `deals.xlsx, Deals`. */
  readonly name: string;
}

/** What a summary is made from. */
export interface SummaryRequest {
  readonly sources: readonly SourceTable[];
  readonly targets: readonly Target[];
  readonly month: Period;
  /** What people are compared by: `owner`. */
  readonly by: string;
  readonly language: Language;
  readonly version: string;
}
