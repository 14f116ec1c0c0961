import type { Localized } from "../words/language";
import type { Meaning, MeaningRole, Role, Subject } from "../words/role";

/** A condition on a row; all conditions of a measure must hold. */
export type Where =
  | { readonly role: MeaningRole; readonly is: Meaning }
  | { readonly present: Role }
  /** A number within bounds; a missing one is in none. */
  | { readonly number: Role; readonly above?: number; readonly least?: number; readonly most?: number }
  /** So long ago, by the measure's own day, that what was to happen within these months has had its time. */
  | { readonly maturedMonths: number }
  /** Something that came within these months after the measure's own day. */
  | { readonly followed: Role; readonly months: number }
  /** `after-connected-call`: the lead had been reached by phone before the meeting was booked. `overdue`: the measure's own day lies before the last day on which anything happened. */
  | { readonly test: Condition }
  | { readonly derived: "after-connected-call" | "overdue" };

/** What the user has asked of rows: a column and what it must hold (as a filter), or that it is filled in. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly filled: string }
  | {
      readonly column: string;
      readonly operator: "=" | "<>" | ">" | "<" | ">=" | "<=";
      readonly value: string | number;
    };

/** Something that adds up over rows: a count, a sum, or a gathering of durations. */
export interface Measure {
  readonly id: string;
  readonly names: Localized;
  readonly subject: Subject;
  readonly add:
    | { readonly kind: "count" }
    /** `times` is a share by which each amount is taken, such as its probability. */
    | { readonly kind: "sum"; readonly role: Role; readonly money: boolean; readonly times?: Role }
    /** A column of the user's, by its header or what it is called. */
    | { readonly kind: "column"; readonly column: string }
    | { readonly kind: "duration"; readonly from: Role; readonly to: Role; readonly unit: "days" | "hours" };
  readonly where: readonly Where[];
  /** The day that decides the period: the first of these roles that the table has. */
  readonly date: readonly Role[];
  /**
   * A stock is counted at the end of each period, over things begun and not yet ended by then. `average` is its mean over
   * the days of the period; `latest` is known for the last period alone, since earlier ones have not been written down.
   */
  readonly stock?: { readonly until: Role; readonly as?: "average" | "latest" };
  /** A period without rows is one that nobody has entered, as in accounts; it is not one in which nothing happened. */
  readonly gap?: "unknown";
  /** Asked for by the user's own KPI, of rows of whichever table has the columns. */
  readonly own?: true;
  /** In a table of totals each value is taken for the days of its period: a balance of 31 days weighs 31. */
  readonly perDay?: true;
  /** The measure that serves in its place where a totals table gives only that one. */
  readonly orTotal?: string;
  /** Header words under which a totals table gives the measure, compared as plain words. */
  readonly headers: readonly string[];
}
