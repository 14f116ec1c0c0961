import { isDay, isMissing, type Cell } from "../../../../src/core/words/cell";
import { fault, isFault, type Fault } from "../../../../src/core/words/fault";
import { parsePeriod } from "../../../../src/core/words/period";
import type { Column, TextColumn } from "../../../../src/core/table/column";
import { parseDay } from "../../../../src/core/table/parseDay";
import { parseNumber } from "../../../../src/core/table/parseNumber";
import { wordOf } from "../table/readWords";
import type { Table } from "../../../../src/core/table/table";
import { findColumn } from "../../../../src/core/kpi/findColumn";
import type { Filter } from "../../../../src/core/kpi/question";

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
    const test = rowTest(column, value, name);
    if (isFault(test)) return test;
    for (let row = 0; row < passes.length; row++) if (passes[row] === 1 && !test(row)) passes[row] = 0;
  }
  return passes;
}

type Operator = "=" | "<>" | ">" | "<" | ">=" | "<=";
type RowTest = (row: number) => boolean;

function rowTest(column: Column, value: Cell, name: string): RowTest | Fault {
  const { operator, operand } = criterion(value);
  if (column.kind === "text") return textTest(column, operator, operand);
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

function textTest(column: TextColumn, operator: Operator, operand: Cell): RowTest {
  const wanted = isMissing(operand) ? "" : wordOf(operand).trim();
  const alike = likeText(wanted);
  const passes = (word: string): boolean => {
    if (operator === "=" || operator === "<>") return alike(word) === (operator === "=");
    const own = word.toLowerCase();
    const other = wanted.toLowerCase();
    return inSpan(own < other ? -1 : own > other ? 1 : 0, operator, single(0));
  };
  const verdicts = column.words.map(passes);
  const blank = passes("");
  return (row) => verdicts[column.codes[row] ?? -1] ?? blank;
}

/** Whether a word equals the wanted text, whatever its case; `*` alone fits any text, but no blank cell. */
function likeText(wanted: string): (word: string) => boolean {
  if (!/[*?]/.test(wanted)) return (word) => word.toLowerCase() === wanted.toLowerCase();
  const pattern = wanted
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replace(/\?/g, ".");
  const form = new RegExp(`^${pattern}$`, "is");
  return (word) => word !== "" && form.test(word);
}
