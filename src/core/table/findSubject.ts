import type { Role, Subject } from "../words/role";
import { plainHeader } from "./headerWords";

/**
 * What a row is about, from the roles found: activities have a type (but a deal with stage and amount can have one
 * too), leads an id of their own or qualifying dates and no amount, deals a stage, a closing date or an amount,
 * totals a period and nothing of the rest.
 */
export function findSubject(roles: ReadonlyMap<Role, number>, names: readonly string[], knowsTypes: boolean): Subject {
  const any = (...wanted: Role[]): boolean => wanted.some((role) => roles.has(role));
  const isDeal = any("stage") && any("amount");
  if (knowsTypes && !isDeal && any("date", "created", "closed")) return "activities";
  if (isLead(roles, names) && !any("amount", "closed")) return "leads";
  if (any("stage", "closed")) return "deals";
  if (any("period") && !any("id")) return "totals";
  return any("amount") && any("created") ? "deals" : "unknown";
}

function isLead(roles: ReadonlyMap<Role, number>, names: readonly string[]): boolean {
  const id = plainHeader(names[roles.get("id") ?? -1] ?? "");
  return /\b(lead|mql)\b/.test(id) || roles.has("qualified") || roles.has("accepted") || roles.has("firstResponse");
}
