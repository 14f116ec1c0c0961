import type { Localized } from "../words/language";
import type { Subject } from "../words/role";

/** How a KPI's value comes from measures; numerator and denominator are always kept. */
export type Form =
  | { readonly kind: "total"; readonly measure: string }
  /** Sum of measures over sum of measures; `complement` gives one minus that. */
  | {
      readonly kind: "ratio";
      readonly numerator: readonly string[];
      readonly denominator: readonly string[];
      readonly complement?: true;
      /** Measures taken away from the numerator. */
      readonly minus?: readonly string[];
      /** Points instead of shares: 100. */
      readonly scale?: number;
      /** The denominator may be negative, as a loss is, and its size counts. */
      readonly size?: true;
    }
  /** This period over the one before, or over the same one a year before, less one. */
  | { readonly kind: "growth"; readonly measure: string; readonly back?: "year" }
  | { readonly kind: "median"; readonly measure: string }
  /** Product of other KPIs, each to the power 1 or -1. */
  | { readonly kind: "product"; readonly factors: readonly { readonly kpi: string; readonly power: 1 | -1 }[] }
  /** A measure against its target: the whole of it, what is due by now, or what remains of it. */
  | {
      readonly kind: "target";
      readonly measure: string;
      readonly against: "whole" | "due" | "remaining";
      /** The measure that has the target, and what of it has been reached; `measure` itself where none is named. */
      readonly of?: string;
    };

/** A contested definition in another of its forms: asked for as `win_rate.b`. */
export interface Variant {
  readonly key: string;
  readonly names: Localized;
  readonly stamp: Localized;
  readonly form: Form;
  readonly subject?: Subject;
  readonly chance?: Kpi["chance"];
  readonly unjudged?: "maturing";
}

/** A named expression over measures, declared once; its value, help, formulas and texts all come from here. */
export interface Kpi {
  /** As in the catalogue: `win_rate`. */
  readonly id: string;
  readonly area: "sales" | "marketing" | "hr" | "finance";
  readonly subject: Subject;
  readonly names: Localized;
  /** What it is and how it is counted, in words. */
  readonly definition: Localized;
  /** The rule in a few words, shown beside each number: "won / (won + lost), by closing date". */
  readonly stamp: Localized;
  /** Other rules by which people mean the same name, each to be had under a name of its own. */
  readonly variants?: readonly Variant[];
  readonly form: Form;
  /** Whether a ratio's parts are given in words for people who type two numbers. */
  readonly parts?: { readonly numerator: Localized; readonly denominator: Localized };
  /** Subjects of further tables that give columns or sums to it. */
  readonly joins?: readonly Subject[];
  readonly unit: "count" | "share" | "money" | "money-per-day" | "days" | "hours" | "ratio" | "points";
  readonly direction: "higher" | "lower" | "context" | "range";
  readonly kind: "activity" | "quality" | "outcome" | "efficiency";
  /** What chance does to it: decides interval and limits. */
  readonly chance: "proportion" | "count" | "amount";
  /** How far its values reach where that is not the usual: a share beyond 0 to 1, or below 0. */
  readonly reach?: "positive" | "any";
  /** Not told of a group in which a measure, such as the number of people, is less than this. */
  readonly least?: { readonly measure: string; readonly of: number };
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
