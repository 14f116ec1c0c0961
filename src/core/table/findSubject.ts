import type { Role, Subject } from "../words/role";
import { plainHeader } from "./plainHeader";

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

/** What a table that others are joined with has, and what it must not have; the first that fits is meant. */
const linked: readonly (readonly [subject: Subject, has: readonly Role[], hasNot: readonly Role[]])[] = [
  ["forecasts", ["snapshot", "forecast"], []],
  ["snapshots", ["snapshot", "expected"], []],
  ["changes", ["field", "changed"], ["amount"]],
  ["stages", ["stage", "entered"], ["amount", "closed", "created"]],
  ["customers", ["churned"], ["stage", "type"]],
  ["customers", ["mrrStart"], ["stage", "type"]],
  ["employees", ["created"], ["amount", "stage", "type"]],
  ["hirings", ["published"], ["amount", "stage"]],
  ["surveys", ["score"], ["amount", "stage", "owner", "source", "account"]],
  ["costs", ["category", "amount"], ["stage", "owner", "id"]],
];

function linkedSubject(roles: ReadonlyMap<Role, number>, names: readonly string[]): Subject | null {
  const found = linked.find(([subject, has, hasNot]) => {
    const fits = has.every((role) => roles.has(role)) && !hasNot.some((role) => roles.has(role));
    return fits && (subject !== "employees" || names.some(isOfEmployee));
  });
  return found?.[0] ?? null;
}

const isOfEmployee = (name: string): boolean =>
  /\b(employee|ansatt|medarbeider|ansattnr|ansattnummer)\b/.test(plainHeader(name));

function isLead(roles: ReadonlyMap<Role, number>, names: readonly string[]): boolean {
  const headers = [roles.get("id"), roles.get("stage")].map((place) => plainHeader(names[place ?? -1] ?? ""));
  return (
    headers.some((header) => /\b(lead|mql)\b/.test(header)) ||
    roles.has("qualified") ||
    roles.has("accepted") ||
    roles.has("firstResponse")
  );
}
