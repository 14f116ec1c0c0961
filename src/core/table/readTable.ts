import { cellAddress } from "../words/address";
import type { Cell } from "../words/cell";
import { fault, isFault, type Fault } from "../words/fault";
import type { Choice, Problem } from "../words/problem";
import type { MeaningRole, Role, Subject } from "../words/role";
import { askedOnce } from "./askedOnce";
import type { Column, TextColumn } from "./column";
import { findCurrencies } from "./findCurrencies";
import { findDayNumbers, type DayNumber } from "./findDayNumbers";
import { findMeanings, type Meanings } from "./findMeanings";
import { findRepeats } from "./findRepeats";
import { findRoles, headerFits, type HeaderFit, type Looks } from "./findRoles";
import { findSubject } from "./findSubject";
import { frameOf, plainFrame, type Frame } from "./frame";
import { plainHeader } from "./plainHeader";
import { columnFor } from "./laterColumn";
import { lookAt } from "./lookAt";
import { planOf, retake, takeOne, takeTable, wordsIn, type LooseTable } from "./looseTable";
import { mapOnDemand } from "./mapOnDemand";
import { ownId } from "./ownId";
import { readColumn, type ColumnReading } from "./readColumn";
import { serialInText } from "./serialInText";
import { stageByWords, type StageFound } from "./stageByWords";
import { cellAt, type Lines, type Strip } from "./strip";
import type { Table, TableOptions } from "./table";

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
  const { frame, taken, looks, loose } = taking;

  const address = (row: number, column: number): string => cellAddress(origin.row + row, origin.column + column);
  const wordsAt = wordsIn(loose);
  const stage = stageByWords(taking.roles, wordsAt, looks, taken, options.words);
  const roles = ownId(stage.roles, frame.names, wordsAt, taken);
  const plan = planOf(roles, looks);
  const whole = retake(loose, plan, options);
  const idColumn = plan.id === undefined ? undefined : frame.columns[plan.id];
  const ids = idColumn === undefined || whole.hashes === null ? null : { column: idColumn, hashes: whole.hashes };
  const repeats = findRepeats(cells, frame.rows, frame.columns, ids, address);
  const { rows } = repeats;
  const given = new Set(taken.values());
  const own = rows === frame.rows ? whole : takeTable(cells, { rows, columns: frame.columns }, plan, options);
  const loosely = (own ?? whole).columns;
  const readings = loosely.map((column, place) =>
    askedOnce(() =>
      readColumn(
        frame.names[place] ?? "",
        column.kind === "later" ? takeOne(column.strip, column.as, options) : column,
        { ...options, isGiven: given.has(place) },
        (row) => address(rows[row] ?? 0, column.strip.column),
      ),
    ),
  );
  const dayNumbers = findDayNumbers(taking.fits, roles, looks, frame.names, (place) =>
    firstDayNumber(loosely[place]?.strip, address),
  );
  const columns = loosely.flatMap((column, place) => {
    const read = readings[place];
    return read === undefined ? [] : [columnFor(column, read)];
  });
  return assemble(
    {
      names: frame.names,
      rows: rows.length,
      firstOfId: repeats.firstOfId,
      roles,
      stage,
      taken,
      columns,
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
  readonly looks: readonly Looks[];
  readonly fits: readonly HeaderFit[];
  readonly roles: Map<Role, number>;
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

type StillHolds = (lines: Lines, from: number, to: number) => boolean;

function takeFrom(cells: Cells, frame: Frame, options: TableOptions, stillHolds: StillHolds): Taking | Fault | null {
  const given = givenRoles(frame.names, options.roles);
  const taken = given instanceof Map ? given : new Map<Role, number>();
  const looks = frame.columns.map((column) => lookAt({ cells, rows: frame.rows, column }));
  const fits = headerFits(frame.names);
  const roles = findRoles(fits, looks, taken);
  const loose = takeTable(cells, frame, planOf(roles, looks), options, stillHolds);
  if (loose === null) return null;
  return given instanceof Map ? { frame, taken, looks, fits, roles, loose } : given;
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
  readonly columns: readonly Column[];
  readonly readings: readonly (() => ColumnReading)[];
  readonly blank: readonly boolean[];
  readonly options: TableOptions;
}

const meaningRoles: readonly MeaningRole[] = ["stage", "type", "outcome", "source", "field", "category"];

/** What has been decided and what could not be read is told when it is asked for; a formula of one figure never asks. */
function assemble(parts: Parts, [problems, choices]: readonly [readonly Problem[], readonly Choice[]]): Table {
  const { roles, readings, options, taken, columns } = parts;
  const named = [...roles];
  const found = meaningsOf(parts);
  const strangeStage = found.stageProblems.length > 0;
  const subject: Subject = options.subject ?? findSubject(roles, parts.names, found.meanings.has("type"));
  const closed = roles.get("closed");
  const sure = !parts.stage.doubtful && !strangeStage;
  const allWon = sure && subject === "deals" && closed !== undefined && !roles.has("stage");
  const currency = findCurrencies(roles, columns, readings);
  const roleChoices: Choice[] = [...roles].map(([role, place]) => ({
    kind: "role",
    role,
    column: parts.names[place] ?? "",
    because: taken.has(role) ? "given" : role === "stage" && parts.stage.byWords ? "values" : "header",
  }));
  const allProblems = askedOnce((): Problem[] => [
    ...problems,
    ...readings.flatMap((reading) => reading().problems),
    ...[...found.meanings.values()].flatMap((one) => one.problems),
    ...found.stageProblems,
    ...currency.problems(),
  ]);
  const allChoices = askedOnce((): Choice[] => [
    ...choices,
    { kind: "subject", subject },
    ...roleChoices,
    ...readings.flatMap((reading) => reading().choices),
    ...[...found.meanings.values()].flatMap((one) => one.choices),
    ...(allWon ? [{ kind: "all-won" as const, column: parts.names[closed] ?? "" }] : []),
    ...currency.choices,
  ]);
  return {
    subject,
    rows: parts.rows,
    names: parts.names,
    columns,
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
    ambiguous: mapOnDemand(readings.length, (place) => readings[place]?.().ambiguous ?? null),
    oddCells: (place) => readings[place]?.().odd() ?? [],
    get problems() {
      return allProblems();
    },
    get choices() {
      return allChoices();
    },
  };
}

/**
 * The meanings of the words in each column that carries some. A column without any known word plays no role, unless
 * the user says so; where it is called stage its words are told, since they may well say won and lost in their own way.
 */
function meaningsOf({ columns, roles, taken, options }: Parts): {
  readonly meanings: ReadonlyMap<MeaningRole, Meanings>;
  readonly stageProblems: readonly Problem[];
} {
  const meanings = new Map<MeaningRole, Meanings>();
  const stageProblems: Problem[] = [];
  for (const role of meaningRoles) {
    const column = textColumn(columns, roles.get(role));
    const own = column === null ? null : findMeanings(role, column, options.words);
    const isKnown = own?.meanings.some((meaning) => meaning !== null) === true;
    if (own !== null && (isKnown || taken.has(role))) meanings.set(role, own);
    else if (!taken.has(role)) roles.delete(role);
    if (own !== null && !isKnown && role === "stage" && !taken.has(role)) stageProblems.push(...own.problems);
  }
  return { meanings, stageProblems };
}

function textColumn(columns: readonly Column[], place: number | undefined): TextColumn | null {
  const column = place === undefined ? undefined : columns[place];
  return column?.kind === "text" ? column : null;
}
