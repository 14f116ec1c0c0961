import {
  day,
  errorCodes,
  isDay,
  isFault,
  type Answer,
  type Argument,
  type Cell,
  type FormulaAnswer,
} from "../../../core/index";
import { spreadsheetOffset, type Offset } from "./zone";

/** What Sheets writes in a cell for an error that Excel does not know, and for a formula that is still at work. */
const otherErrors: Readonly<Record<string, "#VALUE!" | "#N/A">> = {
  "#ERROR!": "#VALUE!",
  "#SPILL!": "#VALUE!",
  "#CALC!": "#VALUE!",
  "#BUSY!": "#N/A",
  "Loading...": "#N/A",
};

function textCell(text: string): Cell {
  if (text === "") return null;
  const code = errorCodes.find((one) => one === text) ?? otherErrors[text];
  return code === undefined ? text : { kind: "error", code };
}

const millisecondsPerDay = 86_400_000;
const unixEpoch = 25_569;
const farthestInstant = 8e15;

/** The civil date and time that the user sees, as the serial that stands in the cell. */
function dayFrom(instant: number, offset: Offset): Cell {
  // Beyond these no calendar goes, nor does any date of a spreadsheet's.
  if (!(Math.abs(instant) < farthestInstant)) return { kind: "error", code: "#VALUE!" };
  const local = instant + offset(instant);
  const days = Math.floor(local / millisecondsPerDay);
  return day(unixEpoch + days + (local - days * millisecondsPerDay) / millisecondsPerDay);
}

/** Turns what Sheets hands over into cells: blank is "", a date a Date, an error its text. */
export type Border = (value: unknown) => Cell;

/** The border of one call: the spreadsheet's clocks are asked for where the first date is met, for many calls have none. */
export function makeBorder(clocks: () => Offset = spreadsheetOffset): Border {
  let offset: Offset | null = null;
  return (value) => {
    if (typeof value === "number") return Number.isFinite(value) ? value : { kind: "error", code: "#NUM!" };
    if (typeof value === "boolean") return value;
    if (typeof value === "string") return textCell(value);
    // Another realm's Date is no instance of ours, so it is known by what it can do.
    if (Object.prototype.toString.call(value) !== "[object Date]") return null;
    offset ??= clocks();
    return dayFrom(Number(value), offset);
  };
}

const isRows = (value: unknown): value is unknown[][] => Array.isArray(value) && value.every(Array.isArray);

/** An argument as Sheets sends it: an omitted one is undefined, a range an array of rows, a lone cell its value. */
export function argumentFrom(value: unknown, border: Border): Argument {
  if (value === undefined) return undefined;
  return isRows(value) ? value.map((row) => row.map(border)) : border(value);
}

type SheetsValue = number | string | boolean;

function valueFrom(answer: Answer, code: (answer: Answer) => string): SheetsValue {
  if (answer === null) return "";
  if (typeof answer !== "object") return answer;
  return !isFault(answer) && isDay(answer) ? answer.serial : code(answer);
}

const isSpill = (answer: FormulaAnswer): answer is readonly (readonly Answer[])[] => Array.isArray(answer);

/** An answer as Sheets takes it; within a spilled table a fault is its error code, since one cell cannot throw alone. */
export const answerFor = (answer: FormulaAnswer, code: (answer: Answer) => string): SheetsValue | SheetsValue[][] =>
  isSpill(answer) ? answer.map((row) => row.map((cell) => valueFrom(cell, code))) : valueFrom(answer, code);
