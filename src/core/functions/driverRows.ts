import type { Kpi } from "../kpi/kpi";
import type { Table } from "../table/table";
import type { ChangeSignal } from "../verdict/changeSignal";
import type { Period } from "../words/period";

/** What `KPI_DRIVERS` asks, once its arguments are read. */
export interface DriverAsked {
  readonly table: Table;
  readonly kpi: Kpi;
  readonly from: Period;
  readonly to: Period;
  /** null where nothing is split. */
  readonly by: string | null;
}

export interface DriverRow {
  readonly name: string;
  /** NaN where there is none. */
  readonly before: number;
  readonly after: number;
  readonly effect: number;
  /** "none" where no test says anything: of a part that came or went, and of mix. */
  readonly signal: ChangeSignal | "none";
}

export interface DriverRows {
  readonly drivers: readonly DriverRow[];
  readonly total: { readonly before: number; readonly after: number };
}
