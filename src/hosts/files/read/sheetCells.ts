import type { CellObject } from "@e965/xlsx";
import { type Cell, day, epoch1904Offset, type ErrorCode, errorCodes } from "../../../core/index";
import { type NumberSense, numberSense } from "./numberFormat";

/** Serial of 10000-01-01: the first day that Excel cannot show. */
const endOfCalendar = 2958466;

/** Error cells as numbers ([MS-XLS] 2.5.10); "getting data", 43, is not there yet. */
const errorNumbers: Readonly<Record<number, ErrorCode>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
  43: "#N/A",
};

/** How the cells of one workbook are read; formats repeat, so what they mean is kept. */
export interface CellReader {
  readonly ownText: (text: string) => string;
  readonly uses1904: boolean;
  readonly senses: Map<string, NumberSense>;
}

/**
 * A cell of the library as a `Cell`: a number with a date or time format is a day in the 1900 system, whatever system
 * the workbook counts in; a time without a date counts from 0 in both. Raw serials, so no time zone takes part.
 */
export function readCell(cell: CellObject, reader: CellReader): Cell {
  const { v: value } = cell;
  if (cell.t === "e") return { kind: "error", code: errorCode(value) };
  if (typeof value === "string") return reader.ownText(value);
  if (typeof value === "boolean") return value;
  return typeof value === "number" ? readNumber(value, cell.z, reader) : null;
}

/** Errors newer than Excel 2007, such as #SPILL!, have no number of their own. */
function errorCode(value: unknown): ErrorCode {
  if (typeof value === "number") return errorNumbers[value] ?? "#VALUE!";
  return errorCodes.find((code) => code === value) ?? "#VALUE!";
}

function readNumber(value: number, format: unknown, reader: CellReader): Cell {
  if (!Number.isFinite(value)) return { kind: "error", code: "#NUM!" };
  const sense = typeof format === "string" ? senseOf(format, reader.senses) : "number";
  if (sense === "number") return value;
  const serial = sense === "date" && reader.uses1904 ? value + epoch1904Offset : value;
  return serial >= 0 && serial < endOfCalendar ? day(serial) : value;
}

function senseOf(format: string, senses: Map<string, NumberSense>): NumberSense {
  const known = senses.get(format);
  if (known !== undefined) return known;
  const sense = numberSense(format);
  senses.set(format, sense);
  return sense;
}
