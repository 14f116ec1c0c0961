import { isCellError, isDay, isMissing, type Cell } from "../words/cell";
import { fault, isFault, type Expectation, type Fault } from "../words/fault";
import { grains, parsePeriod, periodOf, periodAt, allTime, type Grain, type Period } from "../words/period";
import type { Filter } from "../kpi/question";
import { wordOf } from "../table/readWords";
import type { Argument } from "./formula";

type Rows = readonly (readonly Cell[])[];

export const isRange = (argument: Argument): argument is Rows => Array.isArray(argument);

/** An argument as rows: a single cell is a range of one. */
const rowsOf = (argument: Argument): Rows => (isRange(argument) ? argument : [[argument ?? null]]);

/** An argument as one cell: a range of one cell is that cell, an omitted one is missing. */
export function cellOf(argument: Argument): Cell {
  if (!isRange(argument)) return argument ?? null;
  return argument[0]?.[0] ?? null;
}

/** Whether more than one cell stands where one is meant; which of them is meant nobody can know. */
export const isSeveral = (argument: Argument): argument is Rows =>
  isRange(argument) && argument.reduce((cells, row) => cells + row.length, 0) > 1;

/** The first cells of several, to be quoted. */
const quoted = (argument: Rows): string => {
  const words = argument.flat().filter((cell) => !isMissing(cell));
  return `${words.slice(0, 3).map(wordOf).join(", ")}${words.length > 3 ? ", …" : ""}`;
};

const isBlank = (argument: Argument): boolean => rowsOf(argument).every((row) => row.every(isMissing));

export const isOmitted = (argument: Argument): boolean => argument === undefined || isBlank(argument);

/** Whether an argument holds numbers, blanks and errors alone, and at least one number. */
export function isNumbers(argument: Argument): boolean {
  let isSome = false;
  // A range of a table's size is asked this in every call, and its first text answers it.
  for (const row of rowsOf(argument)) {
    for (const cell of row) {
      if (typeof cell === "number") isSome = true;
      else if (!isMissing(cell) && !isCellError(cell)) return false;
    }
  }
  return isSome;
}

/** The text of an argument that needs one. */
export function textOf(argument: Argument, parameter: string, expected: Expectation): string | Fault {
  if (isSeveral(argument)) return fault({ kind: "bad-argument", parameter, expected, got: quoted(argument) });
  const cell = cellOf(argument);
  if (isCellError(cell)) return fault({ kind: "cell-error", code: cell.code, row: 1, column: 1 });
  if (isMissing(cell)) return fault({ kind: "missing-argument", parameter, expected });
  return typeof cell === "string" ? cell.trim() : wordOf(cell);
}

/** Texts from a range, or from one text with commas: `"win_rate, revenue_won"`. */
export function textsOf(argument: Argument): string[] {
  return rowsOf(argument)
    .flat()
    .filter((cell) => !isMissing(cell))
    .flatMap((cell) => wordOf(cell).split(","))
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

/** One number; text that reads like a number is not taken for one. */
export function numberOf(argument: Argument, parameter: string, expected: Expectation = "number"): number | Fault {
  if (isSeveral(argument)) return fault({ kind: "bad-argument", parameter, expected, got: quoted(argument) });
  const cell = cellOf(argument);
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  if (isCellError(cell)) return fault({ kind: "cell-error", code: cell.code, row: 1, column: 1 });
  if (isMissing(cell)) return fault({ kind: "missing-argument", parameter, expected });
  return fault({ kind: "bad-argument", parameter, expected, got: wordOf(cell) });
}

/** All numbers of a range in reading order; blank cells are NaN, anything else is a fault that names its place. */
export function numbersOf(argument: Argument): number[] | Fault {
  const numbers: number[] = [];
  for (const [row, cells] of rowsOf(argument).entries()) {
    for (const [column, cell] of cells.entries()) {
      if (isCellError(cell)) return fault({ kind: "cell-error", code: cell.code, row: row + 1, column: column + 1 });
      if (typeof cell === "number") numbers.push(cell);
      else if (isMissing(cell)) numbers.push(NaN);
      else return fault({ kind: "not-a-number", got: wordOf(cell), row: row + 1, column: column + 1 });
    }
  }
  return numbers;
}

const earliestSerial = 3000;

/** A period from text, from a date cell (its month), or from a number: a year, or the serial of a date (its month). */
export function periodFrom(argument: Argument): Period | Fault {
  if (isBlank(argument)) return allTime;
  if (isSeveral(argument)) return fault({ kind: "bad-period", text: quoted(argument) });
  const cell = cellOf(argument);
  if (isMissing(cell)) return allTime;
  if (isDay(cell)) return periodOf(cell.serial, "month");
  if (typeof cell === "string") return parsePeriod(cell);
  if (typeof cell === "number" && Number.isInteger(cell) && cell >= 1900 && cell <= 2100) return periodAt(cell, "year");
  if (typeof cell === "number" && cell > earliestSerial) return periodOf(cell, "month");
  return isCellError(cell)
    ? fault({ kind: "cell-error", code: cell.code, row: 1, column: 1 })
    : fault({ kind: "bad-period", text: wordOf(cell) });
}

const grainWords: Readonly<Record<string, Grain | "none">> = {
  dag: "day",
  uke: "week",
  måned: "month",
  maaned: "month",
  kvartal: "quarter",
  år: "year",
  none: "none",
  ingen: "none",
  all: "none",
};

/** A grain in either language; null where the figures are not to be split by period. */
export function grainFrom(text: string): Grain | null | Fault {
  const plain = text.trim().toLowerCase();
  const grain = (grains as readonly string[]).includes(plain) ? (plain as Grain) : grainWords[plain];
  if (grain === undefined) return fault({ kind: "unknown-grain", text });
  return grain === "none" ? null : grain;
}

/** Pairs of column and wanted value; an omitted pair at the end is none, half a pair is a fault. */
export function filtersFrom(args: readonly Argument[]): Filter[] | Fault {
  const filters: Filter[] = [];
  for (let place = 0; place < args.length; place += 2) {
    const column = args[place];
    if (column === undefined || isBlank(column)) {
      if (args[place + 1] === undefined || isBlank(args[place + 1])) continue;
      return fault({ kind: "odd-filter" });
    }
    if (place + 1 >= args.length) return fault({ kind: "odd-filter" });
    const name = textOf(column, "column", "column");
    if (isFault(name)) return name;
    const value = args[place + 1];
    if (isSeveral(value)) {
      return fault({ kind: "bad-argument", parameter: "filters", expected: "text", got: quoted(value) });
    }
    filters.push({ column: name, value: cellOf(value) });
  }
  return filters;
}
