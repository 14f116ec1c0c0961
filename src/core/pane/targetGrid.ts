import { findKpi } from "../kpi/catalogue";
import type { Kpi } from "../kpi/kpi";
import { parseNumber } from "../table/parseNumber";
import { formatNumber, formatShortMonth } from "../text/format";
import { unitNames } from "../text/kpiTexts";
import { isFault } from "../words/fault";
import type { Language } from "../words/language";
import { periodAt } from "../words/period";
import type { TargetSheet } from "./targetSheet";

/** A target as the user has typed it and not yet saved; an empty text takes the target away. */
export interface TargetEdit {
  readonly kpi: string;
  /** null is everyone. */
  readonly scope: string | null;
  /** `2026-10`. */
  readonly period: string;
  readonly text: string;
}

interface TargetCell {
  readonly period: string;
  readonly month: string;
  readonly text: string;
  readonly isEdited: boolean;
  readonly isReadable: boolean;
}

export interface TargetLine {
  readonly kpi: string;
  readonly name: string;
  /** What the numbers are: an amount, per cent, days. */
  readonly unit: string;
  readonly cells: readonly TargetCell[];
}

/** The targets of a year: a line for each KPI, a cell for each month, edits in front of what the sheet holds. */
export function targetGrid(
  sheet: TargetSheet,
  edits: readonly TargetEdit[],
  { kpis, year, scope, language }: GridRequest,
): TargetLine[] {
  return kpis.flatMap((id): TargetLine[] => {
    const kpi = findKpi(id);
    if (isFault(kpi)) return [];
    const cells = Array.from({ length: 12 }, (_, month): TargetCell => {
      const period = periodAt(year * 12 + month, "month");
      const edit = edits.find((one) => isSameTarget(one, { kpi: id, scope, period: period.key }));
      const held = sheet.rows.find(({ target }) =>
        isSameTarget({ ...target, period: target.period.key }, { kpi: id, scope, period: period.key }),
      );
      const text = edit?.text ?? (held === undefined ? "" : writeTarget(kpi, held.target.value, language));
      return {
        period: period.key,
        month: formatShortMonth(language, period.first),
        text,
        isEdited: edit !== undefined,
        isReadable: text.trim() === "" || readTyped(kpi, text, language) !== null,
      };
    });
    return [{ kpi: id, name: kpi.names[language], unit: unitNames[kpi.unit][language], cells }];
  });
}

export interface GridRequest {
  readonly kpis: readonly string[];
  readonly year: number;
  readonly scope: string | null;
  readonly language: Language;
}

export const isSameTarget = (
  one: Pick<TargetEdit, "kpi" | "scope" | "period">,
  other: Pick<TargetEdit, "kpi" | "scope" | "period">,
): boolean => one.kpi === other.kpi && one.scope === other.scope && one.period === other.period;

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
  const kpi = findKpi(line.kpi);
  if (isFault(kpi)) return null;
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

/** A target as the language writes it: shares in per cent, without the unit elsewhere. */
function writeTarget({ unit }: Kpi, value: number, language: Language): string {
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
export function translateEdits(edits: readonly TargetEdit[], from: Language, to: Language): TargetEdit[] {
  return edits.map((edit) => {
    const kpi = findKpi(edit.kpi);
    const value = isFault(kpi) ? null : readTyped(kpi, edit.text, from);
    return isFault(kpi) || value === null ? edit : { ...edit, text: writeTarget(kpi, value, to) };
  });
}
