import { meaningOf, plainWord } from "../table/meaningWords";
import type { Table } from "../table/table";
import { isFault } from "../words/fault";
import { meanings, type MeaningRole } from "../words/role";
import { filterRows } from "./filterRows";
import { findColumn } from "./findColumn";
import type { Condition } from "./measure";
import { meaningTest } from "./meaningTest";

type RowTest = (row: number) => boolean;
type Comparison = Extract<Condition, { readonly column: string }>;

/**
 * Whether a row meets a condition. Words compare as a filter does; `stage = "won"` also finds the words of another
 * language or program that mean it, where the table has no such word itself.
 */
export function conditionTest(table: Table, condition: Condition): RowTest {
  if ("all" in condition) {
    const tests = condition.all.map((one) => conditionTest(table, one));
    return (row) => tests.every((holds) => holds(row));
  }
  if ("any" in condition) {
    const tests = condition.any.map((one) => conditionTest(table, one));
    return (row) => tests.some((holds) => holds(row));
  }
  if ("filled" in condition) return rowsThatPass(table, condition.filled, "<>");
  return meantTest(table, condition) ?? rowsThatPass(table, condition.column, criterion(condition));
}

function rowsThatPass(table: Table, column: string, value: string | number): RowTest {
  const passes = filterRows(table, [{ column, value }]);
  return isFault(passes) ? () => false : (row) => passes?.[row] === 1;
}

/** A comparison as a filter writes it. Decimals are written out, since 1.234 may be a thousand. */
function criterion({ operator, value }: Comparison): string | number {
  if (typeof value === "string") return `${operator}${value}`;
  if (operator === "=") return value;
  return `${operator}${Number.isInteger(value) ? String(value) : value.toFixed(6)}`;
}

/** By meaning, where the column carries meanings and says the asked word in its own way; null where it does not. */
function meantTest(table: Table, { column: name, operator, value }: Comparison): RowTest | null {
  const place = findColumn(table, name);
  const column = isFault(place) ? undefined : table.columns[place];
  if (column?.kind !== "text" || typeof value !== "string" || (operator !== "=" && operator !== "<>")) return null;
  if (column.words.some((word) => plainWord(word) === plainWord(value))) return null;
  const role = (Object.keys(meanings) as MeaningRole[]).find((one) => table.roles.get(one) === place);
  const meaning = role === undefined ? null : meaningOf(role, value);
  if (role === undefined || meaning === null) return null;
  const holds = meaningTest(table, role, meaning);
  return operator === "=" ? holds : (row) => !holds(row);
}
