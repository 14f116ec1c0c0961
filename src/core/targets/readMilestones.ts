import { parseDay } from "../table/parseDay";
import { parseNumber } from "../table/parseNumber";
import type { DecimalSign } from "../table/readNumbers";
import type { Milestone } from "./target";

/** Millions and thousands, as people write them behind a number. */
const scales: readonly (readonly [RegExp, number])[] = [
  [/\s*(?:mnok|mill\.?|millioner|million|mkr)$/i, 1e6],
  [/\s*(?:tnok|tkr|tusen)$/i, 1e3],
];

/**
 * The milestones of a cell: a day and a value, more of them parted by semicolons or line breaks, as in
 * `2026-06-30: 5 000 000; 2026-09-30: 8 MNOK`. In order of their days. Text that cannot be read is handed back as it is.
 */
export function readMilestones(text: string, decimal: DecimalSign | null): readonly Milestone[] | string {
  const read: Milestone[] = [];
  for (const part of text.split(/[;\n]/)) {
    if (part.trim() === "") continue;
    const milestone = milestoneIn(part.trim(), decimal);
    if (milestone === null) return part.trim();
    read.push(milestone);
  }
  return read.sort((one, other) => one.by - other.by);
}

const form = /^(.+?)\s*(?::|=|→|->)\s*([^:]+)$/;

function milestoneIn(text: string, decimal: DecimalSign | null): Milestone | null {
  const [, when = "", amount = ""] = form.exec(text) ?? [];
  const by = dayIn(when);
  const value = numberIn(amount, decimal);
  return by === null || value === null ? null : { by, value };
}

/** A day that can be read in one way only, and no month. */
function dayIn(text: string): number | null {
  const day = parseDay(text);
  if (day === null || day.form === "month" || day.asDmy !== day.asMdy) return null;
  return Number.isNaN(day.asDmy) ? null : Math.floor(day.asDmy);
}

/** A number that can be read in one way only, or as the column is; `5 MNOK` is five millions. */
function numberIn(text: string, decimal: DecimalSign | null): number | null {
  const scale = scales.find(([word]) => word.test(text));
  const reading = parseNumber(scale === undefined ? text : text.replace(scale[0], ""));
  if (reading === null) return null;
  const { asComma, asPoint } = reading;
  const sure = Number.isNaN(asComma) || asComma === asPoint ? asPoint : Number.isNaN(asPoint) ? asComma : NaN;
  const value = Number.isNaN(sure) ? (decimal === "comma" ? asComma : decimal === "point" ? asPoint : NaN) : sure;
  return Number.isFinite(value) ? value * (scale?.[1] ?? 1) : null;
}
