import type { Localized } from "../words/language";
import type { Meaning, MeaningRole, Role, Subject } from "../words/role";

/** A condition on a row; all conditions of a measure must hold. */
export type Where =
  | { readonly role: MeaningRole; readonly is: Meaning }
  | { readonly present: Role }
  /** A meeting whose lead had been reached by phone before it was booked. */
  | { readonly derived: "after-connected-call" };

/** Something that adds up over rows: a count, a sum, or a gathering of durations. */
export interface Measure {
  readonly id: string;
  readonly names: Localized;
  readonly subject: Subject;
  readonly add:
    | { readonly kind: "count" }
    | { readonly kind: "sum"; readonly role: Role; readonly money: boolean }
    | { readonly kind: "duration"; readonly from: Role; readonly to: Role; readonly unit: "days" | "hours" };
  readonly where: readonly Where[];
  /** The day that decides the period: the first of these roles that the table has. */
  readonly date: readonly Role[];
  /** A stock is counted at the end of each period, over things begun and not yet ended by then. */
  readonly stock?: { readonly until: Role };
  /** The measure that serves in its place where a totals table gives only that one. */
  readonly orTotal?: string;
  /** Header words under which a totals table gives the measure, compared as plain words. */
  readonly headers: readonly string[];
}
