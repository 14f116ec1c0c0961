import type { Table } from "../../../core/index";
import type { ColumnKind } from "./dialect";

/** A table of a warehouse, as far as a query must know it. */
export interface WarehouseTable {
  /** What it is called: `project.dataset.table`, or a name alone. */
  readonly name: string;
  /** What its columns mean, read by the core from some of its rows and all of its words. */
  readonly table: Table;
  /** The name of each column of `table`, as the warehouse has it. */
  readonly names: readonly string[];
  /** What each column of `table` holds. */
  readonly kinds: readonly ColumnKind[];
  /** The time zone in which moments become days; null where there is none to name. */
  readonly zone: string | null;
  /** `exact`: `table` has seen every word of the columns that carry meanings. `plain`: known words decide. */
  readonly words: "exact" | "plain";
  /** Rows may share an id, so that copies must be left out and things counted once. */
  readonly repeats: boolean;
}
