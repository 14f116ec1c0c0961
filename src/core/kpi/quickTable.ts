import type { Cell } from "../words/cell";
import { isFault } from "../words/fault";
import type { Period } from "../words/period";
import type { Role } from "../words/role";
import type { Column } from "../table/column";
import { findSubject } from "../table/findSubject";
import { withoutFoot } from "../table/frame";
import { planOf } from "../table/looseTable";
import { ownId } from "../table/ownId";
import { pickRows, type WantedDays, type WantedWord } from "../table/pickRows";
import { lookAnew, lookBefore, tellsTheSame, type QuickLook } from "../table/quickLook";
import { saysWonAndLost, tableOfSome } from "../table/tableOfSome";
import type { Table } from "../table/table";
import type { Taking } from "../table/takenColumn";
import { cannotGive } from "./cannotGive";
import { measuresOf } from "./catalogue";
import { findColumn } from "./findColumn";
import type { Kpi } from "./kpi";
import type { Measure } from "./measure";
import { measureOf } from "./measures";
import type { Filter } from "./question";
import { rolesOf } from "./rolesOf";
import { roleOfDays } from "./rowsLeft";

type Cells = readonly (readonly Cell[])[];

/**
 * The rows of a table of deals that one figure looks at, as a table of their own: they are picked first, and only what is
 * left is read. Null wherever other rows could have a say in what these mean (written dates, comma or point, words of
 * stages that are not sure, totals), or where the question needs more than its rows: then the whole table must be read,
 * and gives the same answer.
 */
export function quickTable(cells: Cells, kpi: Kpi, period: Period, filters: readonly Filter[]): Table | null {
  const measures = measuresOf(kpi).map(measureOf);
  if (!isPlainKpi(kpi) || !measures.every(isPlainMeasure)) return null;
  const asked = { kpi, measures, period, filters };
  const before = lookBefore(cells);
  const table = before === null ? null : tableBy(before, cells, asked);
  // Whoever picks rows sees on the way whether the table looks as before; where none were picked it may be another one.
  if (before !== null && (table !== null || tellsTheSame(before, cells, 0, cells.length))) return table;
  const look = lookAnew(cells);
  return look === null ? null : tableBy(look, cells, asked);
}

interface Asked {
  readonly kpi: Kpi;
  readonly measures: readonly Measure[];
  readonly period: Period;
  readonly filters: readonly Filter[];
}

/** Null also where the table does not look like this. */
function tableBy(look: QuickLook, cells: Cells, asked: Asked): Table | null {
  const deals = dealsIn(look);
  const plain = deals === null ? null : withoutFoot(cells, look.frame);
  if (deals === null || plain === null || !saysWonAndLost(cells, look, deals.stage)) return null;
  const { roles, takings } = deals;
  const rows = rowsWanted(cells, look, roles, takings, asked);
  if (rows === null) return null;
  const { kpi, measures, period } = asked;
  const some = { cells, look, roles, takings, rows, stillHolds: plain.stillHolds };
  const table = tableOfSome(some, placesNeeded(kpi, measures, roles));
  const dated = period.grain !== "all";
  return table === null || measures.some((measure) => cannotGive(table, measure, dated) !== null) ? null : table;
}

function rowsWanted(
  cells: Cells,
  look: QuickLook,
  roles: ReadonlyMap<Role, number>,
  takings: readonly Taking[],
  { kpi, period, filters }: Asked,
): Int32Array | null {
  const columns = takings.map(({ kind }) => noCells[kind]);
  const days = wantedDays({ columns, roles }, look, kpi, period);
  const words = wantedWords({ names: look.frame.names, roles }, look, columns, filters);
  if (days === undefined || words === null || words.length > 1) return null;
  const [word = null] = words;
  // All rows, which had better be read as a whole.
  if (word === null && days === null) return null;
  const stillHolds = (from: number, to: number): boolean => tellsTheSame(look, cells, from, to);
  const picked = pickRows(cells, look.frame.rows[0] ?? 0, word, days, stillHolds);
  return picked === null ? null : Int32Array.from(picked);
}

function placesNeeded(kpi: Kpi, measures: readonly Measure[], roles: ReadonlyMap<Role, number>): number[] {
  const isMoney = measures.some(({ add }) => add.kind === "sum" && add.money);
  const currency: readonly Role[] = isMoney ? ["amount", "currency"] : [];
  const needed = new Set([...rolesOf(kpi), ...measures.flatMap(({ date }) => date), ...currency]);
  return [...needed].flatMap((role) => roles.get(role) ?? []);
}

const noCells: Readonly<Record<Column["kind"], Column>> = {
  number: { kind: "number", values: new Float64Array(0) },
  day: { kind: "day", values: new Float64Array(0) },
  text: { kind: "text", codes: new Int32Array(0), words: [] },
};

/** A growth asks for the period before, and a target for what is not in the table. */
const isPlainKpi = ({ form, joins }: Kpi): boolean =>
  joins === undefined && form.kind !== "growth" && form.kind !== "target" && form.kind !== "product";

/** Whether a row counts by what stands in it, whatever other rows say. */
const isPlainMeasure = ({ add, where, stock, own, subject }: Measure): boolean =>
  subject === "deals" &&
  stock === undefined &&
  own !== true &&
  (add.kind === "count" || add.kind === "duration" || (add.kind === "sum" && add.times === undefined)) &&
  where.every((one) => ("role" in one ? one.role === "stage" : "present" in one || "number" in one));

/** Roles whose words would have to be known to tell what the table is about. */
const tellingRoles: readonly Role[] = ["type", "outcome", "field", "category"];

/** The roles of a table of deals, and how its columns are taken. */
interface Deals {
  readonly roles: ReadonlyMap<Role, number>;
  readonly takings: readonly Taking[];
  readonly stage: number;
}

const known = new WeakMap<QuickLook, { readonly deals: Deals | null }>();

/** Found once for each look: thousands of formulas share it. */
function dealsIn(look: QuickLook): Deals | null {
  const found = known.get(look) ?? { deals: dealsBy(look) };
  known.set(look, found);
  return found.deals;
}

/** Null where a table is not plainly one of deals with stages. */
function dealsBy({ frame, looks, roles: found }: QuickLook): Deals | null {
  if (tellingRoles.some((role) => found.has(role))) return null;
  const roles = ownId(found, frame.names, () => null, new Map());
  const stage = roles.get("stage");
  if (stage === undefined || findSubject(roles, frame.names, false) !== "deals") return null;
  return { roles, stage, takings: planOf(roles, looks).takings };
}

/** The days asked for: null where all are, undefined where they cannot be told by one column. */
function wantedDays(
  table: Pick<Table, "columns" | "roles">,
  { frame }: QuickLook,
  kpi: Kpi,
  { grain, first, last }: Period,
): WantedDays | null | undefined {
  if (grain === "all") return null;
  const role = roleOfDays(table, kpi);
  const column = role === undefined ? undefined : frame.columns[table.roles.get(role) ?? -1];
  return column === undefined ? undefined : { column, first, last };
}

/** The words asked for; null where a filter asks for something else than a word as it stands. */
function wantedWords(
  table: Pick<Table, "names" | "roles">,
  { frame }: QuickLook,
  kinds: readonly Column[],
  filters: readonly Filter[],
): WantedWord[] | null {
  const words: WantedWord[] = [];
  for (const { column: name, value } of filters) {
    const place = findColumn(table, name);
    const column = isFault(place) ? undefined : frame.columns[place];
    if (isFault(place) || column === undefined || kinds[place]?.kind !== "text") return null;
    if (typeof value !== "string" || value.trim() === "" || /^[<>=]|[*?]/.test(value)) return null;
    words.push({ column, word: value });
  }
  return words;
}
