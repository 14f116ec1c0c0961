import type { Grain } from "../../../core/index";
import type { Fragment } from "./fragment";

/** What a warehouse's column holds. `moment` has a time zone, `time` has none; `unknown` where nobody has looked. */
export type ColumnKind = "day" | "time" | "moment" | "whole" | "decimal" | "float" | "text" | "yes-no" | "unknown";

/** SQL with its values beside it. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly string[];
}

/** What engines write differently; everything else is standard SQL. */
export interface Dialect {
  /** The day on which a moment falls in a time zone; null where it is missing. */
  readonly day: (column: Fragment, kind: ColumnKind, zone: string | null) => Fragment;
  /** Day and time of day without a zone. */
  readonly time: (column: Fragment, kind: ColumnKind, zone: string | null) => Fragment;
  readonly daysBetween: (from: Fragment, to: Fragment) => Fragment;
  readonly hoursBetween: (from: Fragment, to: Fragment) => Fragment;
  /** The first day of a day's period. */
  readonly firstOf: (day: Fragment, grain: Grain) => Fragment;
  readonly before: (day: Fragment, grain: Grain) => Fragment;
  /** What can stand after FROM: a column `place` with the first day of every period from one first day to a last day. */
  readonly periods: (first: Fragment, last: Fragment, grain: Grain) => Fragment;
  /** `2026-10`, `2026-W41`, `2026-Q3`, `2026` or `2026-10-15`. */
  readonly keyOf: (place: Fragment, grain: Grain) => Fragment;
  /** A number that can be added up; null where it is missing, not a number or endless. */
  readonly real: (column: Fragment, kind: ColumnKind) => Fragment;
  /** The text of a cell without space around it. */
  readonly text: (column: Fragment, kind: ColumnKind) => Fragment;
  /** A word whose case, punctuation and double spaces do not matter. */
  readonly plainWord: (text: Fragment) => Fragment;
  /** What stands before a step of WITH to keep its rows, or not to keep them; empty where the engine decides. */
  readonly keeping: Readonly<Record<"keep" | "pass", Fragment>>;
  /** Stops the query with a sentence. */
  readonly fail: (sentence: string) => Fragment;
  /** The statement as an engine's client takes it. */
  readonly statement: (query: Fragment) => Statement;
  /** The statement as people paste it: every value written out. */
  readonly paste: (query: Fragment) => string;
}
