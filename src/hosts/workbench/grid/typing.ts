import { serialOf } from "../../../core/index";

const space = "[ \u00a0\u202f]";

/** Digits with groups of three, or without, and a decimal comma: numbers that a Norwegian types and no one else. */
const number = new RegExp(
  `^([-\u2212]?)(\\d+|\\d{1,3}(?:${space}\\d{3})+|\\d{1,3}(?:\\.\\d{3})+(?=,))(?:,(\\d+))?(${space}?%)?$`,
);
const date = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** A number as Norwegians type it; null where it is none, or where the grid reads it so anyway. */
function numberFrom(text: string): TypedNumber | null {
  const [whole, sign = "", digits = "", decimals = "", percent = ""] = number.exec(text) ?? [];
  if (whole === undefined || (decimals === "" && percent === "" && /^\d+$/.test(digits))) return null;
  const value = Number(`${sign === "" ? "" : "-"}${digits.replace(/\D/g, "")}.${decimals === "" ? "0" : decimals}`);
  if (percent === "") return { value };
  const zeros = decimals === "" ? "" : `.${"0".repeat(decimals.length)}`;
  // Without the rounding 12,3 % would be 0.12300000000000001.
  return { value: Number((value / 100).toPrecision(15)), pattern: `0${zeros}%` };
}

function dateFrom(text: string): TypedNumber | null {
  const [whole, ...parts] = date.exec(text) ?? [];
  const [day = 0, month = 0, year = 0] = parts.map(Number);
  if (whole === undefined || month < 1 || month > 12 || year < 1900) return null;
  const serial = serialOf({ year, month, day });
  const next =
    month === 12 ? serialOf({ year: year + 1, month: 1, day: 1 }) : serialOf({ year, month: month + 1, day: 1 });
  if (day < 1 || serial >= next) return null;
  return { value: serial, pattern: "dd.mm.yyyy" };
}

/**
 * A formula with the signs of the English notation, which the grid computes and shows. Semicolons between arguments make
 * it Norwegian, and then a comma between digits is a decimal one; without any, a comma within a call divides arguments,
 * for so the grid itself shows them.
 */
export function englishFormula(formula: string): string {
  const isNorwegian = /;/.test(formula.replace(/"[^"]*"|'[^']*'|\{[^}]*\}/g, ""));
  let depth = 0;
  return formula.replace(/"[^"]*"|'[^']*'|\{[^}]*\}|[();]|(?<=\d),(?=\d)/g, (piece) => {
    if (piece === "(") depth += 1;
    else if (piece === ")") depth -= 1;
    else if (piece === ";") return ",";
    else if (piece === "," && (isNorwegian || depth === 0)) return ".";
    return piece;
  });
}

/** A number that was typed, and the format that its way of writing asks for. */
export interface TypedNumber {
  readonly value: number;
  readonly pattern?: string;
}

/** What a Norwegian means by a text; null where it is left to the grid. */
export const typedNumber = (text: string): TypedNumber | null => numberFrom(text.trim()) ?? dateFrom(text.trim());
