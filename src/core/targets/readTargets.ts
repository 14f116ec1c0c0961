import { findKpi } from "../kpi/catalogue";
import { frameOf } from "../table/frame";
import { plainHeader } from "../table/headerWords";
import { readNumbers } from "../table/readNumbers";
import { wordOf } from "../table/readWords";
import { isDay, isMissing, type Cell } from "../words/cell";
import { fault, isFault, type Fault } from "../words/fault";
import { parsePeriod, periodOf, type Period } from "../words/period";

/** A value to reach: for a KPI, in a period, by everyone or by the team or rep named. */
export interface Target {
  readonly kpi: string;
  /** null is everyone. */
  readonly scope: string | null;
  readonly period: Period;
  readonly value: number;
}

const headers = {
  kpi: ["kpi", "nøkkeltall", "måltall", "indicator"],
  scope: ["gjelder", "scope", "selger", "owner", "team", "hvem", "who"],
  period: ["periode", "period", "måned", "month"],
  value: ["mål", "target", "goal", "verdi", "value"],
} as const;

const everyone = new Set(["", "alle", "all", "everyone", "totalt", "total"]);

/** The targets of a plain table: KPI, scope, period, target. A row that cannot be read is a fault that names it. */
export function readTargets(cells: readonly (readonly Cell[])[]): Target[] | Fault {
  const frame = frameOf(cells, { row: 0, column: 0 });
  if (typeof frame === "string") return fault({ kind: "not-a-table", why: frame });
  const placeOf = (wanted: readonly string[]): number | undefined =>
    frame.columns[frame.names.findIndex((name) => wanted.includes(plainHeader(name)))];
  const places = {
    kpi: placeOf(headers.kpi),
    scope: placeOf(headers.scope),
    period: placeOf(headers.period),
    value: placeOf(headers.value),
  };
  for (const [name, place] of Object.entries(places)) {
    if (place === undefined && name !== "scope") {
      return fault({ kind: "unknown-column", name: headers[name as keyof typeof headers][0], known: frame.names });
    }
  }
  const values = readNumbers(
    [...frame.rows].map((row) => cells[row]?.[places.value ?? -1] ?? null),
    {},
  ).values;
  const targets: Target[] = [];
  for (const [line, row] of [...frame.rows].entries()) {
    const cell = (place: number | undefined): Cell => cells[row]?.[place ?? -1] ?? null;
    const own = {
      kpi: cell(places.kpi),
      scope: cell(places.scope),
      period: cell(places.period),
      value: cell(places.value),
    };
    const target = targetIn(own, values[line] ?? NaN, { row: row + 1, column: (places.value ?? 0) + 1 });
    if (isFault(target)) return target;
    if (target !== null) targets.push(target);
  }
  return targets;
}

/** One row's target; null where it asks for nothing, or for a KPI that is not computed: the user's table still holds it. */
function targetIn(
  own: Readonly<Record<"kpi" | "scope" | "period" | "value", Cell>>,
  value: number,
  at: { readonly row: number; readonly column: number },
): Target | null | Fault {
  const kpi = findKpi(wordOf(own.kpi ?? ""));
  if (isFault(kpi) || isMissing(own.value)) return null;
  const period = periodIn(own.period);
  if (isFault(period)) return period;
  if (Number.isNaN(value)) return fault({ kind: "not-a-number", got: wordOf(own.value), ...at });
  const scope = wordOf(own.scope ?? "");
  return { kpi: kpi.id, scope: everyone.has(scope.toLowerCase()) ? null : scope, period, value };
}

const periodIn = (cell: Cell): Period | Fault =>
  isDay(cell) ? periodOf(cell.serial, "month") : parsePeriod(cell === null ? "" : wordOf(cell));

/** The target of a KPI for everyone, or for a scope, in exactly this period; null where none is set. */
export const targetFor = (
  targets: readonly Target[],
  kpi: string,
  period: Period,
  scope: string | null = null,
): number | null =>
  targets.find((one) => one.kpi === kpi && one.scope === scope && one.period.key === period.key)?.value ?? null;
