import type { Column } from "./column";
import type { Lines, Strip } from "./strip";
import { daysTaken, takeDays, type DaysTaken } from "./takeDays";
import { numbersTaken, takeNumbers, type NumbersTaken } from "./takeNumbers";
import { takeWords, wordsTaken, type WordsTaken } from "./takeWords";

/** How a column is to be taken; `later` when somebody asks for it, which for most columns of a table nobody does. */
export interface Taking {
  readonly kind: Column["kind"];
  readonly later: boolean;
}

/** A column taken off the cells once, so that nothing has to go back to them but what is odd. */
export type TakenColumn = { readonly strip: Strip } & (
  | { readonly kind: "number"; readonly taken: NumbersTaken }
  | { readonly kind: "day"; readonly taken: DaysTaken }
  | { readonly kind: "text"; readonly taken: WordsTaken }
);

/** A column that is left for later. */
export interface LaterColumn {
  readonly strip: Strip;
  readonly kind: "later";
  readonly as: Column["kind"];
}

/** A column of which nothing is taken yet; `offset` is added to its serials, should it hold days. */
export function untaken(strip: Strip, kind: Column["kind"], offset: number): TakenColumn {
  const rows = strip.rows.length;
  switch (kind) {
    case "number":
      return { strip, kind, taken: numbersTaken(rows) };
    case "day":
      return { strip, kind, taken: daysTaken(rows, offset) };
    case "text":
      return { strip, kind, taken: wordsTaken(rows) };
  }
}

export function takeSome(lines: Lines, column: TakenColumn, from: number, to: number): void {
  const place = column.strip.column;
  switch (column.kind) {
    case "number":
      takeNumbers(lines, place, from, to, column.taken);
      return;
    case "day":
      takeDays(lines, place, from, to, column.taken);
      return;
    case "text":
      takeWords(lines, place, from, to, column.taken);
  }
}
