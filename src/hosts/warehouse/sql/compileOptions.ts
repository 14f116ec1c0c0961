import type { Language } from "../../../core/index";

export interface CompileOptions {
  readonly language: Language;
  /** The totals will be added up further, as a report does: then an unknown sum must stay unknown. */
  readonly addable: boolean;
  /** Columns that count what was left out. */
  readonly leftOut: boolean;
}
