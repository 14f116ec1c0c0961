import type { Role, Subject } from "../words/role";
import { plainHeader } from "./headerWords";

/**
 * What a row is about, from the roles found: activities have a type, leads an id of their own or qualifying dates
 * and no amount, deals a stage, a closing date or an amount, totals a period and nothing of the rest.
 */
export function findSubject(roles: ReadonlyMap<Role, number>, names: readonly string[], knowsTypes: boolean): Subject {
  const has = (role: Role): boolean => roles.has(role);
  if (knowsTypes && (has("date") || has("created") || has("closed"))) return "activities";
  const idName = plainHeader(names[roles.get("id") ?? -1] ?? "");
  const leadId = /\b(lead|mql)\b/.test(idName);
  const qualified = has("qualified") || has("accepted") || has("firstResponse");
  if (!has("amount") && !has("closed") && (leadId || qualified)) return "leads";
  if (has("stage") || has("closed")) return "deals";
  if (has("period") && !has("id")) return "totals";
  return has("amount") && has("created") ? "deals" : "unknown";
}
