import { findAmong } from "../kpi/findAmong";
import type { Kpi } from "../kpi/kpi";
import { parseNumber } from "../table/parseNumber";
import { formatNumber, formatShortMonth } from "../text/format";
import { unitNames } from "../text/kpiTexts";
import { fiscalPeriod } from "../targets/targetPeriod";
import { readMilestones } from "../targets/readMilestones";
import { isSameScope, type Milestone, type Target } from "../targets/target";
import { isoDate } from "../words/day";
import { isFault } from "../words/fault";
import type { Language } from "../words/language";
import { periodAt, periodIndex, type Period } from "../words/period";
import type { TargetSheet } from "./targetSheet";

/** What of a target can be typed; the value itself where none is named. */
export type EditedField = "value" | "stretch" | "milestones" | "owner" | "objective";

/** A target as the user has typed it and not yet saved; an empty text takes the target, or that part of it, away. */
export interface TargetEdit {
  readonly kpi: string;
  /** null is everyone. */
  readonly scope: string | null;
  /** `2026-10`, `2026-Q3`, `2026`, `FY2026-Q1`. */
  readonly period: string;
  readonly text: string;
  readonly field?: EditedField;
}

interface TargetCell {
  readonly period: string;
  /** The month, quarter or year in words. */
  readonly month: string;
  readonly text: string;
  readonly stretch: string;
  readonly milestones: string;
  readonly owner: string;
  readonly objective: string;
  readonly isEdited: boolean;
  readonly isReadable: boolean;
}

export interface TargetLine {
  readonly kpi: string;
  readonly definition: Kpi;
  readonly name: string;
  /** What the numbers are: an amount, per cent, days. */
  readonly unit: string;
  readonly cells: readonly TargetCell[];
}

/** The targets of a year: a line for each KPI, a cell for each month, edits in front of what the sheet holds. */
export function targetGrid(sheet: TargetSheet, edits: readonly TargetEdit[], request: GridRequest): TargetLine[] {
  const { language } = request;
  return request.kpis.flatMap((id): TargetLine[] => {
    const kpi = findAmong(request.ownKpis ?? [], id);
    if (isFault(kpi)) return [];
    const cells = periodsOf(request).map((period) => cellOf(kpi, period, sheet, edits, request));
    return [{ kpi: id, definition: kpi, name: kpi.names[language], unit: unitNames[kpi.unit][language], cells }];
  });
}

function cellOf(
  kpi: Kpi,
  period: Period,
  sheet: TargetSheet,
  edits: readonly TargetEdit[],
  { scope, language }: GridRequest,
): TargetCell {
  const goal = { kpi: kpi.id, scope, period: period.key };
  const own = edits.filter(({ kpi: id, scope: who, period: when }) =>
    isSameTarget({ kpi: id, scope: who, period: when }, goal),
  );
  const texts = heldTexts(kpi, sheet.rows.find(({ target }) => isHeld(target, goal))?.target, language);
  for (const { field = "value", text } of own) texts[field] = text;
  const isNumber = (typed: string): boolean => typed.trim() === "" || readTyped(kpi, typed, language) !== null;
  const milestones = readMilestones(texts.milestones, language === "nb" ? "comma" : "point");
  const { value: text, ...others } = texts;
  return {
    period: period.key,
    month: period.grain === "month" ? formatShortMonth(language, period.first) : period.key,
    text,
    ...others,
    isEdited: own.length > 0,
    isReadable: isNumber(text) && isNumber(texts.stretch) && typeof milestones !== "string",
  };
}

/** What the sheet holds of a target, as the language writes it; all empty where it holds none. */
function heldTexts(kpi: Kpi, held: Target | undefined, language: Language): Record<EditedField, string> {
  const number = (value: number | undefined): string => (value === undefined ? "" : writeTarget(kpi, value, language));
  return {
    value: number(held?.value),
    stretch: number(held?.stretch),
    milestones: writeMilestones(kpi, held?.milestones ?? [], language),
    owner: held?.owner ?? "",
    objective: held?.objective ?? "",
  };
}

/** The months of a year, its quarters, or the year itself; of the fiscal year where that is another. */
function periodsOf({ year, grain = "month", fiscalYearStart = 1 }: GridRequest): Period[] {
  if (grain === "year") return [fiscalPeriod(year, null, fiscalYearStart)];
  if (grain === "quarter") return [1, 2, 3, 4].map((quarter) => fiscalPeriod(year, quarter, fiscalYearStart));
  const { first } = fiscalPeriod(year, null, fiscalYearStart);
  const start = periodIndex(first, "month");
  return Array.from({ length: 12 }, (_, month) => periodAt(start + month, "month"));
}

export interface GridRequest {
  readonly kpis: readonly string[];
  /** The fiscal year, named by the calendar year in which it ends. */
  readonly year: number;
  readonly scope: string | null;
  readonly language: Language;
  /** What a cell is; a month where none is named. */
  readonly grain?: "month" | "quarter" | "year";
  readonly fiscalYearStart?: number;
  /** KPIs of the user's own. */
  readonly ownKpis?: readonly Kpi[];
}

type Edited = Pick<TargetEdit, "kpi" | "scope" | "period" | "field">;

/** Whether two edits are of the same part of the same target. */
export const isSameTarget = (one: Edited, other: Edited): boolean =>
  one.kpi === other.kpi &&
  one.scope === other.scope &&
  one.period === other.period &&
  (one.field ?? "value") === (other.field ?? "value");

/** Whether a target of the sheet is the one that an edit is of, whatever part of it. */
export const isHeld = (target: Target, { kpi, scope, period }: Edited): boolean =>
  target.kpi === kpi && isSameScope(target.scope, scope) && target.period.key === period;

/**
 * Fills the months after one with its value, each so many per cent above the one before. Counts and money are whole;
 * shares keep a tenth of a per cent.
 */
export function fillRight(
  line: TargetLine,
  from: string,
  growthText: string,
  { scope, language }: Pick<GridRequest, "scope" | "language">,
): TargetEdit[] | null {
  const kpi = line.definition;
  const start = line.cells.findIndex(({ period }) => period === from);
  const value = readTyped(kpi, line.cells[start]?.text ?? "", language);
  const growth = growthText.trim() === "" ? 0 : readPercent(growthText, language);
  if (value === null || growth === null) return null;
  return line.cells.slice(start + 1).map(({ period }, step) => ({
    kpi: line.kpi,
    scope,
    period,
    text: writeTarget(kpi, value * (1 + growth) ** (step + 1), language),
  }));
}

/** Milestones as the sheet holds them: `2026-06-30: 5 000 000; 2026-09-30: 8 000 000`. */
const writeMilestones = (kpi: Kpi, milestones: readonly Milestone[], language: Language): string =>
  milestones.map(({ by, value }) => `${isoDate(by)}: ${writeTarget(kpi, value, language)}`).join("; ");

/** A target as the language writes it: shares in per cent, without the unit elsewhere. */
export function writeTarget({ unit }: Kpi, value: number, language: Language): string {
  if (unit === "share") return `${formatNumber(language, value * 100, 1)}${language === "nb" ? "\u00a0" : ""}%`;
  const isFine = unit === "days" || unit === "hours" || unit === "ratio";
  return formatNumber(language, value, isFine && !Number.isInteger(value) ? 1 : 0);
}

/** What the user has typed, by the signs of the language; a share is typed in per cent. null is unreadable. */
export function readTyped({ unit }: Pick<Kpi, "unit">, text: string, language: Language): number | null {
  if (unit === "share") return readPercent(text, language);
  const reading = parseNumber(text);
  if (reading === null || reading.percent) return null;
  return finite(language === "nb" ? reading.asComma : reading.asPoint);
}

function readPercent(text: string, language: Language): number | null {
  const reading = parseNumber(text);
  if (reading === null) return null;
  const value = language === "nb" ? reading.asComma : reading.asPoint;
  return finite(reading.percent ? value : value / 100);
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Edits as another language writes them, so that no sign changes its meaning; what cannot be read stays as it is. */
export function translateEdits(
  edits: readonly TargetEdit[],
  from: Language,
  to: Language,
  ownKpis: readonly Kpi[] = [],
): TargetEdit[] {
  return edits.map((edit) => {
    const kpi = findAmong(ownKpis, edit.kpi);
    if (edit.field === "owner" || edit.field === "objective") return edit;
    if (edit.field === "milestones") return isFault(kpi) ? edit : translateMilestones(kpi, edit, from, to);
    const value = isFault(kpi) ? null : readTyped(kpi, edit.text, from);
    return isFault(kpi) || value === null ? edit : { ...edit, text: writeTarget(kpi, value, to) };
  });
}

function translateMilestones(kpi: Kpi, edit: TargetEdit, from: Language, to: Language): TargetEdit {
  const read = readMilestones(edit.text, from === "nb" ? "comma" : "point");
  return typeof read === "string" ? edit : { ...edit, text: writeMilestones(kpi, read, to) };
}
