import type { Cell } from "../../../../src/core/words/cell";
import type { Role } from "../../../../src/core/words/role";
import { headerWords } from "../../../../src/core/table/headerWords";
import { plainHeader } from "../../../../src/core/table/plainHeader";
import { meaningOf } from "../../../../src/core/table/meaningWords";
import { readWords } from "./readWords";

/**
 * Takes the role of id from a column of other things' ids. A deal id in a table of activities names the deal that was
 * worked on, and many calls share it; a deal id beside a lead id in a table of leads names what the lead became. Counted
 * once for each of those, most calls would be lost.
 */
export function ownId(
  roles: ReadonlyMap<Role, number>,
  names: readonly string[],
  columns: readonly (readonly Cell[])[],
  given: ReadonlyMap<Role, number>,
): Map<Role, number> {
  const own = new Map(roles);
  const place = roles.get("id");
  if (place === undefined || given.has("id")) return own;
  if (roles.has("mrrStart") || roles.has("score")) {
    own.delete("id");
    if (roles.has("mrrStart") && !own.has("account")) own.set("account", place);
    return own;
  }
  const header = plainHeader(names[place] ?? "");
  const fits = (role: Role): boolean => headerWords[role].words.includes(header);
  const isOf = (["deal", "lead"] as const).find(fits);
  if (isOf === undefined) return own;
  if (isActivities(roles, columns)) {
    own.delete("id");
    if (!own.has(isOf)) own.set(isOf, place);
    return own;
  }
  if (tellsOfDeals(roles)) {
    own.delete("id");
    if (!own.has("deal")) own.set("deal", place);
    return own;
  }
  const lead = roles.get("lead");
  const isLeads = ["qualified", "accepted", "firstResponse"].some((role) => roles.has(role as Role));
  if (isOf === "deal" && lead !== undefined && isLeads && !roles.has("amount") && !roles.has("closed")) {
    own.set("id", lead);
    own.delete("lead");
    own.set("deal", place);
  }
  return own;
}

const tellsOfDeals = (roles: ReadonlyMap<Role, number>): boolean =>
  roles.has("snapshot") ||
  (roles.has("field") && roles.has("changed")) ||
  (roles.has("stage") && roles.has("entered") && !roles.has("amount") && !roles.has("closed"));

function isActivities(roles: ReadonlyMap<Role, number>, columns: readonly (readonly Cell[])[]): boolean {
  const type = roles.get("type");
  if (type === undefined || (roles.has("stage") && roles.has("amount"))) return false;
  return readWords(columns[type] ?? []).words.some((word) => meaningOf("type", word) !== null);
}
