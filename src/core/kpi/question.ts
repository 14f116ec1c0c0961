import type { Cell } from "../words/cell";
import type { Fault } from "../words/fault";
import type { Grain, Period } from "../words/period";
import type { Problem } from "../words/problem";
import type { Kpi } from "./kpi";

/** What is asked of a table. */
export interface Question {
  readonly kpis: readonly Kpi[];
  /** Columns to split by: a role (`owner`), a header word of a role (`selger`) or a header of the table. */
  readonly by: readonly string[];
  /** Split by period too; null gives one figure for the whole of `period`. */
  readonly grain: Grain | null;
  readonly period: Period;
  /** Pairs of column and wanted value, as in SUMIFS. */
  readonly filters: readonly Filter[];
  /** 1 for each row that is looked at, in place of what the filters say: a formula of one figure knows its rows. */
  readonly rows?: Uint8Array;
  /** The last day of which anything is known, where another table tells of a later one: stocks last until then. */
  readonly now?: number;
  /** What is to be reached; null where no target is set. KPIs against a target have no figure without it. */
  readonly targets?: TargetsAsked;
  /** Sums of totals are set against those of another table, and so none of their rows may be blank. */
  readonly whole?: true;
}

/** The target of a measure in a period, for the group that has these keys: whole, and what of it is due by now. */
export type TargetsAsked = (asked: {
  readonly measure: string;
  readonly period: Period;
  readonly by: readonly string[];
  readonly keys: readonly (string | null)[];
}) => AskedTarget | null;

export interface AskedTarget {
  readonly whole: number;
  /** What should have been reached by now: all of past periods, a share by working days of the one that runs. */
  readonly due: number;
}

export interface Filter {
  readonly column: string;
  readonly value: Cell;
}

/** A KPI's figure: numerator and denominator are kept, so that figures can be rolled up and judged. */
export interface Figure {
  /** null where it is not defined; `fault` says why. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly fault: Fault | null;
}

export interface KpiRow {
  readonly period: Period | null;
  /** One value for each column of `by`; null where the row's cell was blank. */
  readonly keys: readonly (string | null)[];
  /** In the order of the question's KPIs. */
  readonly figures: readonly Figure[];
}

export interface KpiTable {
  readonly kpis: readonly Kpi[];
  readonly by: readonly string[];
  readonly grain: Grain | null;
  /** By period, then by keys; every period between the first and the last stands there. */
  readonly rows: readonly KpiRow[];
  readonly problems: readonly Problem[];
}
