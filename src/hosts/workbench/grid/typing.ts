import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { serialOf } from "../../../core/index";

const space = "[ \u00a0\u202f]";

/** Digits with groups of three, or without, and a decimal comma: numbers that a Norwegian types and no one else. */
const number = new RegExp(
  `^([-\u2212]?)(\\d+|\\d{1,3}(?:${space}\\d{3})+|\\d{1,3}(?:\\.\\d{3})+(?=,))(?:,(\\d+))?(${space}?%)?$`,
);
const date = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** A number as Norwegians type it; null where it is none, or where the grid reads it so anyway. */
function numberFrom(text: string): ICellData | null {
  const [whole, sign = "", digits = "", decimals = "", percent = ""] = number.exec(text) ?? [];
  if (whole === undefined || (decimals === "" && percent === "" && /^\d+$/.test(digits))) return null;
  const value = Number(`${sign === "" ? "" : "-"}${digits.replace(/\D/g, "")}.${decimals === "" ? "0" : decimals}`);
  if (percent === "") return { v: value, t: CellValueType.NUMBER };
  const zeros = decimals === "" ? "" : `.${"0".repeat(decimals.length)}`;
  // Without the rounding 12,3 % would be 0.12300000000000001.
  return { v: Number((value / 100).toPrecision(15)), t: CellValueType.NUMBER, s: { n: { pattern: `0${zeros}%` } } };
}

function dateFrom(text: string): ICellData | null {
  const [whole, ...parts] = date.exec(text) ?? [];
  const [day = 0, month = 0, year = 0] = parts.map(Number);
  if (whole === undefined || month < 1 || month > 12 || year < 1900) return null;
  const serial = serialOf({ year, month, day });
  const next =
    month === 12 ? serialOf({ year: year + 1, month: 1, day: 1 }) : serialOf({ year, month: month + 1, day: 1 });
  if (day < 1 || serial >= next) return null;
  return { v: serial, t: CellValueType.NUMBER, s: { n: { pattern: "dd.mm.yyyy" } } };
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

/** What a Norwegian has typed into a cell, as the grid takes it. */
export function fromNorwegian(cell: Nullable<ICellData>): Nullable<ICellData> {
  if (cell == null) return cell;
  if (typeof cell.f === "string" && cell.f !== "") return { ...cell, f: englishFormula(cell.f) };
  if (typeof cell.v !== "string" || cell.t === CellValueType.FORCE_STRING) return cell;
  const text = cell.v.trim();
  const read = numberFrom(text) ?? dateFrom(text);
  if (read === null) return cell;
  const style = typeof cell.s === "object" ? cell.s : {};
  return { ...cell, ...read, ...(read.s == null ? {} : { s: { ...style, ...(read.s as object) } }) };
}
