import type { Role } from "../words/role";
import { headerWords } from "./headerWords";
import { plainHeader } from "./plainHeader";
import { meaningOf } from "./meaningWords";
import type { WordsAt } from "./stageByWords";

/**
 * Takes the role of id from a column of other things' ids. A deal id in a table of activities names the deal that was
 * worked on, and many calls share it; a deal id beside a lead id in a table of leads names what the lead became. Counted
 * once for each of those, most calls would be lost.
 */
export function ownId(
  roles: ReadonlyMap<Role, number>,
  names: readonly string[],
  wordsAt: WordsAt,
  given: ReadonlyMap<Role, number>,
): Map<Role, number> {
  const place = roles.get("id");
  if (place === undefined || given.has("id")) return new Map(roles);
  const header = plainHeader(names[place] ?? "");
  const fits = (role: Role): boolean => headerWords[role].words.includes(header);
  const isOf = (["deal", "lead"] as const).find(fits);
  // Answers and months of customers: a row is no person and no customer, and each counts.
  if (isOf === undefined && roles.has("mrrStart")) return moved(roles, place, "account");
  if (isOf === undefined) return isSurvey(roles) ? moved(roles, place, null) : new Map(roles);
  if (isActivities(roles, wordsAt)) return moved(roles, place, isOf);
  if (tellsOfDeals(roles)) return moved(roles, place, "deal");
  return isOf === "deal" && isLeads(roles) ? swapped(roles, place) : new Map(roles);
}

/** The column that was taken for the id names something else, where nothing names that already. */
function moved(roles: ReadonlyMap<Role, number>, place: number, to: Role | null): Map<Role, number> {
  const own = new Map(roles);
  own.delete("id");
  if (to !== null && !own.has(to)) own.set(to, place);
  return own;
}

/** A lead id beside a deal id is the row's own. */
function swapped(roles: ReadonlyMap<Role, number>, place: number): Map<Role, number> {
  const own = new Map(roles);
  own.set("id", roles.get("lead") ?? place);
  own.delete("lead");
  return own.set("deal", place);
}

const isLeads = (roles: ReadonlyMap<Role, number>): boolean =>
  roles.has("lead") &&
  (["qualified", "accepted", "firstResponse"] as const).some((role) => roles.has(role)) &&
  !roles.has("amount") &&
  !roles.has("closed");

const isSurvey = (roles: ReadonlyMap<Role, number>): boolean =>
  roles.has("score") && !(["stage", "owner", "source", "account"] as const).some((role) => roles.has(role));

/** A history of deals: each has as many rows as things happened to it. */
const tellsOfDeals = (roles: ReadonlyMap<Role, number>): boolean =>
  roles.has("snapshot") ||
  (roles.has("field") && roles.has("changed")) ||
  (roles.has("stage") && roles.has("entered") && !roles.has("amount") && !roles.has("closed"));

function isActivities(roles: ReadonlyMap<Role, number>, wordsAt: WordsAt): boolean {
  const type = roles.get("type");
  if (type === undefined || (roles.has("stage") && roles.has("amount"))) return false;
  return wordsAt(type, Infinity)?.some((word) => meaningOf("type", word) !== null) === true;
}
