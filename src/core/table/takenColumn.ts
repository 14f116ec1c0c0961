import type { Cell } from "../words/cell";
import type { FilledCells } from "./lookAt";
import { cellAt, type Strip } from "./strip";
import { daysTaken, takeDays, type DaysTaken } from "./takeDays";
import { numbersTaken, takeNumbers, type NumbersTaken } from "./takeNumbers";
import { presenceTaken, takePresence, type PresenceTaken } from "./takePresence";
import { takeWords, wordsTaken, type WordsTaken } from "./takeWords";

/** `presence`: a column of words that may never be asked for; its words are taken when they are. */
export type TakenKind = "number" | "day" | "text" | "presence";

/** A column taken off the cells once, so that nothing has to go back to them but what is odd. */
export type TakenColumn = { readonly strip: Strip } & (
  | { readonly kind: "number"; readonly taken: NumbersTaken }
  | { readonly kind: "day"; readonly taken: DaysTaken }
  | { readonly kind: "text"; readonly taken: WordsTaken }
  | { readonly kind: "presence"; readonly taken: PresenceTaken }
);

/** A column of which nothing is taken yet; `offset` is added to its serials, should it hold days. */
export function untaken(strip: Strip, kind: TakenKind, offset: number): TakenColumn {
  const rows = strip.rows.length;
  switch (kind) {
    case "number":
      return { strip, kind, taken: numbersTaken(rows) };
    case "day":
      return { strip, kind, taken: daysTaken(rows, offset) };
    case "text":
      return { strip, kind, taken: wordsTaken(rows) };
    case "presence":
      return { strip, kind, taken: presenceTaken(rows) };
  }
}

export function takeSome(column: TakenColumn, from: number, to: number): void {
  switch (column.kind) {
    case "number":
      takeNumbers(column.strip, from, to, column.taken);
      return;
    case "day":
      takeDays(column.strip, from, to, column.taken);
      return;
    case "text":
      takeWords(column.strip, from, to, column.taken);
      return;
    case "presence":
      takePresence(column.strip, from, to, column.taken);
  }
}

/** The filled cells of a column, to look at; before what is odd in it is settled. */
export function filledCells(column: TakenColumn): FilledCells {
  const { strip } = column;
  const filled = countFilled(column);
  return { filled, at: (places) => (filled === strip.rows.length ? placesOf(strip, places) : filledOf(column, places)) };
}

const placesOf = (strip: Strip, places: readonly number[]): Cell[] => places.map((at) => cellAt(strip, at));

/** Cells at places that are counted among the filled ones. */
function filledOf(column: TakenColumn, places: readonly number[]): Cell[] {
  const isFilled = filledTest(column);
  const found: Cell[] = [];
  let place = -1;
  for (let at = 0; at < column.strip.rows.length && found.length < places.length; at++) {
    if (!isFilled(at)) continue;
    place += 1;
    if (place === places[found.length]) found.push(cellAt(column.strip, at));
  }
  return found;
}

function countFilled(column: TakenColumn): number {
  if (column.kind === "presence") return column.taken.filled;
  const { taken } = column;
  const values = "codes" in taken ? taken.codes : taken.values;
  let missing = 0;
  if ("codes" in taken) for (const code of taken.codes) missing += code === -1 ? 1 : 0;
  else for (const value of taken.values) missing += Number.isNaN(value) ? 1 : 0;
  return values.length - missing + ("odd" in taken ? taken.odd.length : 0);
}

/** Asked of one place after another, from the first on. */
function filledTest(column: TakenColumn): (at: number) => boolean {
  if (column.kind === "text") {
    const { codes } = column.taken;
    return (at) => codes[at] !== -1;
  }
  if (column.kind === "presence") {
    const { bits } = column.taken;
    return (at) => (((bits[at >> 5] ?? 0) >> (at & 31)) & 1) === 1;
  }
  const { values, odd } = column.taken;
  let next = 0;
  return (at) => {
    if (odd[next] === at) {
      next += 1;
      return true;
    }
    return !Number.isNaN(values[at] ?? NaN);
  };
}
