import type { Localized } from "../words/language";
import type { Subject } from "../words/role";

/** How a KPI's value comes from measures; numerator and denominator are always kept. */
type Form =
  | { readonly kind: "total"; readonly measure: string }
  /** Sum of measures over sum of measures; `complement` gives one minus that. */
  | {
      readonly kind: "ratio";
      readonly numerator: readonly string[];
      readonly denominator: readonly string[];
      readonly complement?: true;
    }
  /** This period over the one before, less one. */
  | { readonly kind: "growth"; readonly measure: string }
  | { readonly kind: "median"; readonly measure: string }
  /** Product of other KPIs, each to the power 1 or -1. */
  | { readonly kind: "product"; readonly factors: readonly { readonly kpi: string; readonly power: 1 | -1 }[] };

/** A named expression over measures, declared once; its value, help, formulas and texts all come from here. */
export interface Kpi {
  /** As in the catalogue: `win_rate`. */
  readonly id: string;
  readonly area: "sales" | "marketing" | "hr" | "finance";
  readonly subject: Subject;
  readonly names: Localized;
  /** What it is and how it is counted, in words. */
  readonly definition: Localized;
  readonly form: Form;
  /** Whether a ratio's parts are given in words for people who type two numbers. */
  readonly parts?: { readonly numerator: Localized; readonly denominator: Localized };
  readonly unit: "count" | "share" | "money" | "money-per-day" | "days" | "hours" | "ratio";
  readonly direction: "higher" | "lower" | "context" | "range";
  readonly kind: "activity" | "quality" | "outcome" | "efficiency";
  /** What chance does to it: decides interval and limits. */
  readonly chance: "proportion" | "count" | "amount";
  /**
   * Set where a month cannot be judged by the months before: `maturing` rates still rise as open cases are decided, a
   * `stock` hangs on its own past, and `growth` from one small number to another is mostly luck.
   */
  readonly unjudged?: "maturing" | "stock" | "growth";
  /** The KPIs that show when this one is being gamed. */
  readonly counters: readonly string[];
  readonly drivers: readonly string[];
  readonly sources: readonly string[];
}
