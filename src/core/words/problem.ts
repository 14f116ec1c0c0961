import type { Meaning, MeaningRole, Role, Subject } from "./role";

/**
 * Something found while reading that the user should know: where, what, and what was done about it.
 * `at` is the first cell concerned, `count` how many there are. The sentences stand in `text/problems.ts`.
 */
export type Problem = { readonly at?: string; readonly count: number } & ProblemFacts;

export type ProblemFacts =
  | { readonly kind: "unread-number"; readonly column: string; readonly example: string }
  | { readonly kind: "unread-day"; readonly column: string; readonly example: string }
  | { readonly kind: "no-such-day"; readonly column: string; readonly example: string }
  | { readonly kind: "unlikely-day"; readonly column: string; readonly example: string }
  /** The column's values do not tell decimal comma from point; nothing was guessed. */
  | { readonly kind: "ambiguous-numbers"; readonly column: string; readonly example: string }
  | { readonly kind: "ambiguous-days"; readonly column: string; readonly example: string }
  /** Some cells contradict the sign or order that the rest of the column shows. */
  | { readonly kind: "conflicting-numbers"; readonly column: string; readonly example: string }
  | { readonly kind: "conflicting-days"; readonly column: string; readonly example: string }
  | { readonly kind: "swapped-days"; readonly column: string }
  | { readonly kind: "error-cells"; readonly column: string; readonly example: string }
  /** A column called as a date holds texts that may be day numbers; it is a date only if the user says so. */
  | { readonly kind: "day-numbers"; readonly column: string; readonly role: Role; readonly example: string }
  | { readonly kind: "blank-header"; readonly given: string }
  | { readonly kind: "duplicate-header"; readonly name: string; readonly given: string }
  | { readonly kind: "total-row"; readonly text: string }
  | { readonly kind: "footer-row"; readonly text: string }
  | { readonly kind: "blank-rows" }
  /** The same row, cell for cell, stands more than once; only the first counts. */
  | { readonly kind: "repeated-rows" }
  /** The same id on rows that differ; each id counts once, all amounts add. */
  | { readonly kind: "repeated-ids"; readonly example: string }
  | { readonly kind: "mixed-currencies"; readonly currencies: readonly string[] }
  | { readonly kind: "amounts-without-currency"; readonly currency: string }
  | { readonly kind: "no-date"; readonly subject: string; readonly role: Role }
  | { readonly kind: "closed-before-created" }
  | { readonly kind: "missing-amount" }
  /** Every lost deal has the amount 0, and so nothing is known of the value that was lost. */
  | { readonly kind: "lost-at-zero"; readonly column: string }
  | { readonly kind: "unknown-words"; readonly role: MeaningRole; readonly words: readonly string[] }
  /** Rows that name something in another table that is not there: `column` is what they are joined by. */
  | { readonly kind: "unmatched-rows"; readonly subject: Subject; readonly other: Subject; readonly example: string }
  /** Forecasts that were not locked before their period began. */
  | { readonly kind: "late-forecasts" }
  | { readonly kind: "missing-months"; readonly first: string; readonly last: string };

/** A decision that was made for the user, told so that it can be overruled. */
export type Choice =
  | {
      readonly kind: "role";
      readonly role: Role;
      readonly column: string;
      readonly because: "given" | "header" | "values";
    }
  | {
      readonly kind: "decimal";
      readonly column: string;
      readonly sign: "comma" | "point";
      readonly because: "given" | "values";
    }
  | {
      readonly kind: "order";
      readonly column: string;
      readonly order: "dmy" | "mdy";
      readonly because: "given" | "values";
    }
  | { readonly kind: "serials"; readonly column: string }
  | {
      readonly kind: "words";
      readonly role: MeaningRole;
      readonly meaning: Meaning;
      readonly words: readonly string[];
      readonly because: "given" | "known" | "rest";
    }
  | { readonly kind: "subject"; readonly subject: string }
  | { readonly kind: "all-won"; readonly column: string }
  | { readonly kind: "header-row"; readonly row: number }
  /** Letters of columns that stand by themselves beside the table. */
  | { readonly kind: "beside"; readonly first: string; readonly last: string }
  | { readonly kind: "currency"; readonly currency: string };
