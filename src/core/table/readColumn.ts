import { isDay, isMissing, type Cell } from "../words/cell";
import { isoDate } from "../words/day";
import type { Choice, Problem, ProblemFacts } from "../words/problem";
import type { Column, TextColumn } from "./column";
import type { Looks } from "./findRoles";
import type { RoleKind } from "./headerWords";
import { settleDays } from "./readDays";
import { settleNumbers } from "./readNumbers";
import { cellAt, type Strip } from "./strip";
import type { OddCell, TableOptions } from "./table";
import type { DaysTaken } from "./takeDays";
import type { TakenColumn } from "./takenColumn";
import type { NumbersTaken } from "./takeNumbers";
import type { WordsTaken } from "./takeWords";
import { wordOf } from "./wordOf";

/** One column read, with all that was decided and found on the way. */
export interface ColumnReading {
  readonly column: Column;
  readonly problems: readonly Problem[];
  readonly choices: readonly Choice[];
  /** The cells that were not read, in order; found when asked for. */
  readonly odd: () => readonly OddCell[];
  readonly currencies: { readonly codes: Int16Array; readonly names: readonly string[] } | null;
  /** Set where the column cannot be read without a guess. */
  readonly ambiguous: { readonly sort: "number" | "day"; readonly example: string } | null;
}

/** What the user has decided about a table, and whether that is so of this column's role. */
export interface ColumnOptions extends TableOptions {
  readonly isGiven: boolean;
}

/** A column without a role is numbers or days only if nearly all of its cells are. */
const nearlyAll = 0.9;

export function columnKind(wanted: RoleKind, looks: Looks): Column["kind"] {
  if (wanted === "number" || wanted === "day" || wanted === "text") return wanted;
  if (looks.filled === 0) return "text";
  if (looks.number >= nearlyAll * looks.filled) return "number";
  return looks.day >= nearlyAll * looks.filled ? "day" : "text";
}

export function readColumn(
  name: string,
  column: TakenColumn,
  options: ColumnOptions,
  addressOf: (row: number) => string,
): ColumnReading {
  const { strip } = column;
  if (column.kind === "number") return numberColumn(name, strip, column.taken, options, addressOf);
  if (column.kind === "day") return dayColumn(name, strip, column.taken, options, addressOf);
  return {
    column: textColumn(column.taken),
    problems: errorCells(name, strip, column.taken.errors, addressOf),
    choices: [],
    odd: () =>
      column.taken.errors.map((row) => ({
        row,
        at: addressOf(row),
        kind: "error-cells",
        example: wordOf(cellAt(strip, row)),
      })),
    currencies: null,
    ambiguous: null,
  };
}

function oddCells<Why extends string>(
  unread: readonly { readonly index: number; readonly why: Why }[],
  strip: Strip,
  addressOf: (row: number) => string,
  kinds: Readonly<Record<Why, Problem["kind"]>>,
): OddCell[] {
  return unread.map(({ index, why }) => ({
    row: index,
    at: addressOf(index),
    kind: kinds[why],
    example: wordOf(cellAt(strip, index)),
  }));
}

/** What served to find the codes is let go. */
const textColumn = ({ codes, words }: WordsTaken): TextColumn => ({ kind: "text", codes, words });

function errorCells(
  column: string,
  strip: Strip,
  places: readonly number[],
  addressOf: (row: number) => string,
): Problem[] {
  const first = places[0];
  if (first === undefined) return [];
  const example = wordOf(cellAt(strip, first));
  return [{ kind: "error-cells", column, at: addressOf(first), count: places.length, example }];
}

/** Gathers unread cells into one problem for each reason, named after its first cell. */
function unreadProblems<Why extends string>(
  unread: readonly { readonly index: number; readonly why: Why }[],
  strip: Strip,
  addressOf: (row: number) => string,
  facts: (why: Why, example: string) => ProblemFacts,
): Problem[] {
  const first = new Map<Why, { index: number; count: number }>();
  for (const { index, why } of unread) {
    const known = first.get(why);
    if (known === undefined) first.set(why, { index, count: 1 });
    else known.count += 1;
  }
  return [...first].map(([why, { index, count }]) => ({
    at: addressOf(index),
    count,
    ...facts(why, wordOf(cellAt(strip, index))),
  }));
}

/**
 * Where more of a column's cells than this hang on a guess, its sums would lack too much to be told as a footnote:
 * 1 in 20 is the smallest part that people still take for an exception.
 */
const mostInDoubt = 0.05;

/**
 * A cell that could only be read by a guess, where the column as a whole must not be used: nothing in it decides, or
 * too much of it is in doubt. Null where it may be used; its odd cells are problems then, and missing.
 */
function exampleOfDoubt(
  unread: readonly { readonly index: number; readonly why: string }[],
  strip: Strip,
  undecided: boolean,
): string | null {
  const doubtful = unread.filter(({ why }) => why === "ambiguous" || why === "conflict");
  const first = doubtful[0];
  if (first === undefined) return null;
  return undecided || doubtful.length > mostInDoubt * countFilled(strip) ? wordOf(cellAt(strip, first.index)) : null;
}

function countFilled(strip: Strip): number {
  let count = 0;
  for (let at = 0; at < strip.rows.length; at++) if (!isMissing(cellAt(strip, at))) count += 1;
  return count;
}

const isDateCell = (cell: Cell): boolean => isDay(cell) || typeof cell === "number";

function dateCells(strip: Strip): number[] {
  const places: number[] = [];
  for (let at = 0; at < strip.rows.length; at++) if (isDateCell(cellAt(strip, at))) places.push(at);
  return places;
}

/** Date cells of a custom function are bare serials; people know them as dates. */
const dayText = (cell: Cell): string => (typeof cell === "number" ? isoDate(cell) : wordOf(cell));

const numberProblems = {
  "not-a-number": "unread-number",
  ambiguous: "ambiguous-numbers",
  conflict: "conflicting-numbers",
  "error-cell": "error-cells",
} as const;

function numberColumn(
  name: string,
  strip: Strip,
  taken: NumbersTaken,
  options: TableOptions,
  addressOf: (row: number) => string,
): ColumnReading {
  const reading = settleNumbers(taken, options.decimal);
  const problems = unreadProblems(reading.unread, strip, addressOf, (why, example) => ({
    kind: numberProblems[why],
    column: name,
    example,
  }));
  const sign = reading.decimal;
  const choices: Choice[] =
    sign === "comma" || sign === "point"
      ? [{ kind: "decimal", column: name, sign, because: options.decimal === undefined ? "values" : "given" }]
      : [];
  const example = exampleOfDoubt(reading.unread, strip, sign === "undecided");
  return {
    column: { kind: "number", values: reading.values },
    problems,
    choices,
    odd: () => oddCells(reading.unread, strip, addressOf, numberProblems),
    currencies: reading.currencies,
    ambiguous: example === null ? null : { sort: "number", example },
  };
}

const dayProblems = {
  "not-a-day": "unread-day",
  ambiguous: "ambiguous-days",
  conflict: "conflicting-days",
  "no-such-day": "no-such-day",
  unlikely: "unlikely-day",
  "error-cell": "error-cells",
} as const;

function dayColumn(
  name: string,
  strip: Strip,
  taken: DaysTaken,
  options: ColumnOptions,
  addressOf: (row: number) => string,
): ColumnReading {
  const reading = settleDays(taken, options.order, options.isGiven ? strip : null);
  const problems = unreadProblems(reading.unread, strip, addressOf, (why, example) => ({
    kind: dayProblems[why],
    column: name,
    example,
  }));
  const swapped = reading.swapSuspect ? dateCells(strip) : [];
  const firstSwapped = swapped[0];
  if (firstSwapped !== undefined) {
    problems.push({ kind: "swapped-days", column: name, at: addressOf(firstSwapped), count: swapped.length });
  }
  const choices: Choice[] = reading.forms.includes("serial") ? [{ kind: "serials", column: name }] : [];
  if (reading.order === "dmy" || reading.order === "mdy") {
    choices.push({
      kind: "order",
      column: name,
      order: reading.order,
      because: options.order === undefined ? "values" : "given",
    });
  }
  // A user who has given the order has seen the dates, and may use them.
  const suspect =
    firstSwapped === undefined || options.order !== undefined ? null : dayText(cellAt(strip, firstSwapped));
  const example = suspect ?? exampleOfDoubt(reading.unread, strip, reading.order === "undecided");
  return {
    column: { kind: "day", values: reading.values },
    problems,
    choices,
    odd: () => oddCells(reading.unread, strip, addressOf, dayProblems),
    currencies: null,
    ambiguous: example === null ? null : { sort: "day", example },
  };
}
