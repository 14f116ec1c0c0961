import { isDay, isMissing, type Cell } from "../words/cell";
import { fault, isFault, type Fault } from "../words/fault";
import { parsePeriod } from "../words/period";
import type { Column, TextColumn } from "../table/column";
import { parseDay } from "../table/parseDay";
import { parseNumber } from "../table/parseNumber";
import { wordOf } from "../table/readWords";
import type { Table } from "../table/table";
import { findColumn } from "./findColumn";
import type { Filter } from "./question";

/**
 * 1 for each row that passes all filters, null where there are none. A filter reads like a criterion of SUMIFS:
 * text equals whatever its case, `*` and `?` stand for any text and any character, and `<>`, `>=`, `<=`, `>`, `<`, `=`
 * may stand first; a blank value asks for blank cells. A column of days takes a day or a period: `2026-10`, `>=2026-Q3`.
 * A value that a column of numbers or days cannot be compared with is a fault.
 */
export function filterRows(table: Table, filters: readonly Filter[]): Uint8Array | null | Fault {
  if (filters.length === 0) return null;
  const passes = new Uint8Array(table.rows).fill(1);
  for (const { column: name, value } of filters) {
    const place = findColumn(table, name);
    if (isFault(place)) return place;
    const column = table.columns[place];
    if (column === undefined) continue;
    if (column.kind === "text") {
      keepCodes(passes, column.codes, verdictsOf(column, value));
      continue;
    }
    const test = rowTest(column, value, name);
    if (isFault(test)) return test;
    for (let row = 0; row < passes.length; row++) if (passes[row] === 1 && !test(row)) passes[row] = 0;
  }
  return passes;
}

type Operator = "=" | "<>" | ">" | "<" | ">=" | "<=";
type RowTest = (row: number) => boolean;

function rowTest(column: Exclude<Column, TextColumn>, value: Cell, name: string): RowTest | Fault {
  const { operator, operand } = criterion(value);
  const { values } = column;
  if (isMissing(operand)) {
    if (operator === "<>") return (row) => !Number.isNaN(values[row] ?? NaN);
    return (row) => Number.isNaN(values[row] ?? NaN);
  }
  const span = column.kind === "day" ? spanOfDays(operand) : spanOfNumber(operand);
  if (span === null) {
    const expected = column.kind === "day" ? "period" : "number";
    return fault({ kind: "bad-argument", parameter: name, expected, got: wordOf(operand) });
  }
  const isWhole = column.kind === "day";
  return (row) => {
    const own = values[row] ?? NaN;
    return Number.isNaN(own) ? operator === "<>" : inSpan(isWhole ? Math.floor(own) : own, operator, span);
  };
}

function criterion(value: Cell): { operator: Operator; operand: Cell } {
  const match = typeof value === "string" ? /^(<>|>=|<=|>|<|=)(.*)$/s.exec(value) : null;
  return match === null
    ? { operator: "=", operand: value }
    : { operator: match[1] as Operator, operand: match[2] ?? "" };
}

/** What a filter asks for: a single number is its own first and last. */
interface Span {
  readonly first: number;
  readonly last: number;
}

const single = (value: number): Span => ({ first: value, last: value });

function spanOfDays(operand: Cell): Span | null {
  if (isDay(operand)) return single(Math.floor(operand.serial));
  // A host hands over a date as its serial; a year is no likely serial.
  if (typeof operand === "number" && operand > 3000) return single(Math.floor(operand));
  const text = wordOf(operand).trim();
  const period = parsePeriod(text);
  if (!isFault(period)) return period;
  const day = parseDay(text);
  return day !== null && day.asDmy === day.asMdy && day.form !== "month" ? single(Math.floor(day.asDmy)) : null;
}

function spanOfNumber(operand: Cell): Span | null {
  if (typeof operand === "number") return single(operand);
  if (isDay(operand)) return single(operand.serial);
  const number = parseNumber(wordOf(operand));
  if (number === null) return null;
  // `1.234` fits both signs with two values; nothing is guessed.
  if (number.asComma === number.asPoint || Number.isNaN(number.asPoint)) return single(number.asComma);
  return Number.isNaN(number.asComma) ? single(number.asPoint) : null;
}

function inSpan(own: number, operator: Operator, { first, last }: Span): boolean {
  switch (operator) {
    case "=":
      return own >= first && own <= last;
    case "<>":
      return own < first || own > last;
    case ">":
      return own > last;
    case "<":
      return own < first;
    case ">=":
      return own >= first;
    case "<=":
      return own <= last;
  }
}

/** Clears what words do not pass: all rows of a word at once. */
function keepCodes(passes: Uint8Array, codes: Int32Array, verdicts: Uint8Array): void {
  for (let row = 0; row < passes.length; row++)
    passes[row] = (passes[row] ?? 0) & (verdicts[(codes[row] ?? -1) + 1] ?? 0);
}

/** 1 for each word that passes; the missing word stands first. */
function verdictsOf({ words }: TextColumn, value: Cell): Uint8Array {
  const { operator, operand } = criterion(value);
  const wanted = isMissing(operand) ? "" : wordOf(operand).trim();
  const alike = likeText(wanted);
  const other = wanted.toLowerCase();
  const passes = (word: string): boolean => {
    if (operator === "=" || operator === "<>") return alike(word) === (operator === "=");
    const own = word.toLowerCase();
    return inSpan(own < other ? -1 : own > other ? 1 : 0, operator, single(0));
  };
  const verdicts = new Uint8Array(words.length + 1);
  verdicts[0] = passes("") ? 1 : 0;
  for (let code = 0; code < words.length; code++) verdicts[code + 1] = passes(words[code] ?? "") ? 1 : 0;
  return verdicts;
}

/** Whether a word equals the wanted text, whatever its case; `*` alone fits any text, but no blank cell. */
function likeText(wanted: string): (word: string) => boolean {
  if (!/[*?]/.test(wanted)) {
    const lower = wanted.toLowerCase();
    // Of all letters only `İ` has a small one of two signs, the second of which is U+0307.
    const isOfLength = lower.length === wanted.length && !lower.includes("\u0307");
    return (word) => (word.length === wanted.length || !isOfLength) && word.toLowerCase() === lower;
  }
  const pattern = wanted
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replace(/\?/g, ".");
  const form = new RegExp(`^${pattern}$`, "is");
  return (word) => word !== "" && form.test(word);
}
