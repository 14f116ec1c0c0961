import type { Problem } from "../words/problem";
import type { TargetProblem } from "../words/targetProblem";
import type { Period } from "../words/period";

/** A value to have reached by a day within the period, counted from the period's first day. */
export interface Milestone {
  /** The last day on which it may be reached, as a serial. */
  readonly by: number;
  readonly value: number;
}

/** A value to reach: for a KPI, in a period, by everyone or by the team or rep named. */
export interface Target {
  readonly kpi: string;
  /** null is everyone. */
  readonly scope: string | null;
  readonly period: Period;
  /** In the KPI's unit; a share from 0 to 1. */
  readonly value: number;
  /** What would be better still. */
  readonly stretch?: number;
  /** By their day. */
  readonly milestones?: readonly Milestone[];
  /** Who answers for it. */
  readonly owner?: string;
  /** The goal that it serves. */
  readonly objective?: string;
  /** The row that it stands in, counted from 0 in the cells that were read. */
  readonly row?: number;
}

/** What a table of targets says, and what of it could not be used. */
export interface TargetTable {
  readonly targets: readonly Target[];
  /** Rows that ask for the same thing with different values: told as problems, and none of them counts. */
  readonly doubles: readonly Target[];
  readonly problems: readonly TargetProblem[];
  /** Rows that were taken for no targets: totals, notes, blank ones. */
  readonly frameProblems: readonly Problem[];
}

/** The names of everyone's scope. */
const everyone = new Set([
  "",
  "alle",
  "all",
  "everyone",
  "everybody",
  "totalt",
  "total",
  "hele teamet",
  "selskapet",
  "company",
]);

/** The scope that a cell names: null is everyone. */
export const scopeOfText = (text: string): string | null => {
  const plain = text.trim().replace(/\s+/g, " ");
  return everyone.has(plain.toLowerCase()) ? null : plain;
};

/** Whether two scopes are the same, whatever their case. */
export const isSameScope = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : one.trim().toLowerCase() === other.trim().toLowerCase();

/** Whether two periods are the same days: `FY2026` is `2026` where the fiscal year is the calendar's. */
export const isSameSpan = (one: Period, other: Period): boolean => one.first === other.first && one.last === other.last;
