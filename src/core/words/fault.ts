import type { Cell, ErrorCode } from "./cell";
import type { Subject } from "./role";
import type { TargetProblem } from "./targetProblem";

/**
 * Why there is no number: bad data is a value that travels like a number and can be shown.
 * Each arm carries its own facts; the sentences stand in `text/faults.ts`.
 */
export type Fault = { readonly fault: true } & FaultFacts;

/** Why nobody can tell where a figure will land. */
type CannotLand = "stock" | "maturing" | "growth" | "no-model" | "below-zero";

export type FaultFacts =
  /** The rate has nothing to divide by. `of` names the KPI or figure. */
  | { readonly kind: "no-denominator"; readonly of: string }
  | { readonly kind: "no-data"; readonly of: string }
  /** The table lacks the columns that a KPI needs. */
  | { readonly kind: "missing-roles"; readonly of: string; readonly roles: readonly string[] }
  /** A table of totals lacks the sums that a KPI is made from; ids of measures. */
  | { readonly kind: "missing-measures"; readonly of: string; readonly measures: readonly string[] }
  /** The KPI rests on a table that was not given; `subject` says what its rows are about. */
  | { readonly kind: "missing-table"; readonly of: string; readonly subject: string }
  | { readonly kind: "without-target"; readonly of: string }
  /** Nothing is said of a group so small that its figure would tell of single people. */
  | { readonly kind: "group-too-small"; readonly of: string; readonly people: number; readonly least: number }
  /** A row of own KPIs cannot be understood: the cell, and the character in it, counted from 1. */
  | {
      readonly kind: "own-kpi";
      readonly at: string;
      readonly character: number;
      readonly why: OwnKpiTrouble;
      readonly got: string;
    }
  /** A row of totals gives only a part of what a rate is made of: this column is blank there. */
  | { readonly kind: "half-row"; readonly of: string; readonly column: string; readonly period: string | null }
  /** A column that the figure rests on holds nothing in any row: that is not known to be zero. */
  | { readonly kind: "blank-column"; readonly of: string; readonly column: string; readonly subject: Subject }
  /** Totals by month cannot be split into weeks. */
  | { readonly kind: "totals-too-coarse"; readonly rows: string; readonly asked: string }
  /** Its rule has not been written for warehouses, so only the rows themselves give it. */
  | { readonly kind: "not-in-warehouse"; readonly of: string }
  | { readonly kind: "mixed-currencies"; readonly currencies: readonly string[] }
  | { readonly kind: "unknown-kpi"; readonly name: string; readonly near: readonly string[] }
  | { readonly kind: "unknown-function"; readonly name: string; readonly near: readonly string[] }
  | { readonly kind: "unknown-column"; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: "unknown-grain"; readonly text: string }
  | { readonly kind: "bad-period"; readonly text: string }
  /** An argument is not what the parameter asks for; `expected` is a key of `text/expectations.ts`. */
  | { readonly kind: "bad-argument"; readonly parameter: string; readonly expected: Expectation; readonly got: string }
  | { readonly kind: "missing-argument"; readonly parameter: string; readonly expected: Expectation }
  | { readonly kind: "odd-filter" }
  | { readonly kind: "too-many-arguments"; readonly most: number }
  | { readonly kind: "too-few-values"; readonly needed: number; readonly have: number }
  | { readonly kind: "not-a-count"; readonly value: number }
  | { readonly kind: "not-a-level"; readonly value: number }
  | { readonly kind: "not-a-share"; readonly value: number }
  /** What is counted over (time, customers) must be there: a number above 0, or 0 where nothing was counted. */
  | { readonly kind: "not-an-exposure"; readonly value: number }
  /** No amount of data tells a rate from itself. */
  | { readonly kind: "no-difference"; readonly value: number }
  /** A number of the right sort that is beyond what can be computed with. */
  | { readonly kind: "too-large"; readonly value: number; readonly most: number }
  | { readonly kind: "more-successes-than-trials"; readonly successes: number; readonly trials: number }
  | { readonly kind: "different-lengths"; readonly first: number; readonly second: number }
  /** A cell of the user's holds an error; `at` is its place in the range, such as "row 3, column 2". */
  | { readonly kind: "cell-error"; readonly code: ErrorCode; readonly row: number; readonly column: number }
  /** Two ranges are read in pairs, and this cell is blank where the other is not. */
  | { readonly kind: "half-a-pair"; readonly row: number; readonly column: number }
  | { readonly kind: "not-a-number"; readonly got: string; readonly row: number; readonly column: number }
  /** A cell without which the others tell nothing is blank. */
  | { readonly kind: "blank-cell"; readonly row: number; readonly column: number }
  /** LMDI takes logarithms, and there is none of a number below 0. */
  | { readonly kind: "needs-shapley"; readonly value: number }
  | { readonly kind: "not-a-day"; readonly got: string; readonly row: number; readonly column: number }
  | { readonly kind: "not-a-table"; readonly why: "no-cells" | "no-header" | "no-rows" }
  /** A column that the figure rests on could not be read without guessing. */
  | {
      readonly kind: "ambiguous-column";
      readonly column: string;
      readonly sort: "number" | "day";
      readonly example: string;
    }
  /** A row of the table of targets that cannot be used, where there is no place to tell it beside the others. */
  | { readonly kind: "bad-target"; readonly problem: TargetProblem }
  /** `scope` null is everyone; `period` as the user wrote it. */
  | { readonly kind: "no-target"; readonly of: string; readonly period: string; readonly scope: string | null }
  /** Targets for parts of a period ask for more than the target for the whole of it. */
  | { readonly kind: "parts-exceed"; readonly of: string; readonly period: string }
  /** The rate has targets for parts of the period that differ, and rates cannot be added. */
  | { readonly kind: "rates-do-not-add"; readonly of: string; readonly period: string }
  /** Neither a team nor a person of the table. */
  | { readonly kind: "unknown-scope"; readonly name: string; readonly known: readonly string[] }
  /** Both a team and a person of the table. */
  | { readonly kind: "two-scopes"; readonly name: string }
  /** Where such a figure ends cannot be told beforehand. */
  | { readonly kind: "no-landing"; readonly of: string; readonly why: CannotLand }
  /** "Now" lies before the period. */
  | { readonly kind: "not-begun"; readonly period: string }
  /** `KPI_CONVERSION` of a table that is neither leads nor deals. */
  | { readonly kind: "not-leads-or-deals"; readonly subject: string };

export type OwnKpiTrouble =
  | "no-expression"
  | "unexpected"
  | "unfinished"
  | "not-a-function"
  | "not-a-column"
  | "not-a-choice"
  | "name-taken"
  | "no-name";

/** What a computed cell can hold: a value, or the fault that explains why there is none. */
export type Answer = Cell | Fault;

export type Expectation =
  | "number"
  | "count"
  | "share"
  | "table"
  | "text"
  | "kpi"
  | "comparable-kpi"
  | "period"
  | "grain"
  | "column"
  | "area"
  | "numbers"
  | "names"
  | "positive"
  | "yes-or-no"
  | "share-method"
  | "count-method"
  | "chart"
  | "rules"
  | "rate-or-count"
  | "direction"
  | "split-method"
  | "language";

export const fault = (facts: FaultFacts): Fault => ({ fault: true, ...facts });

export const isFault = (value: unknown): value is Fault =>
  typeof value === "object" && value !== null && (value as { fault?: unknown }).fault === true;
