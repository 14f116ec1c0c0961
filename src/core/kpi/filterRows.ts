import { isDay, isMissing, type Cell } from "../words/cell";
import { isFault, type Fault } from "../words/fault";
import type { Column } from "../table/column";
import type { Table } from "../table/table";
import { findColumn } from "./findColumn";
import type { Filter } from "./question";

/**
 * 1 for each row that passes all filters, null where there are none. A filter reads like a criterion of SUMIFS:
 * text equals whatever its case, `*` and `?` stand for any text and any character, and `<>`, `>=`, `<=`, `>`, `<`, `=`
 * may stand first; a blank value asks for blank cells.
 */
export function filterRows(table: Table, filters: readonly Filter[]): Uint8Array | null | Fault {
  if (filters.length === 0) return null;
  const passes = new Uint8Array(table.rows).fill(1);
  for (const { column: name, value } of filters) {
    const place = findColumn(table, name);
    if (isFault(place)) return place;
    const column = table.columns[place];
    if (column === undefined) continue;
    const test = rowTest(column, value);
    for (let row = 0; row < passes.length; row++) if (passes[row] === 1 && !test(row)) passes[row] = 0;
  }
  return passes;
}

type Operator = "=" | "<>" | ">" | "<" | ">=" | "<=";

function rowTest(column: Column, value: Cell): (row: number) => boolean {
  const { operator, operand } = criterion(value);
  if (column.kind === "text") {
    const verdicts = column.words.map((word) => textPasses(word, operator, operand));
    const blank = textPasses("", operator, operand);
    return (row) => verdicts[column.codes[row] ?? -1] ?? blank;
  }
  const number = isDay(operand) ? operand.serial : typeof operand === "number" ? operand : numberIn(operand);
  const wantsBlank = isMissing(operand);
  return (row) => {
    const own = column.values[row] ?? NaN;
    if (Number.isNaN(own) || wantsBlank)
      return operator === "<>" ? Number.isNaN(own) !== wantsBlank : Number.isNaN(own) && wantsBlank;
    return compare(column.kind === "day" ? Math.floor(own) : own, operator, number);
  };
}

function criterion(value: Cell): { operator: Operator; operand: Cell } {
  const match = typeof value === "string" ? /^(<>|>=|<=|>|<|=)(.*)$/s.exec(value) : null;
  return match === null
    ? { operator: "=", operand: value }
    : { operator: match[1] as Operator, operand: match[2] ?? "" };
}

const numberIn = (operand: Cell): number => (isMissing(operand) ? NaN : Number(String(operand).replace(",", ".")));

function compare(own: number, operator: Operator, wanted: number): boolean {
  switch (operator) {
    case "=":
      return own === wanted;
    case "<>":
      return own !== wanted;
    case ">":
      return own > wanted;
    case "<":
      return own < wanted;
    case ">=":
      return own >= wanted;
    case "<=":
      return own <= wanted;
  }
}

function textPasses(word: string, operator: Operator, operand: Cell): boolean {
  const wanted = isMissing(operand) ? "" : String(operand).trim();
  if (operator === "=" || operator === "<>") return likeText(word, wanted) === (operator === "=");
  const order = word.toLowerCase() < wanted.toLowerCase() ? -1 : word.toLowerCase() > wanted.toLowerCase() ? 1 : 0;
  return compare(order, operator, 0);
}

function likeText(word: string, wanted: string): boolean {
  if (!/[*?]/.test(wanted)) return word.toLowerCase() === wanted.toLowerCase();
  const pattern = wanted
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, ".*")
    .replace(/\?/g, ".");
  return new RegExp(`^${pattern}$`, "is").test(word);
}
