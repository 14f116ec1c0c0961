/**
 * Something in the user's table of targets that could not be used as it stands: where, what, and so that the user can put
 * it right. The other rows count. The sentences stand in `text/targetProblems.ts`.
 */
export type TargetProblem = {
  readonly at: string;
  /** The KPI whose target it spoils; left out where even that is not known. */
  readonly of?: string;
} & TargetProblemFacts;

export type TargetProblemFacts =
  | { readonly kind: "no-kpi" }
  | { readonly kind: "unknown-kpi"; readonly name: string; readonly near: readonly string[] }
  | { readonly kind: "no-period" }
  | { readonly kind: "bad-period"; readonly text: string }
  /** A row that has a stretch, a milestone or an objective, but no target. */
  | { readonly kind: "no-value" }
  | { readonly kind: "unread-value"; readonly column: string; readonly text: string }
  /** `1.234` may be two numbers, and no other cell of the column tells which. */
  | { readonly kind: "ambiguous-value"; readonly column: string; readonly text: string }
  /** A share is at most 100 %: 25 was hardly meant as 2 500 %. */
  | { readonly kind: "not-a-share"; readonly value: number }
  | { readonly kind: "below-zero"; readonly value: number }
  | { readonly kind: "percent-of-nothing"; readonly text: string }
  /** The stretch asks for less than the target; the target counts, the stretch does not. */
  | { readonly kind: "easier-stretch" }
  | { readonly kind: "bad-milestone"; readonly text: string }
  | { readonly kind: "milestone-outside"; readonly day: string; readonly period: string }
  /** Two rows ask for the same thing in the same period, and not for the same value: neither counts. */
  | { readonly kind: "same-target"; readonly other: string }
  /** Two rows ask for the very same: it counts once. */
  | { readonly kind: "repeated-target"; readonly other: string };
