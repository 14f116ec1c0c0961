import { isCellError, isDay, type Cell } from "../words/cell";
import { dateOf } from "../words/day";
import type { Role } from "../words/role";
import { askedOnce } from "./askedOnce";
import type { Column } from "./column";
import { findCurrencies } from "./findCurrencies";
import { findRepeats } from "./findRepeats";
import type { PlainFrame } from "./frame";
import { columnFor } from "./laterColumn";
import { isLikelyDay } from "./likelyDay";
import { hashesIn, takeOne } from "./looseTable";
import { meaningOf } from "./meaningWords";
import type { QuickLook } from "./quickLook";
import { readColumn, type ColumnReading } from "./readColumn";
import { cellAt, isFilledCell, type Strip } from "./strip";
import type { Table } from "./table";
import type { Taking } from "./takenColumn";
import { wordOf } from "./wordOf";

/** Some rows of a table of deals, and what is known of the whole of it. */
export interface SomeRows {
  readonly cells: readonly (readonly Cell[])[];
  readonly look: QuickLook;
  /** Must be asked of every row that is used: whether it is data as the others are. */
  readonly stillHolds: PlainFrame["stillHolds"];
  readonly roles: ReadonlyMap<Role, number>;
  readonly takings: readonly Taking[];
  /** Row numbers within what the host handed over. */
  readonly rows: Int32Array;
}

/** Whether a column of stages says won and lost: its other words are steps on the way then, whatever they are. */
export function saysWonAndLost(cells: SomeRows["cells"], { frame }: QuickLook, place: number): boolean {
  const column = frame.columns[place] ?? -1;
  const seen = new Set<Cell>();
  const said = new Set<string | null>();
  for (const row of frame.rows) {
    const cell = cells[row]?.[column] ?? null;
    if (seen.has(cell)) continue;
    seen.add(cell);
    said.add(meaningOf("stage", wordOf(cell)));
    if (said.has("won") && said.has("lost")) return true;
  }
  return false;
}

/** The rows as a table; null where what stands in the needed columns is not told by these rows alone. */
export function tableOfSome(some: SomeRows, needed: readonly number[]): Table | null {
  const { cells, look, roles, takings } = some;
  if (!areAllData(some) || needed.some((place) => isBlankThroughout(some, place))) return null;
  const own = withoutRepeats(some);
  const readings = look.frame.columns.map((column, place) => {
    const kind = takings[place]?.kind ?? "text";
    return {
      kind,
      strip: { cells, rows: own.rows, column },
      read: askedOnce(() => readSome(look, place, kind, own.rows, cells)),
    };
  });
  if (needed.some((place) => readings[place]?.read() === null)) return null;
  const columns = readings.map(({ kind, strip, read }) =>
    columnFor({ strip, kind: "later", as: kind }, () => read() ?? unknownColumn),
  );
  const isMoney = needed.includes(roles.get("amount") ?? -1);
  const currency = findCurrencies(
    isMoney ? roles : new Map(),
    columns,
    readings.map(
      ({ read }) =>
        () =>
          read() ?? unknownColumn,
    ),
  );
  const stages = columns[roles.get("stage") ?? -1];
  const words = stages?.kind === "text" ? stages.words : [];
  return {
    subject: "deals",
    rows: own.rows.length,
    names: look.frame.names,
    columns,
    roles,
    meanings: new Map([["stage", words.map((word) => meaningOf("stage", word) ?? "open")]]),
    allWon: false,
    currencyOfRow: currency.ofRow,
    currencies: currency.names,
    firstOfId: own.firstOfId,
    ambiguous: new Map(),
    problems: [],
    choices: [],
  };
}

/** Of a column without a single filled cell more is said than of one where it is these rows that are blank. */
function isBlankThroughout({ cells, look: { frame } }: SomeRows, place: number): boolean {
  const column = frame.columns[place] ?? -1;
  return frame.rows.every((row) => !isFilledCell(cells[row]?.[column]));
}

/** Rows of totals among the others, and rows that are longer than the header, need a closer look. */
function areAllData({ cells, look, rows, stillHolds }: SomeRows): boolean {
  const first = look.frame.rows[0] ?? 0;
  for (const row of rows) if (!stillHolds([cells[row] ?? []], row - first, row + 1 - first)) return false;
  return true;
}

/** Copies of a row are one row; rows of the same thing that differ stay, and it counts once. */
function withoutRepeats({ cells, look, roles, rows }: SomeRows): { rows: Int32Array; firstOfId: Uint8Array } {
  const column = look.frame.columns[roles.get("id") ?? -1];
  const hashes = column === undefined ? null : hashesIn({ cells, rows, column });
  if (column === undefined || hashes === null) return { rows, firstOfId: new Uint8Array(rows.length).fill(1) };
  return findRepeats(cells, rows, look.frame.columns, { column, hashes }, () => "");
}

const unknownColumn: ColumnReading = {
  column: { kind: "text", codes: new Int32Array(0), words: [] },
  problems: [],
  choices: [],
  odd: () => [],
  currencies: null,
  ambiguous: null,
};

/** A column of some rows; null where it cannot be told, or not by these rows and a look at the whole column. */
function readSome(
  { frame }: QuickLook,
  place: number,
  kind: Column["kind"],
  rows: Int32Array,
  cells: SomeRows["cells"],
): ColumnReading | null {
  const column = frame.columns[place] ?? -1;
  const strip = { cells, rows, column };
  const read = (own: Strip): ColumnReading =>
    readColumn(frame.names[place] ?? "", takeOne(own, kind, {}), { isGiven: false }, (row) => String(row));
  const isTold = tells[kind];
  let isPlain = true;
  for (let at = 0; at < rows.length && isPlain; at++) isPlain = isTold(cellAt(strip, at));
  if (kind === "number" && !isPlain) return ofRows(read({ cells, rows: frame.rows, column }), rows, frame.rows[0] ?? 0);
  if (!isPlain || (kind === "day" && !hasHighDay({ cells, rows: frame.rows, column }))) return null;
  return read(strip);
}

/** Whether a cell says by itself what it is. */
const tells: Readonly<Record<Column["kind"], (cell: Cell) => boolean>> = {
  number: (cell) => !isFilledCell(cell) || (typeof cell === "number" && Number.isFinite(cell)),
  day: (cell) => !isFilledCell(cell) || isDay(cell) || (typeof cell === "number" && !Number.isNaN(cell)),
  text: (cell) => !isCellError(cell),
};

/** Days that were swapped when a file was opened are all up to the 12th; one above, and these are not. */
function hasHighDay(strip: Strip): boolean {
  for (let at = 0; at < strip.rows.length; at++) {
    const cell = cellAt(strip, at);
    const serial = typeof cell === "number" ? cell : isDay(cell) ? cell.serial : NaN;
    if (isLikelyDay(serial) && dateOf(serial).day > 12) return true;
  }
  return false;
}

/** The part of a column of numbers that some rows are; null where the column shows comma and point, or these rows are unread. */
function ofRows(whole: ColumnReading, rows: Int32Array, first: number): ColumnReading | null {
  const { column, currencies } = whole;
  const left = new Set(rows);
  const isInDoubt = whole
    .odd()
    .some(({ row, kind }) => kind === "ambiguous-numbers" || kind === "conflicting-numbers" || left.has(row + first));
  if (column.kind !== "number" || isInDoubt) return null;
  const codes = currencies === null ? null : Int16Array.from(rows, (row) => currencies.codes[row - first] ?? -1);
  return {
    ...unknownColumn,
    column: { kind: "number", values: Float64Array.from(rows, (row) => column.values[row - first] ?? NaN) },
    currencies: codes === null || currencies === null ? null : { codes, names: currencies.names },
  };
}
