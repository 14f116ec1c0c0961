import { plainHeader } from "../table/plainHeader";
import { wordOf } from "../table/readWords";
import { cellAddress } from "../words/address";
import { isMissing, type Cell } from "../words/cell";
import { fault, isFault, type Fault } from "../words/fault";
import { isRole, type Role } from "../words/role";
import { findKpi } from "./catalogue";
import { roleNamed } from "./findColumn";
import type { Kpi } from "./kpi";
import { ownMeasureId } from "./ownMeasure";
import { choices, type ChoiceField } from "./ownChoices";
import { parseCondition, parseSum, type OwnSum } from "./parseOwn";
import { isTrouble, type Trouble } from "./ownTokens";

const headers = {
  name: ["name", "navn", "kpi"],
  numerator: ["numerator", "teller", "formula", "formel"],
  denominator: ["denominator", "nevner"],
  filter: ["filter", "where", "der", "betingelse"],
  date: ["date", "date column", "dato", "datokolonne"],
  direction: ["direction", "retning"],
  chance: ["chance", "chance model", "tilfeldighet", "tilfeldighetsmodell"],
  unit: ["unit", "enhet"],
} as const;
type Field = keyof typeof headers;

/** Own KPIs that were understood, and the fault of each row that was not: they are told, and the others still count. */
export interface OwnKpis {
  readonly kpis: readonly Kpi[];
  readonly faults: readonly Fault[];
}

/** Rows of title and explanation that may stand above the headers. */
const mostAbove = 20;

function placesIn(row: readonly Cell[]): ReadonlyMap<Field, number> {
  const names = row.map((cell) => plainHeader(wordOf(cell ?? "")));
  return new Map(
    (Object.keys(headers) as Field[]).flatMap((field) => {
      const place = names.findIndex((name) => (headers[field] as readonly string[]).includes(name));
      return place < 0 ? [] : [[field, place] as const];
    }),
  );
}

const isHeader = (places: ReadonlyMap<Field, number>): boolean => places.has("name") && places.has("numerator");

/**
 * The KPIs of a sheet that the user writes: a row each, with name, numerator, denominator, filter, date column,
 * direction, chance model and unit. Null where the cells are no such sheet. `origin` is the first cell's place in its sheet.
 */
export function readOwnKpis(
  cells: readonly (readonly Cell[])[],
  origin: { readonly row: number; readonly column: number } = { row: 0, column: 0 },
): OwnKpis | null {
  const header = cells.slice(0, mostAbove).findIndex((row) => isHeader(placesIn(row)));
  if (header < 0) return null;
  const places = placesIn(cells[header] ?? []);
  const kpis: Kpi[] = [];
  const faults: Fault[] = [];
  for (let row = header + 1; row < cells.length; row++) {
    if (cells[row]?.every(isMissing) !== false) continue;
    const line: Line = {
      text: (field) => wordOf(cells[row]?.[places.get(field) ?? -1] ?? "").trim(),
      at: (field) => cellAddress(origin.row + row, origin.column + (places.get(field) ?? 0)),
    };
    const kpi = kpiOfLine(line, kpis);
    if (isFault(kpi)) faults.push(kpi);
    else kpis.push(kpi);
  }
  return { kpis, faults };
}

interface Line {
  readonly text: (field: Field) => string;
  readonly at: (field: Field) => string;
}

const told = (line: Line, field: Field, { trouble, at, got }: Trouble): Fault =>
  fault({ kind: "own-kpi", at: line.at(field), character: at, why: trouble, got });

function kpiOfLine(line: Line, earlier: readonly Kpi[]): Kpi | Fault {
  const name = nameIn(line, earlier);
  if (isFault(name)) return name;
  const sums = sumsIn(line);
  if (isFault(sums)) return sums;
  const date = dateOf(line);
  if (isFault(date)) return date;
  const isCount = sums.under === null && sums.over.add.kind === "count";
  const more = choicesIn(line, isCount);
  if (isFault(more)) return more;
  return made(name, ruleOf(line), formOf(line, sums, date, more.chance === "proportion"), more);
}

function nameIn(line: Line, earlier: readonly Kpi[]): string | Fault {
  const name = line.text("name");
  if (name === "") return told(line, "name", { trouble: "no-name", at: 1, got: "" });
  const isTaken = !isFault(findKpi(name)) || earlier.some(({ id }) => id === ownId(name));
  return isTaken ? told(line, "name", { trouble: "name-taken", at: 1, got: name }) : name;
}

interface OwnSums {
  readonly over: OwnSum;
  readonly under: OwnSum | null;
}

function sumsIn(line: Line): OwnSums | Fault {
  const over = sumIn(line, "numerator");
  if (isFault(over)) return over;
  const under = line.text("denominator") === "" ? null : sumIn(line, "denominator");
  if (isFault(under)) return under;
  const odd = under !== null && (over.mean || under.mean) ? line.text("denominator") : null;
  if (odd !== null) return told(line, "denominator", { trouble: "unexpected", at: 1, got: odd });
  const filter = line.text("filter");
  const condition = filter === "" ? null : parseCondition(filter);
  return isTrouble(condition) ? told(line, "filter", condition) : { over, under };
}

type Choices = Pick<Kpi, "direction" | "chance" | "unit">;

function choicesIn(line: Line, isCount: boolean): Choices | Fault {
  const direction = chosen(line, "direction", choices.direction, "context");
  const chance = chosen(line, "chance", choices.chance, isCount ? "count" : "amount");
  const unit = chosen(line, "unit", choices.unit, isCount ? "count" : "ratio");
  if (isFault(direction)) return direction;
  if (isFault(chance)) return chance;
  return isFault(unit) ? unit : { direction, chance, unit };
}

const ownId = (name: string): string => `own:${name.toLowerCase()}`;

function made(name: string, rule: string, form: Kpi["form"], more: Choices): Kpi {
  const same = { en: name, nb: name };
  const stamp = { en: rule, nb: rule };
  return {
    id: ownId(name),
    area: "sales",
    subject: "unknown",
    names: same,
    definition: stamp,
    stamp,
    form,
    ...more,
    kind: "outcome",
    reach: "any",
    counters: [],
    drivers: [],
    sources: [],
  };
}

/** The rule as the user has written it. */
function ruleOf(line: Line): string {
  const [over, under, filter] = [line.text("numerator"), line.text("denominator"), line.text("filter")];
  return `${over}${under === "" ? "" : ` / ${under}`}${filter === "" ? "" : ` [${filter}]`}`;
}

function sumIn(line: Line, field: "numerator" | "denominator"): OwnSum | Fault {
  const text = line.text(field);
  const parsed = text === "" ? { trouble: "no-expression" as const, at: 1, got: "" } : parseSum(text);
  return isTrouble(parsed) ? told(line, field, parsed) : parsed;
}

function dateOf(line: Line): Role | null | Fault {
  const text = line.text("date");
  if (text === "") return null;
  const role = isRole(text) ? text : roleNamed(text);
  return role ?? told(line, "date", { trouble: "not-a-column", at: 1, got: text });
}

function formOf(line: Line, { over, under }: OwnSums, date: Role | null, isProportion: boolean): Kpi["form"] {
  const [sum, filter] = [line.text("numerator"), line.text("filter")];
  const both = filter === "" ? [] : [filter];
  // A proportion is a part of its whole only where what is counted above is also counted below.
  const above = isProportion && under !== null && under.whereText !== "" ? [...both, under.whereText] : both;
  const own = ownMeasureId({ sum, filters: above, date, counted: false });
  if (over.mean)
    return {
      kind: "ratio",
      numerator: [own],
      denominator: [ownMeasureId({ sum, filters: both, date, counted: true })],
    };
  if (under === null) return { kind: "total", measure: own };
  const below = ownMeasureId({ sum: line.text("denominator"), filters: both, date, counted: false });
  return { kind: "ratio", numerator: [own], denominator: [below] };
}

/** A choice in either language; a blank cell is the usual one. */
function chosen<Value>(line: Line, field: ChoiceField, known: ReadonlyMap<string, Value>, usual: Value): Value | Fault {
  const text = line.text(field).toLowerCase();
  if (text === "") return usual;
  return known.get(text) ?? told(line, field, { trouble: "not-a-choice", at: 1, got: text });
}
