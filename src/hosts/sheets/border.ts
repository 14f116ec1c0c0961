import {
  day,
  errorCodes,
  isDay,
  isFault,
  serialOf,
  type Answer,
  type Argument,
  type Cell,
  type FormulaAnswer,
} from "../../core/index";

/** What Sheets hands to a custom function: blank is "", a date a Date in the script's time zone, errors are texts. */
function cellFrom(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return textCell(value);
  // Another realm's Date is no instance of ours, so it is known by what it can do.
  return Object.prototype.toString.call(value) === "[object Date]" ? dayFrom(value as Date) : null;
}

function textCell(text: string): Cell {
  const code = errorCodes.find((one) => one === text);
  if (code !== undefined) return { kind: "error", code };
  return text === "" ? null : text;
}

/** The civil date and time that the user sees: the parts of the Date in the time zone in which it was made. */
function dayFrom(date: Date): Cell {
  const serial = serialOf({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
  if (Number.isNaN(serial)) return { kind: "error", code: "#VALUE!" };
  return day(serial + (date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds()) / 86_400);
}

const isRows = (value: unknown): value is unknown[][] => Array.isArray(value) && value.every(Array.isArray);

/** An argument as Sheets sends it; an omitted one is undefined, a range an array of rows. */
export function argumentFrom(value: unknown): Argument {
  if (value === undefined) return undefined;
  return isRows(value) ? value.map((row) => row.map(cellFrom)) : cellFrom(value);
}

type SheetsValue = number | string | boolean | Date;

function valueFrom(answer: Answer, sentence: (answer: Answer) => string): SheetsValue {
  if (answer === null) return "";
  if (typeof answer !== "object") return answer;
  return !isFault(answer) && isDay(answer) ? answer.serial : sentence(answer);
}

const isSpill = (answer: FormulaAnswer): answer is readonly (readonly Answer[])[] => Array.isArray(answer);

/** An answer as Sheets takes it; within a spilled table a fault is its error code, since one cell cannot throw alone. */
export const answerFor = (
  answer: FormulaAnswer,
  sentence: (answer: Answer) => string,
): SheetsValue | SheetsValue[][] =>
  isSpill(answer) ? answer.map((row) => row.map((cell) => valueFrom(cell, sentence))) : valueFrom(answer, sentence);
