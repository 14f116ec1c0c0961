import type { WarehouseCell } from "../sql/totalsTable";
import type { Fragment } from "../sql/fragment";
import type { ColumnKind, Dialect, Statement } from "../sql/dialect";

export interface WarehouseColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

/** A table that queries can be run on. */
export interface Warehouse {
  readonly dialect: Dialect;
  /** What the table is called in a query. */
  readonly name: string;
  readonly columns: readonly WarehouseColumn[];
  /** Some rows, read without running a query where the engine can. */
  readonly sample: () => Promise<readonly (readonly WarehouseCell[])[]>;
  /** The same table with other columns, where the engine reads a file whose cells are all text. */
  readonly retyped?: (select: Fragment, columns: readonly WarehouseColumn[]) => Promise<Warehouse>;
  readonly run: (statement: Statement) => Promise<readonly (readonly WarehouseCell[])[]>;
  readonly close: () => void;
}

/** Why a warehouse cannot be used; the command line says it. */
export class NoWarehouse extends Error {}
