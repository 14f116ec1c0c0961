import type { Cell } from "../words/cell";
import type { Role } from "../words/role";
import type { Looks } from "./findRoles";
import type { Frame } from "./frame";
import { headerWords } from "./headerWords";
import { chunk, inLines } from "./inChunks";
import { columnKind } from "./readColumn";
import { offsetOf } from "./readDays";
import { wordsOf } from "./readWords";
import type { WordsAt } from "./stageByWords";
import { linesInto, type Lines, type Strip } from "./strip";
import type { TableOptions } from "./table";
import { hashesOf, idsTaken, takeIds } from "./takeIds";
import { takeSome, untaken, type LaterColumn, type TakenColumn, type Taking } from "./takenColumn";
import { wordsTaken, takeWords } from "./takeWords";

type Cells = readonly (readonly Cell[])[];

/** How each column is to be taken, and the place of the one whose ids are looked at. */
export interface Plan {
  readonly takings: readonly Taking[];
  readonly id: number | undefined;
}

/** The columns of a table, those that are asked for at once taken off its cells in one pass. */
export interface LooseTable {
  readonly columns: readonly (TakenColumn | LaterColumn)[];
  readonly id: number | undefined;
  /** Null where no id can be repeated. */
  readonly hashes: Int32Array | null;
}

/** Roles whose words are asked for in nearly every question, and those whose words must be known to read the table. */
const readAtOnce: ReadonlySet<Role | undefined> = new Set<Role>([
  "owner",
  "stage",
  "type",
  "outcome",
  "source",
  "currency",
]);

export function planOf(roles: ReadonlyMap<Role, number>, looks: readonly Looks[]): Plan {
  const roleOf = new Map([...roles].map(([role, place]) => [place, role]));
  const takings = looks.map((look, place): Taking => {
    const role = roleOf.get(place);
    const kind = columnKind(role === undefined ? "any" : headerWords[role].kind, look);
    return { kind, later: role === undefined || (kind === "text" && !readAtOnce.has(role)) };
  });
  return { takings, id: roles.get("id") };
}

const noTaking: Taking = { kind: "text", later: true };

const begun = (strip: Strip, { kind, later }: Taking, offset: number): TakenColumn | LaterColumn =>
  later ? { strip, kind: "later", as: kind } : untaken(strip, kind, offset);

/**
 * Takes the columns of some rows, then of the next ones: rows that have just been read for one column are still near the
 * processor for the others, and reading them from afar is what costs most. Null where `stillHolds` says so on the way.
 */
export function takeTable(
  cells: Cells,
  { rows, columns: places }: Pick<Frame, "rows" | "columns">,
  plan: Plan,
  options: TableOptions,
  stillHolds: (lines: Lines, from: number, to: number) => boolean = () => true,
): LooseTable | null {
  const offset = offsetOf(options.epoch);
  const columns = places.map((column, place) =>
    begun({ cells, rows, column }, plan.takings[place] ?? noTaking, offset),
  );
  const atOnce = columns.filter((column): column is TakenColumn => column.kind !== "later");
  const idColumn = plan.id === undefined ? undefined : places[plan.id];
  const ids = idColumn === undefined ? null : idsTaken({ cells, rows, column: idColumn });
  const lines: (readonly Cell[])[] = [];
  // No function is made here for each call: V8 throws away what it has compiled for such a one.
  for (let from = 0; from < rows.length; from += chunk) {
    const to = Math.min(rows.length, from + chunk);
    linesInto({ cells, rows }, from, to, lines);
    if (!stillHolds(lines, from, to)) return null;
    for (const column of atOnce) takeSome(lines, column, from, to);
    if (ids !== null) takeIds(lines, from, to, ids);
  }
  return { columns, id: plan.id, hashes: ids === null ? null : hashesOf(ids) };
}

/** Takes anew the columns that a plan wants in another way than they were taken. */
export function retake(loose: LooseTable, plan: Plan, options: TableOptions): LooseTable {
  const columns = loose.columns.map((column, place) => {
    const taking = plan.takings[place] ?? noTaking;
    if (column.kind === taking.kind || (column.kind === "later" && taking.later && column.as === taking.kind))
      return column;
    return taking.later ? begun(column.strip, taking, 0) : takeOne(column.strip, taking.kind, options);
  });
  if (plan.id === loose.id) return { ...loose, columns };
  const strip = plan.id === undefined ? undefined : columns[plan.id]?.strip;
  return { columns, id: plan.id, hashes: strip === undefined ? null : hashesIn(strip) };
}

export function takeOne(strip: Strip, kind: Taking["kind"], options: TableOptions): TakenColumn {
  const column = untaken(strip, kind, offsetOf(options.epoch));
  inLines(strip, (lines, from, to) => {
    takeSome(lines, column, from, to);
  });
  return column;
}

/** The hashes of a column's ids; null where none can be repeated. */
export function hashesIn(strip: Strip): Int32Array | null {
  const ids = idsTaken(strip);
  inLines(strip, (lines, from, to) => {
    takeIds(lines, from, to, ids);
  });
  return hashesOf(ids);
}

/** The words of a loose table's columns, as far as anybody asks. */
export function wordsIn({ columns }: LooseTable): WordsAt {
  return (place, most) => {
    const column = columns[place];
    if (column === undefined) return [];
    if (column.kind === "text") return column.taken.words.length > most ? null : column.taken.words;
    return fewWords(column.strip, most);
  };
}

/** The words of a column, or null as soon as there are more than so many. */
function fewWords(strip: Strip, most: number): readonly string[] | null {
  if (most === Infinity) return wordsOf(strip).words;
  const taken = wordsTaken(strip.rows.length);
  const step = 64;
  const lines: (readonly Cell[])[] = [];
  for (let from = 0; from < strip.rows.length; from += step) {
    const to = Math.min(strip.rows.length, from + step);
    linesInto(strip, from, to, lines);
    takeWords(lines, strip.column, from, to, taken);
    if (taken.words.length > most) return null;
  }
  return taken.words;
}
