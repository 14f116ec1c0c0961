import type { ColumnOptions } from "../../../../src/core/table/readColumn";
import { isCellError, isDay, isMissing, type Cell } from "../../../../src/core/words/cell";
import { isoDate } from "../../../../src/core/words/day";
import type { Choice, Problem, ProblemFacts } from "../../../../src/core/words/problem";
import type { Column } from "../../../../src/core/table/column";
import type { Looks } from "./findRoles";
import type { RoleKind } from "../../../../src/core/table/headerWords";
import { readDays } from "./readDays";
import { readNumbers } from "./readNumbers";
import { readWords, wordOf } from "./readWords";
import type { TableOptions } from "../../../../src/core/table/table";

/** One column read, with all that was decided and found on the way. */
export interface ColumnReading {
  readonly column: Column;
  readonly problems: readonly Problem[];
  readonly choices: readonly Choice[];
  readonly currencies: { readonly codes: Int16Array; readonly names: readonly string[] } | null;
  /** Set where the column cannot be read without a guess. */
  readonly ambiguous: { readonly sort: "number" | "day"; readonly example: string } | null;
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
  kind: Column["kind"],
  cells: readonly Cell[],
  options: ColumnOptions,
  addressOf: (row: number) => string,
): ColumnReading {
  if (kind === "number") return numberColumn(name, cells, options, addressOf);
  if (kind === "day") return dayColumn(name, cells, options, addressOf);
  return {
    column: readWords(cells),
    problems: errorCells(name, cells, addressOf),
    choices: [],
    currencies: null,
    ambiguous: null,
  };
}

function errorCells(column: string, cells: readonly Cell[], addressOf: (row: number) => string): Problem[] {
  const rows = cells.flatMap((cell, row) => (isCellError(cell) ? [row] : []));
  const first = rows[0];
  return first === undefined
    ? []
    : [
        {
          kind: "error-cells",
          column,
          at: addressOf(first),
          count: rows.length,
          example: wordOf(cells[first] ?? null),
        },
      ];
}

/** Gathers unread cells into one problem for each reason, named after its first cell. */
function unreadProblems<Why extends string>(
  unread: readonly { readonly index: number; readonly why: Why }[],
  cells: readonly Cell[],
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
    ...facts(why, wordOf(cells[index] ?? null)),
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
  cells: readonly Cell[],
  undecided: boolean,
): string | null {
  const doubtful = unread.filter(({ why }) => why === "ambiguous" || why === "conflict");
  const first = doubtful[0];
  if (first === undefined) return null;
  const filled = cells.reduce<number>((count, cell) => count + (isMissing(cell) ? 0 : 1), 0);
  return undecided || doubtful.length > mostInDoubt * filled ? wordOf(cells[first.index] ?? null) : null;
}

const isDateCell = (cell: Cell): boolean => isDay(cell) || typeof cell === "number";

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
  cells: readonly Cell[],
  options: TableOptions,
  addressOf: (row: number) => string,
): ColumnReading {
  const reading = readNumbers(cells, options.decimal === undefined ? {} : { decimal: options.decimal });
  const problems = unreadProblems(reading.unread, cells, addressOf, (why, example) => ({
    kind: numberProblems[why],
    column: name,
    example,
  }));
  const sign = reading.decimal;
  const choices: Choice[] =
    sign === "comma" || sign === "point"
      ? [{ kind: "decimal", column: name, sign, because: options.decimal === undefined ? "values" : "given" }]
      : [];
  const example = exampleOfDoubt(reading.unread, cells, sign === "undecided");
  return {
    column: { kind: "number", values: reading.values },
    problems,
    choices,
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
  cells: readonly Cell[],
  options: ColumnOptions,
  addressOf: (row: number) => string,
): ColumnReading {
  const reading = readDays(
    cells,
    {
      ...(options.order === undefined ? {} : { order: options.order }),
      ...(options.epoch === undefined ? {} : { epoch: options.epoch }),
    },
    options.isGiven,
  );
  const problems = unreadProblems(reading.unread, cells, addressOf, (why, example) => ({
    kind: dayProblems[why],
    column: name,
    example,
  }));
  const swapped = reading.swapSuspect ? cells.flatMap((cell, row) => (isDateCell(cell) ? [row] : [])) : [];
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
    firstSwapped === undefined || options.order !== undefined ? null : dayText(cells[firstSwapped] ?? null);
  const example = suspect ?? exampleOfDoubt(reading.unread, cells, reading.order === "undecided");
  return {
    column: { kind: "day", values: reading.values },
    problems,
    choices,
    currencies: null,
    ambiguous: example === null ? null : { sort: "day", example },
  };
}
