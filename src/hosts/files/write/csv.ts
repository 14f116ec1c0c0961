import { writeCsv } from "hucre/csv";
import { type Cell, isoDate } from "../../../core/index";

/** First letters that make a spreadsheet take a text for a formula (OWASP, "CSV Injection"). */
const formulaStart = /^[=+\-@\t\r]/;

/**
 * Rows as a text file of separated values (RFC 4180, lines end in CRLF). A text that a spreadsheet would take for a
 * formula gets an apostrophe in front; numbers do not, so that -5 stays a number. Blank is an empty value; a day is
 * `2026-11-23`, with its time of day if it has one, and a time without a date is just that; an error is its code.
 * `decimalMark` is what the reader's spreadsheet expects: with ";" in Norwegian that is ",", else 1.5 becomes 1 May.
 *
 * @example toCsv([["Navn", "Sum"], ["=Kari", -1.5]], ";", ",") //=> "Navn;Sum\r\n'=Kari;-1,5\r\n"
 */
export function toCsv(
  rows: readonly (readonly Cell[])[],
  delimiter: "," | ";" | "\t" | "|",
  decimalMark: "." | "," = ".",
): string {
  if (rows.length === 0) return "";
  const texts = rows.map((row) => row.map((cell) => textOf(cell, decimalMark)));
  return `${writeCsv(texts, { delimiter, lineSeparator: "\r\n" })}\r\n`;
}

function textOf(cell: Cell, decimalMark: "." | ","): string {
  if (cell === null) return "";
  if (typeof cell === "string") return formulaStart.test(cell) ? `'${cell}` : cell;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell).replace(".", decimalMark);
  return cell.kind === "error" ? cell.code : dayText(cell.serial);
}

const secondsInDay = 86_400;

function dayText(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * secondsInDay);
  const date = isoDate(Math.floor(serial) + Math.floor(seconds / secondsInDay));
  const rest = seconds % secondsInDay;
  if (rest === 0) return date;
  const parts = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  const time = parts.map((part) => String(part).padStart(2, "0")).join(":");
  return serial < 1 ? time : `${date} ${time}`;
}
