import { cellAddress } from "../../../../src/core/words/address";
import type { Cell } from "../../../../src/core/words/cell";
import { fault, type Fault } from "../../../../src/core/words/fault";
import type { Choice, Problem } from "../../../../src/core/words/problem";
import type { MeaningRole, Role, Subject } from "../../../../src/core/words/role";
import type { TextColumn } from "../../../../src/core/table/column";
import { findCurrencies } from "./findCurrencies";
import { findDayNumbers } from "../../../../src/core/table/findDayNumbers";
import { headerFits } from "../../../../src/core/table/findRoles";
import { serialInText } from "../../../../src/core/table/serialInText";
import { findMeanings, type Meanings } from "../../../../src/core/table/findMeanings";
import { findRepeats } from "./findRepeats";
import { findRoles } from "./findRoles";
import { findSubject } from "../../../../src/core/table/findSubject";
import { frameOf } from "./frame";
import { headerWords } from "../../../../src/core/table/headerWords";
import { plainHeader } from "../../../../src/core/table/plainHeader";
import { lookAt } from "./lookAt";
import { columnKind, readColumn, type ColumnReading } from "./readColumn";
import { ownId } from "./ownId";
import { stageByWords, type StageFound } from "./stageByWords";
import { wordOf } from "../../../../src/core/table/wordOf";
import type { Table, TableOptions } from "../../../../src/core/table/table";

/**
 * Reads loose cells, as a host hands them over, into a table: finds the header, drops totals and blank rows, reads
 * numbers and days by the evidence of each column, finds what the columns mean. Whatever had to be decided stands in
 * `choices`, whatever could not be read in `problems`; nothing is dropped without a word.
 *
 * Errors: cells without a table, and a role given to a column that is not there, are faults.
 */
export function readTable(cells: readonly (readonly Cell[])[], options: TableOptions = {}): Table | Fault {
  const origin = options.origin ?? { row: 0, column: 0 };
  const frame = frameOf(cells, origin);
  if (typeof frame === "string") return fault({ kind: "not-a-table", why: frame });
  const taken = givenRoles(frame.names, options.roles);
  if (!(taken instanceof Map)) return taken;

  const address = (row: number, column: number): string => cellAddress(origin.row + row, origin.column + column);
  const loose = frame.columns.map((column) => columnCells(cells, frame.rows, column));
  const looks = loose.map(lookAt);
  const stage = stageByWords(findRoles(frame.names, looks, taken), loose, looks, taken, options.words);
  const roles = ownId(stage.roles, frame.names, loose, taken);
  const idPlace = roles.get("id");
  const idColumn = idPlace === undefined ? undefined : frame.columns[idPlace];
  const repeats = findRepeats(cells, frame.rows, frame.columns, idColumn, address);
  const copies = repeats.rows.length < frame.rows.length;

  const roleOf = new Map([...roles].map(([role, place]) => [place, role]));
  const readings = frame.columns.map((column, place) => {
    const own = copies ? columnCells(cells, repeats.rows, column) : (loose[place] ?? []);
    const role = roleOf.get(place);
    const look = looks[place] ?? lookAt([]);
    const kind = columnKind(role === undefined ? "any" : headerWords[role].kind, look);
    const isGiven = [...taken.values()].includes(place);
    return readColumn(frame.names[place] ?? "", kind, own, { ...options, isGiven }, (row) =>
      address(repeats.rows[row] ?? 0, column),
    );
  });
  const dayNumbers = findDayNumbers(headerFits(frame.names), roles, looks, frame.names, (place) => {
    const column = frame.columns[place] ?? 0;
    const at = [...repeats.rows].find((row) => isDayNumber(cells[row]?.[column]));
    return at === undefined ? null : { at: address(at, column), example: wordOf(cells[at]?.[column] ?? null) };
  });
  return assemble(
    {
      names: frame.names,
      rows: repeats.rows.length,
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

const isDayNumber = (cell: Cell | undefined): boolean => typeof cell === "string" && serialInText(cell) !== null;

function columnCells(cells: readonly (readonly Cell[])[], rows: Int32Array, column: number): Cell[] {
  const own = new Array<Cell>(rows.length);
  for (let row = 0; row < rows.length; row++) own[row] = cells[rows[row] ?? 0]?.[column] ?? null;
  return own;
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
