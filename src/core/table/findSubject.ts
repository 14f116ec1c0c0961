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
  const linked = linkedSubject(roles, names);
  if (linked !== null) return linked;
  if (knowsTypes && !isDeal && any("date", "created", "closed")) return "activities";
  if (isLead(roles, names) && !any("amount", "closed")) return "leads";
  if (any("stage", "closed")) return "deals";
  if (any("period") && !any("id")) return "totals";
  return any("amount") && any("created") ? "deals" : "unknown";
}

/** Tables that other tables are joined with; each is known by columns that no list of deals has without an amount. */
function linkedSubject(roles: ReadonlyMap<Role, number>, names: readonly string[]): Subject | null {
  const all = (...wanted: Role[]): boolean => wanted.every((role) => roles.has(role));
  const none = (...unwanted: Role[]): boolean => !unwanted.some((role) => roles.has(role));
  if (all("snapshot", "forecast")) return "forecasts";
  if (all("snapshot", "expected")) return "snapshots";
  if (none("amount") && all("field", "changed")) return "changes";
  if (none("amount", "closed", "created") && all("stage", "entered")) return "stages";
  if (none("stage", "type") && (all("churned") || all("mrrStart"))) return "customers";
  if (none("amount", "stage", "type") && all("created") && names.some(isOfEmployee)) return "employees";
  if (none("amount", "stage") && all("published")) return "hirings";
  if (none("amount", "stage") && all("score")) return "surveys";
  return none("stage", "owner", "id") && all("category", "amount") ? "costs" : null;
}

const isOfEmployee = (name: string): boolean =>
  /\b(employee|ansatt|medarbeider|ansattnr|ansattnummer)\b/.test(plainHeader(name));

function isLead(roles: ReadonlyMap<Role, number>, names: readonly string[]): boolean {
  const id = plainHeader(names[roles.get("id") ?? -1] ?? "");
  return /\b(lead|mql)\b/.test(id) || roles.has("qualified") || roles.has("accepted") || roles.has("firstResponse");
}
