import { fault, isFault, type Fault } from "../words/fault";
import type { Role, Subject } from "../words/role";
import type { Table } from "../table/table";
import { blankRole } from "./blankRoles";
import { columnsAsked } from "./columnsAsked";
import { dateRole } from "./dateColumn";
import { doubtAbout } from "./doubtAbout";
import { findColumn } from "./findColumn";
import { joinedRoles } from "./joinedRoles";
import type { Measure, Where } from "./measure";
import { openHaveDates } from "./openHaveDates";

/** Why a table, or some rows of it, cannot give a measure; null where it can. `dated`: the day of each row decides. */
export function cannotGive(table: Table, measure: Measure, dated: boolean, rows?: Uint8Array): Fault | null {
  if (measure.own === true) return cannotGiveOwn(table, measure, dated, rows);
  const away = needsTable(table, measure);
  if (away !== null) return away;
  const blank = measure.where.flatMap(rolesRead).find((role) => blankRole(table, role) !== null);
  if (blank !== undefined) return blankFault(table, measure.id, blank);
  const missing = [...new Set([...otherSubject(table, measure), ...missingRoles(table, measure, dated)])];
  if (missing.length > 0) return missingFault(table, measure.id, missing);
  return ambiguousColumn(table, measure, dated, rows);
}

/** The user's own KPI asks for columns by name; any table that has them will do. */
function cannotGiveOwn(table: Table, measure: Measure, dated: boolean, rows?: Uint8Array): Fault | null {
  for (const name of columnsAsked(measure)) {
    const place = findColumn(table, name);
    if (isFault(place)) return place;
    const unsure = doubtAbout(table, place, rows);
    if (unsure !== null) return fault({ kind: "ambiguous-column", column: table.names[place] ?? "", ...unsure });
    const isSummed = measure.add.kind === "column" && measure.add.column === name;
    if (isSummed && table.columns[place]?.kind !== "number")
      return fault({ kind: "bad-argument", parameter: name, expected: "numbers", got: table.names[place] ?? name });
  }
  if (!dated || dateRole(table, measure) !== undefined) return null;
  return fault({ kind: "missing-roles", of: measure.id, roles: measure.date.slice(0, 1) });
}

const blankFault = (table: Table, of: string, role: Role): Fault =>
  fault({ kind: "blank-column", of, ...(blankRole(table, role) ?? { column: role, subject: table.subject }) });

/**
 * A sum over a period in which no row has the day that decides it, because that column is blank throughout: things
 * happened, and nobody knows when. Null where there is no such row, or where it is no matter when.
 */
export function undatedThroughout(
  table: Table,
  measure: Measure,
  { undated }: { readonly undated: number },
): Fault | null {
  const role = dateRole(table, measure);
  return undated > 0 && role !== undefined && blankRole(table, role) !== null
    ? blankFault(table, measure.id, role)
    : null;
}

/** Columns that joining would make are asked for by the table that they come from, or by what they are made of. */
function missingFault(table: Table, of: string, missing: readonly Role[]): Fault {
  const blank = missing.find((role) => blankRole(table, role) !== null);
  if (blank !== undefined) return blankFault(table, of, blank);
  const away = missing.map((role) => joinedRoles[role]?.table);
  const subject = away.find((one) => one !== undefined);
  if (subject !== undefined && missing.every((role) => joinedRoles[role] !== undefined))
    return fault({ kind: "missing-table", of, subject });
  const lacks = (role: Role): boolean => !table.roles.has(role);
  const asked = missing.flatMap((role) => joinedRoles[role]?.from.filter(lacks) ?? [role]);
  return fault({ kind: "missing-roles", of, roles: [...new Set(asked)] });
}

const oldSubjects: readonly Subject[] = ["deals", "leads", "activities"];

/** A measure of employees, costs or the like has no meaning in rows about something else. */
function needsTable(table: Table, { id, subject }: Measure): Fault | null {
  if (table.subject === subject || (oldSubjects.includes(subject) && table.subject !== "totals")) return null;
  if (subject === "totals") return fault({ kind: "missing-measures", of: id, measures: [id] });
  return fault({ kind: "missing-table", of: id, subject });
}

/** The role that a table of another subject lacks before all others. */
const markOf: Readonly<Partial<Record<Subject, Role>>> = { deals: "closed", leads: "lead", activities: "type" };

/** A row of leads is no deal: what counts every row must not count the rows of another subject, or of none. */
function otherSubject(table: Table, measure: Measure): Role[] {
  if (table.subject === measure.subject) return [];
  const mark = markOf[measure.subject];
  return mark === undefined ? [] : [mark];
}

/** Roles that a measure needs and the table lacks; a table where every row is won needs no stage to say so. */
function missingRoles(table: Table, measure: Measure, dated: boolean): Role[] {
  const missing = measure.where.flatMap((where) => missingFor(table, where));
  const { add } = measure;
  const added = add.kind === "sum" ? [add.role, ...(add.times === undefined ? [] : [add.times])] : [];
  missing.push(...added.filter((role) => !table.roles.has(role)));
  if (hidesDeals(table, measure)) missing.push("stage");
  const first = measure.date[0];
  const role = dateRole(table, measure);
  if (dated && first !== undefined && (role === undefined || isOnlyOfDecided(table, first, role))) missing.push(first);
  return missing;
}

/** A closing date is when an open deal is expected to close only where open deals have one. */
const isOnlyOfDecided = (table: Table, wanted: Role, role: Role): boolean =>
  wanted === "expected" && role === "closed" && !openHaveDates(table);

/** A list of won deals says nothing of all deals created: those lost or open are not in it. Nor is what is open known without a stage. */
function hidesDeals(table: Table, { subject, stock, where }: Measure): boolean {
  if (subject !== "deals" || table.roles.has("stage")) return false;
  const wonAlone = where.some((one) => "role" in one && one.is === "won");
  return stock !== undefined || (table.allWon && !wonAlone);
}

/** Roles that a condition looks at, but for those whose words it reads. */
export function rolesIn(where: Where): Role[] {
  if ("role" in where || "maturedMonths" in where || "test" in where) return [];
  if ("present" in where) return [where.present];
  if ("number" in where) return [where.number];
  if ("followed" in where) return [where.followed];
  return where.derived === "overdue" ? [] : ["lead", "type", "outcome"];
}

/** Roles whose cells a condition reads, its days among them. */
const rolesRead = (where: Where): Role[] =>
  "derived" in where && where.derived === "after-connected-call"
    ? [...rolesIn(where), "date", "created"]
    : rolesIn(where);

function missingFor(table: Table, where: Where): Role[] {
  if (!("role" in where)) {
    const needed = rolesIn(where);
    return needed.filter((role) => !table.roles.has(role));
  }
  const { role, is } = where;
  if (!table.roles.has(role)) return table.allWon && is === "won" ? [] : [role];
  // No word says it, and there are words whose meaning nobody knows: it is not known that there is none.
  const meanings = table.meanings.get(role) ?? [];
  return !meanings.includes(is) && meanings.includes(null) ? [role] : [];
}

/** A column that the measure rests on could not be read without a guess: then there is no figure at all. */
function ambiguousColumn(table: Table, measure: Measure, dated: boolean, rows?: Uint8Array): Fault | null {
  for (const role of rolesUsed(table, measure, dated)) {
    const place = table.roles.get(role);
    const unsure = place === undefined ? null : doubtAbout(table, place, rows);
    if (place !== undefined && unsure !== null) {
      return fault({ kind: "ambiguous-column", column: table.names[place] ?? "", ...unsure });
    }
  }
  return null;
}

function rolesUsed(table: Table, measure: Measure, dated: boolean): Role[] {
  const { add, where, stock } = measure;
  const used: Role[] = where.flatMap((one) => ("derived" in one ? (["date", "created"] as const) : rolesIn(one)));
  if (add.kind === "sum") used.push(add.role, ...(add.times === undefined ? [] : [add.times]));
  if (add.kind === "duration") used.push(add.from, add.to);
  if (stock !== undefined) used.push(stock.until);
  const own = dateRole(table, measure);
  if (dated && own !== undefined) used.push(own);
  return used;
}
