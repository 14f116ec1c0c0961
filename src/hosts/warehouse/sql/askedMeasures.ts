import { sql } from "kysely";
import {
  cannotGive,
  dateRole,
  measureOf,
  measuresOf,
  type Fault,
  type Kpi,
  type Measure,
  type Role,
  type Where,
} from "../../../core/index";
import { cannotPush } from "./cannotPush";
import type { Dialect } from "./dialect";
import { and, type Fragment } from "./fragment";
import { isSo, type Flag, type RowColumns } from "./rowColumns";
import type { WarehouseTable } from "./warehouseTable";

/** A measure that the warehouse can give, as pieces of SQL over its rows. */
export interface AskedMeasure {
  readonly measure: Measure;
  /** The columns, each yes or no, that must all be yes for a row to count. */
  readonly flagNames: readonly string[];
  /** Whether the row counts; never null. */
  readonly counts: Fragment;
  /** The day that decides the period, or null where no period is asked. */
  readonly day: Fragment | null;
  readonly dayRole: Role | null;
  /** What the row gives; null where its amount or one of its days is missing. A count has none. */
  readonly value: Fragment | null;
}

export interface Asked {
  readonly measures: readonly AskedMeasure[];
  /** KPIs that the warehouse cannot give, each with the reason. */
  readonly refused: readonly { readonly kpi: Kpi; readonly fault: Fault }[];
}

/** The measures that KPIs rest on, and the KPIs that must be left out. */
export function askedMeasures(
  kpis: readonly Kpi[],
  dated: boolean,
  warehouse: WarehouseTable,
  rows: RowColumns,
  dialect: Dialect,
): Asked {
  const faults = new Map<string, Fault | null>();
  const whyNot = (id: string): Fault | null => {
    const measure = measureOf(id);
    const known = faults.get(id);
    if (known !== undefined) return known;
    const why = cannotGive(warehouse.table, measure, dated || measure.stock !== undefined);
    faults.set(id, why);
    return why;
  };
  const refused = kpis.flatMap((kpi) => {
    const why = [cannotPush(kpi), ...measuresOf(kpi).map(whyNot)].find((one) => one !== null);
    return why == null ? [] : [{ kpi, fault: why }];
  });
  const given = kpis.filter((kpi) => !refused.some((one) => one.kpi === kpi));
  const ids = [...new Set(given.flatMap(measuresOf))];
  return { measures: ids.map((id) => piecesOf(measureOf(id), dated, warehouse, rows, dialect)), refused };
}

function piecesOf(
  measure: Measure,
  dated: boolean,
  { table, repeats }: WarehouseTable,
  rows: RowColumns,
  dialect: Dialect,
): AskedMeasure {
  const role = dated || measure.stock !== undefined ? (dateRole(table, measure) ?? null) : null;
  const once = measure.add.kind === "count" && repeats && rows.has("id");
  const flags = once ? [countsOnce(measure.id)] : flagsOf(measure, rows);
  return {
    measure,
    flagNames: flags.filter((flag) => typeof flag === "string"),
    counts: and(flags.map(isSo)),
    day: role === null ? null : rows.day(role),
    dayRole: role,
    value: valueOf(measure, rows, dialect),
  };
}

/** The column that tells whether a row is the first of its id among those that a measure counts. */
export const countsOnce = (id: string): string => `counts_${id}`;

const flagsOf = ({ where }: Measure, rows: RowColumns): Flag[] => where.map((one) => holds(one, rows));

/** Whether a row meets all conditions of a measure. */
export const meets = (measure: Measure, rows: RowColumns): Fragment => and(flagsOf(measure, rows).map(isSo));

function holds(where: Where, rows: RowColumns): Flag {
  if ("role" in where) return rows.means(where.role, where.is);
  if ("present" in where) return rows.present(where.present);
  if ("derived" in where && where.derived === "after-connected-call") return afterCall;
  throw new Error(`a condition that is not written in SQL: ${JSON.stringify(where)}`);
}

/** The column that tells whether a row's lead had been reached by phone before it was booked. */
export const afterCall = "after_connected_call";

function valueOf({ add }: Measure, rows: RowColumns, dialect: Dialect): Fragment | null {
  if (add.kind === "count") return null;
  if (add.kind === "sum") return rows.number(add.role);
  if (add.kind === "column") throw new Error("a user's own sum is not written as SQL");
  const time =
    add.unit === "days"
      ? dialect.daysBetween(rows.day(add.from), rows.day(add.to))
      : dialect.hoursBetween(rows.time(add.from), rows.time(add.to));
  // Something that ends before it began was written down wrongly; it has no duration.
  return sql`CASE WHEN ${time} >= 0 THEN ${time} END`;
}
