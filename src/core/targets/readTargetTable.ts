import { findAmong } from "../kpi/findAmong";
import type { Kpi } from "../kpi/kpi";
import { frameOf } from "../table/frame";
import { parseNumber } from "../table/parseNumber";
import { readNumbers, type DecimalSign, type NumbersRead } from "../table/readNumbers";
import { wordOf } from "../table/readWords";
import { cellAddress } from "../words/address";
import { isMissing, type Cell } from "../words/cell";
import { isoDate } from "../words/day";
import { fault, isFault, type Fault } from "../words/fault";
import type { TargetProblem, TargetProblemFacts } from "../words/targetProblem";
import { readMilestones } from "./readMilestones";
import { scopeOfText, type Milestone, type Target, type TargetTable } from "./target";
import { placeFields, usualName, type TargetField } from "./targetColumns";
import { parseTargetPeriod } from "./targetPeriod";
import { withoutDoubles } from "./withoutDoubles";

export interface TargetOptions {
  /** Month in which the fiscal year begins, 1 to 12. */
  readonly fiscalYearStart: number;
  /** Where the first cell stands in its sheet, counted from 0. */
  readonly origin: { readonly row: number; readonly column: number };
  /** KPIs of the user's own, which may have targets too. */
  readonly ownKpis: readonly Kpi[];
}

const usualOptions: TargetOptions = { fiscalYearStart: 1, origin: { row: 0, column: 0 }, ownKpis: [] };

type Cells = readonly (readonly Cell[])[];

/** What one row is read with. */
interface Reading {
  readonly cellOf: (field: TargetField) => Cell;
  readonly tell: (field: TargetField, facts: TargetProblemFacts) => null;
  readonly valueOf: (field: "value" | "stretch") => { readonly value: number; readonly why: string | undefined };
  readonly decimal: DecimalSign | null;
  readonly fiscalYearStart: number;
  readonly ownKpis: readonly Kpi[];
}

/**
 * The targets of a plain table: KPI, scope, period, target, and where there are such columns stretch, milestones, owner
 * and objective. A cell that cannot be used is a problem that names it, and the other rows count; a row without a target
 * asks for nothing. A table without the columns that make a target is a fault.
 */
export function readTargetTable(cells: Cells, options: Partial<TargetOptions> = {}): TargetTable | Fault {
  const { fiscalYearStart, origin, ownKpis } = { ...usualOptions, ...options };
  const frame = frameOf(cells, origin);
  if (typeof frame === "string") return fault({ kind: "not-a-table", why: frame });
  const found = placeFields(frame.names);
  for (const field of ["kpi", "period", "value"] as const) {
    if (found[field] < 0) return fault({ kind: "unknown-column", name: usualName(field), known: frame.names });
  }
  const columnOf = (field: TargetField): number => frame.columns[found[field]] ?? -1;
  const column = (field: TargetField): Cell[] => [...frame.rows].map((row) => cells[row]?.[columnOf(field)] ?? null);
  // Both columns together tell the decimal sign, since both are written by the same hand.
  const numbers = readNumbers([...column("value"), ...column("stretch")], {});
  const why = new Map(numbers.unread.map((one) => [one.index, one.why]));
  const problems: TargetProblem[] = [];
  const targets: Target[] = [];
  for (const [line, row] of [...frame.rows].entries()) {
    const target = targetIn({
      cellOf: (field) => cells[row]?.[columnOf(field)] ?? null,
      tell: (field, facts) => {
        const at = cellAddress(origin.row + row, origin.column + Math.max(0, columnOf(field)));
        const kpi = findAmong(ownKpis, wordOf(cells[row]?.[columnOf("kpi")] ?? ""));
        problems.push({ at, ...(isFault(kpi) ? {} : { of: kpi.id }), ...facts });
        return null;
      },
      valueOf: (field) => {
        const index = field === "value" ? line : frame.rows.length + line;
        return { value: numbers.values[index] ?? NaN, why: why.get(index) };
      },
      decimal: signOf(numbers),
      fiscalYearStart,
      ownKpis,
    });
    if (target !== null) targets.push({ ...target, row });
  }
  const addressOf = ({ row = 0 }: Target): string => cellAddress(origin.row + row, origin.column + columnOf("value"));
  const single = withoutDoubles(targets, addressOf);
  return { ...single, problems: [...problems, ...single.problems], frameProblems: frame.problems };
}

const signOf = ({ decimal }: NumbersRead): DecimalSign | null =>
  decimal === "comma" || decimal === "point" ? decimal : null;

/** One row's target; null where it asks for nothing, or where something is wrong with it, which has then been told. */
function targetIn(reading: Reading): Target | null {
  const { cellOf, tell } = reading;
  if (isMissing(cellOf("value"))) {
    const asks = (["stretch", "milestones"] as const).some((field) => !isMissing(cellOf(field)));
    return asks ? tell("value", { kind: "no-value" }) : null;
  }
  if (isMissing(cellOf("kpi"))) return tell("kpi", { kind: "no-kpi" });
  const kpi = findAmong(reading.ownKpis, wordOf(cellOf("kpi")));
  if (isFault(kpi)) {
    const near = kpi.kind === "unknown-kpi" ? kpi.near : [];
    return tell("kpi", { kind: "unknown-kpi", name: wordOf(cellOf("kpi")), near });
  }
  if (isMissing(cellOf("period"))) return tell("period", { kind: "no-period" });
  const period = parseTargetPeriod(cellOf("period"), reading.fiscalYearStart);
  if (isFault(period)) return tell("period", { kind: "bad-period", text: wordOf(cellOf("period")) });
  const value = numberOf(reading, "value", kpi);
  if (value === null) return null;
  const stretch = stretchOf(reading, kpi, value);
  const milestones = milestonesOf(reading, period);
  const text = (field: "owner" | "objective"): { [Field in typeof field]?: string } =>
    isMissing(cellOf(field)) ? {} : { [field]: wordOf(cellOf(field)).trim() };
  return {
    kpi: kpi.id,
    scope: scopeOfText(isMissing(cellOf("scope")) ? "" : wordOf(cellOf("scope"))),
    period,
    value,
    ...(stretch === null ? {} : { stretch }),
    ...(milestones.length === 0 ? {} : { milestones }),
    ...text("owner"),
    ...text("objective"),
  };
}

/** No part is more than its whole; a ratio of amounts may be, but 25 is then hardly meant as 2 500 %. */
const mostOf = ({ chance, reach }: Kpi): number => (chance === "proportion" || reach === undefined ? 1 : 10);

function numberOf({ cellOf, tell, valueOf }: Reading, field: "value" | "stretch", kpi: Kpi): number | null {
  const { value, why } = valueOf(field);
  const text = wordOf(cellOf(field));
  if (Number.isNaN(value)) {
    const isUnsure = why === "ambiguous" || why === "conflict";
    return tell(field, { kind: isUnsure ? "ambiguous-value" : "unread-value", column: field, text });
  }
  const isGrowth = kpi.form.kind === "growth";
  const isShare = kpi.unit === "share";
  if (isShare && !isGrowth && value > mostOf(kpi)) return tell(field, { kind: "not-a-share", value });
  if (!isGrowth && value < 0 && kpi.reach !== "any") return tell(field, { kind: "below-zero", value });
  if (!isShare && typeof cellOf(field) === "string" && parseNumber(text)?.percent === true) {
    return tell(field, { kind: "percent-of-nothing", text });
  }
  return value;
}

/** What would be better still; a stretch that is easier than the target is told and left out. */
function stretchOf(reading: Reading, kpi: Kpi, value: number): number | null {
  if (isMissing(reading.cellOf("stretch"))) return null;
  const stretch = numberOf(reading, "stretch", kpi);
  if (stretch === null) return null;
  const isEasier = kpi.direction === "lower" ? stretch > value : kpi.direction === "higher" && stretch < value;
  return isEasier ? reading.tell("stretch", { kind: "easier-stretch" }) : stretch;
}

function milestonesOf({ cellOf, tell, decimal }: Reading, period: Target["period"]): readonly Milestone[] {
  if (isMissing(cellOf("milestones"))) return [];
  const read = readMilestones(wordOf(cellOf("milestones")), decimal);
  if (typeof read === "string") {
    tell("milestones", { kind: "bad-milestone", text: read });
    return [];
  }
  return read.filter(({ by }) => {
    const isInside = by >= period.first && by <= period.last;
    if (!isInside) tell("milestones", { kind: "milestone-outside", day: isoDate(by), period: period.key });
    return isInside;
  });
}
