import { cellAddress } from "../words/address";
import type { Cell } from "../words/cell";
import { fault, isFault, type Fault } from "../words/fault";
import type { Choice, Problem } from "../words/problem";
import type { MeaningRole, Role, Subject } from "../words/role";
import type { TextColumn } from "./column";
import { findCurrencies } from "./findCurrencies";
import { findDayNumbers, type DayNumber } from "./findDayNumbers";
import { findMeanings, type Meanings } from "./findMeanings";
import { findRepeats } from "./findRepeats";
import { findRoles, headerFits, type HeaderFit } from "./findRoles";
import { findSubject } from "./findSubject";
import { frameOf, plainFrame, type Frame } from "./frame";
import { plainHeader } from "./plainHeader";
import { lookAt } from "./lookAt";
import { guessPlan, planOf, retake, takeTable, wordsIn, type LooseTable } from "./looseTable";
import { ownId } from "./ownId";
import { readColumn, type ColumnReading } from "./readColumn";
import { serialInText } from "./serialInText";
import { stageByWords, type StageFound } from "./stageByWords";
import { cellAt, type Strip } from "./strip";
import type { Table, TableOptions } from "./table";
import { filledCells } from "./takenColumn";

/**
 * Reads loose cells, as a host hands them over, into a table: finds the header, drops totals and blank rows, reads
 * numbers and days by the evidence of each column, finds what the columns mean. Whatever had to be decided stands in
 * `choices`, whatever could not be read in `problems`; nothing is dropped without a word.
 *
 * Errors: cells without a table, and a role given to a column that is not there, are faults.
 */
export function readTable(cells: readonly (readonly Cell[])[], options: TableOptions = {}): Table | Fault {
  const origin = options.origin ?? { row: 0, column: 0 };
  const taking = takePlainly(cells, origin, options) ?? takeAny(cells, origin, options);
  if (isFault(taking)) return taking;
  const { frame, taken, fits, loose } = taking;

  const address = (row: number, column: number): string => cellAddress(origin.row + row, origin.column + column);
  const looks = loose.columns.map((column) => lookAt(filledCells(column)));
  const wordsAt = wordsIn(loose);
  const stage = stageByWords(findRoles(fits, looks, taken), wordsAt, looks, taken, options.words);
  const roles = ownId(stage.roles, frame.names, wordsAt, taken);
  const plan = planOf(roles, looks);
  const whole = retake(loose, plan, options);
  const idColumn = plan.id === undefined ? undefined : frame.columns[plan.id];
  const ids = idColumn === undefined ? null : { column: idColumn, hashes: whole.hashes };
  const repeats = findRepeats(cells, frame.rows, frame.columns, ids, address);
  const { rows } = repeats;
  const given = new Set(taken.values());
  const own = rows === frame.rows ? whole : takeTable(cells, { rows, columns: frame.columns }, plan, options);
  const readings = (own ?? whole).columns.map((column, place) =>
    readColumn(frame.names[place] ?? "", column, { ...options, isGiven: given.has(place) }, (row) =>
      address(rows[row] ?? 0, column.strip.column),
    ),
  );
  const dayNumbers = findDayNumbers(fits, roles, looks, frame.names, (place) =>
    firstDayNumber((own ?? whole).columns[place]?.strip, address),
  );
  return assemble(
    {
      names: frame.names,
      rows: rows.length,
      firstOfId: repeats.firstOfId,
      roles,
      stage,
      taken,
      readings,
      blank: looks.map(({ filled }) => filled === 0),
      options,
    },
    [[...frame.problems, ...repeats.problems, ...dayNumbers], frame.choices],
  );
}

function firstDayNumber(strip: Strip | undefined, address: (row: number, column: number) => string): DayNumber | null {
  for (let at = 0; strip !== undefined && at < strip.rows.length; at++) {
    const cell = cellAt(strip, at);
    if (typeof cell === "string" && serialInText(cell) !== null)
      return { at: address(strip.rows[at] ?? 0, strip.column), example: cell };
  }
  return null;
}

/** A table's frame and its columns as they were taken off the cells. */
interface Taking {
  readonly frame: Frame;
  /** Places of the columns that the user has named for a role. */
  readonly taken: Map<Role, number>;
  readonly fits: readonly HeaderFit[];
  readonly loose: LooseTable;
}

type Cells = readonly (readonly Cell[])[];
type Origin = Readonly<{ row: number; column: number }>;

/** Takes a table whose rows are all data; null where some row needs a closer look. */
function takePlainly(cells: Cells, origin: Origin, options: TableOptions): Taking | Fault | null {
  const plain = plainFrame(cells, origin);
  return plain === null ? null : takeFrom(cells, plain.frame, options, plain.stillHolds);
}

function takeAny(cells: Cells, origin: Origin, options: TableOptions): Taking | Fault {
  const frame = frameOf(cells, origin);
  if (typeof frame === "string") return fault({ kind: "not-a-table", why: frame });
  const taking = takeFrom(cells, frame, options, () => true);
  if (taking === null) throw new Error("rows that are found one by one hold");
  return taking;
}

function takeFrom(
  cells: Cells,
  frame: Frame,
  options: TableOptions,
  stillHolds: (from: number, to: number) => boolean,
): Taking | Fault | null {
  const taken = givenRoles(frame.names, options.roles);
  if (!(taken instanceof Map)) return stillHolds(0, frame.rows.length) ? taken : null;
  const fits = headerFits(frame.names);
  const loose = takeTable(cells, frame, guessPlan(cells, frame, fits, taken), options, stillHolds);
  return loose === null ? null : { frame, taken, fits, loose };
}

/** Columns that the user has named for a role, by header text whatever its case and punctuation. */
function givenRoles(names: readonly string[], given: TableOptions["roles"]): Map<Role, number> | Fault {
  const taken = new Map<Role, number>();
  for (const [role, name] of given ?? []) {
    const exact = names.findIndex((one) => one === name);
    const place = exact >= 0 ? exact : names.findIndex((one) => plainHeader(one) === plainHeader(name));
    if (place < 0) return fault({ kind: "unknown-column", name, known: names });
    taken.set(role, place);
  }
  return taken;
}

interface Parts {
  readonly names: readonly string[];
  readonly rows: number;
  readonly firstOfId: Uint8Array;
  readonly roles: Map<Role, number>;
  readonly stage: Pick<StageFound, "byWords" | "doubtful">;
  readonly taken: ReadonlyMap<Role, number>;
  readonly readings: readonly ColumnReading[];
  readonly blank: readonly boolean[];
  readonly options: TableOptions;
}

const meaningRoles: readonly MeaningRole[] = ["stage", "type", "outcome", "source", "field", "category"];

function assemble(parts: Parts, [problems, choices]: readonly [readonly Problem[], readonly Choice[]]): Table {
  const { roles, readings, options, taken } = parts;
  const named = [...roles];
  const found = meaningsOf(parts);
  const strangeStage = found.stageProblems.length > 0;
  const subject: Subject = options.subject ?? findSubject(roles, parts.names, found.meanings.has("type"));
  const closed = roles.get("closed");
  const sure = !parts.stage.doubtful && !strangeStage;
  const allWon = sure && subject === "deals" && closed !== undefined && !roles.has("stage");
  const currency = findCurrencies(roles, readings);
  const roleChoices: Choice[] = [...roles].map(([role, place]) => ({
    kind: "role",
    role,
    column: parts.names[place] ?? "",
    because: taken.has(role) ? "given" : role === "stage" && parts.stage.byWords ? "values" : "header",
  }));
  return {
    subject,
    rows: parts.rows,
    names: parts.names,
    columns: readings.map(({ column }) => column),
    roles,
    meanings: new Map([...found.meanings].map(([role, { meanings }]) => [role, meanings])),
    allWon,
    currencyOfRow: currency.ofRow,
    currencies: currency.names,
    firstOfId: parts.firstOfId,
    blankRoles: new Map(
      named.flatMap(([role, place]) =>
        parts.blank[place] === true ? [[role, { column: parts.names[place] ?? "", subject }] as const] : [],
      ),
    ),
    ambiguous: new Map(
      readings.flatMap(({ ambiguous }, place) => (ambiguous === null ? [] : [[place, ambiguous] as const])),
    ),
    problems: [
      ...problems,
      ...readings.flatMap((reading) => reading.problems),
      ...[...found.meanings.values()].flatMap((one) => one.problems),
      ...found.stageProblems,
      ...currency.problems,
    ],
    choices: [
      ...choices,
      { kind: "subject", subject },
      ...roleChoices,
      ...readings.flatMap((reading) => reading.choices),
      ...[...found.meanings.values()].flatMap((one) => one.choices),
      ...(allWon ? [{ kind: "all-won" as const, column: parts.names[closed] ?? "" }] : []),
      ...currency.choices,
    ],
  };
}

/**
 * The meanings of the words in each column that carries some. A column without any known word plays no role, unless
 * the user says so; where it is called stage its words are told, since they may well say won and lost in their own way.
 */
function meaningsOf({ readings, roles, taken, options }: Parts): {
  readonly meanings: ReadonlyMap<MeaningRole, Meanings>;
  readonly stageProblems: readonly Problem[];
} {
  const meanings = new Map<MeaningRole, Meanings>();
  const stageProblems: Problem[] = [];
  for (const role of meaningRoles) {
    const column = textColumn(readings, roles.get(role));
    const own = column === null ? null : findMeanings(role, column, options.words);
    const isKnown = own?.meanings.some((meaning) => meaning !== null) === true;
    if (own !== null && (isKnown || taken.has(role))) meanings.set(role, own);
    else if (!taken.has(role)) roles.delete(role);
    if (own !== null && !isKnown && role === "stage" && !taken.has(role)) stageProblems.push(...own.problems);
  }
  return { meanings, stageProblems };
}

function textColumn(readings: readonly ColumnReading[], place: number | undefined): TextColumn | null {
  const column = place === undefined ? undefined : readings[place]?.column;
  return column?.kind === "text" ? column : null;
}
