import { isCellError, type Cell } from "../words/cell";
import type { Choice, Problem, ProblemFacts } from "../words/problem";
import type { Column } from "./column";
import type { Looks } from "./findRoles";
import type { RoleKind } from "./headerWords";
import { readDays } from "./readDays";
import { readNumbers } from "./readNumbers";
import { readWords, wordOf } from "./readWords";
import type { TableOptions } from "./table";

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
  options: TableOptions,
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
  const unsure = reading.unread.find(({ why }) => why === "ambiguous");
  const example = unsure === undefined ? "" : wordOf(cells[unsure.index] ?? null);
  return {
    column: { kind: "number", values: reading.values },
    problems,
    choices,
    currencies: reading.currencies,
    ambiguous: unsure === undefined ? null : { sort: "number", example },
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
  options: TableOptions,
  addressOf: (row: number) => string,
): ColumnReading {
  const reading = readDays(cells, {
    ...(options.order === undefined ? {} : { order: options.order }),
    ...(options.epoch === undefined ? {} : { epoch: options.epoch }),
  });
  const problems = unreadProblems(reading.unread, cells, addressOf, (why, example) => ({
    kind: dayProblems[why],
    column: name,
    example,
  }));
  if (reading.swapSuspect) problems.push({ kind: "swapped-days", column: name, at: addressOf(0), count: cells.length });
  const choices: Choice[] = reading.forms.includes("serial") ? [{ kind: "serials", column: name }] : [];
  if (reading.order === "dmy" || reading.order === "mdy") {
    choices.push({
      kind: "order",
      column: name,
      order: reading.order,
      because: options.order === undefined ? "values" : "given",
    });
  }
  const unsure = reading.unread.find(({ why }) => why === "ambiguous");
  return {
    column: { kind: "day", values: reading.values },
    problems,
    choices,
    currencies: null,
    ambiguous: unsure === undefined ? null : { sort: "day", example: wordOf(cells[unsure.index] ?? null) },
  };
}
