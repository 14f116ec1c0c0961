import {
  errorCodes,
  isDay,
  isFault,
  type Argument,
  type Answer,
  type Cell,
  type FormulaAnswer,
} from "../../core/index";

/** What Excel hands to a custom function: numbers, texts, booleans, blanks as null or "", errors as objects or texts. */
export function cellFrom(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return errorCell(value) ?? (value === "" ? null : value);
  return typeof value === "object" && value !== null ? cellOfObject(value) : null;
}

/**
 * An error, or a data type whose plain value stands inside it. What we do not know (#SPILL!, an entity, a picture) is an
 * error and never a blank: a blank would drop out of a sum without a word.
 */
function cellOfObject(value: object): Cell {
  if ("code" in value) return errorCell(String(value.code)) ?? unknownError;
  if (!("basicValue" in value)) return unknownError;
  if ("basicType" in value && value.basicType === "Error") return errorCell(String(value.basicValue)) ?? unknownError;
  return typeof value.basicValue === "object" ? unknownError : cellFrom(value.basicValue);
}

const unknownError: Cell = { kind: "error", code: "#VALUE!" };

/** Errors that Excel has besides those that every spreadsheet knows. */
const laterErrors = /^#(SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!|EXTERNAL!|TIMEOUT!|PYTHON!|GETTING_DATA)$/;

function errorCell(text: string): Cell | undefined {
  // Nearly every text of a large range ends here.
  if (!text.startsWith("#")) return undefined;
  const code = errorCodes.find((one) => one === text);
  if (code !== undefined) return { kind: "error", code };
  return laterErrors.test(text) ? unknownError : undefined;
}

const isRows = (value: unknown): value is unknown[][] => Array.isArray(value) && value.every(Array.isArray);

/** An argument as Excel sends it; an omitted one is null or undefined, a range an array of rows. */
function argumentFrom(value: unknown): Argument {
  if (value === null || value === undefined) return undefined;
  return isRows(value) ? value.map(rowFrom) : cellFrom(value);
}

/**
 * A row of a range: itself where every cell is one of ours already, as most are, so that thousands of formulas over one
 * range copy nothing they need not.
 */
function rowFrom(row: readonly unknown[]): readonly Cell[] {
  const first = row.findIndex((value) => !isPlain(value));
  if (first < 0) return row as readonly Cell[];
  const cells = row.slice() as Cell[];
  for (let place = first; place < cells.length; place++) {
    const value = row[place];
    if (!isPlain(value)) cells[place] = cellFrom(value);
  }
  return cells;
}

/** Whether a value from Excel is a cell of ours as it stands. */
const isPlain = (value: unknown): boolean =>
  typeof value === "number" ||
  typeof value === "boolean" ||
  (typeof value === "string" && value !== "" && value.charCodeAt(0) !== hash);

const hash = 35;

/** All arguments of a call: those of a repeating parameter come as one array of ranges and are laid out in a row. */
export function argumentsFrom(values: readonly unknown[], fixed: number): Argument[] {
  const repeated = values
    .slice(fixed, fixed + 1)
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : []));
  return [...values.slice(0, fixed), ...repeated].map(argumentFrom);
}

/** A number with the format in which it is to be shown. */
interface FormattedNumber {
  readonly type: "Double";
  readonly basicValue: number;
  readonly numberFormat: string;
}

type ExcelValue = number | string | boolean | FormattedNumber;

interface Rules<Failed> {
  readonly failed: (answer: Answer) => Failed;
  /** Whether a day may carry its number format; else it is its bare serial. */
  readonly withFormats: boolean;
}

/** A computed cell as Excel takes it; blank is "", because null would show as 0. */
function valueFrom<Failed>(answer: Answer, { failed, withFormats }: Rules<Failed>): ExcelValue | Failed {
  if (answer === null) return "";
  if (typeof answer !== "object") return answer;
  if (isFault(answer) || !isDay(answer)) return failed(answer);
  return withFormats ? { type: "Double", basicValue: answer.serial, numberFormat: "yyyy-mm-dd" } : answer.serial;
}

const isSpill = (answer: FormulaAnswer): answer is readonly (readonly Answer[])[] => Array.isArray(answer);

/** An answer as Excel takes it: a value, or rows that spill; `failed` makes an error of a fault. */
export function answerFor<Failed>(
  answer: FormulaAnswer,
  failed: (answer: Answer) => Failed,
  withFormats = false,
): ExcelValue | Failed | (ExcelValue | Failed)[][] {
  const rules = { failed, withFormats };
  return isSpill(answer) ? answer.map((row) => row.map((cell) => valueFrom(cell, rules))) : valueFrom(answer, rules);
}
