import type { Kpi } from "../kpi/kpi";
import { sum } from "../stats/sum";
import { fault, isFault, type Fault } from "../words/fault";
import type { Period } from "../words/period";
import { workingDays, type WorkCalendar } from "../words/workingDays";
import { addsUp } from "./addsUp";
import { apportion } from "./apportion";
import { monthsOf } from "./monthsOf";
import { isSameScope, isSameSpan, type Target } from "./target";

/** The value to reach, and how it came about. */
export interface FoundTarget {
  readonly value: number;
  readonly how:
    | { readonly kind: "given"; readonly target: Target }
    /** Added from the targets of the parts of the period. */
    | { readonly kind: "summed"; readonly parts: readonly Target[] }
    /** A share, by working days, of what a longer period asks for beyond what is given for other parts of it. */
    | { readonly kind: "share"; readonly of: Target }
    /** The rate that a longer period asks for holds in its parts. */
    | { readonly kind: "same-rate"; readonly of: Target }
    /** Added from the targets of a team's people, or of all teams. */
    | { readonly kind: "people"; readonly names: readonly string[] };
}

/** Whose targets make up a scope's: the people of a team, or the teams of all; empty where nobody does. */
export type MembersOf = (scope: string | null) => readonly string[];

const nobody: MembersOf = () => [];

/**
 * The target of a KPI in a period for everyone, a team or a rep. Given as it stands; else, for what adds up, the sum of the
 * targets of the period's parts, else the share of a longer period's target by working days, else the sum of the people's
 * where each of them has one. A rate of a longer period holds in its parts; rates are never added. null where no target says.
 */
export function resolveTarget(
  targets: readonly Target[],
  kpi: Kpi,
  period: Period,
  scope: string | null,
  calendar: WorkCalendar,
  membersOf: MembersOf = nobody,
): FoundTarget | null | Fault {
  const own = targets.filter((one) => one.kpi === kpi.id && isSameScope(one.scope, scope));
  const given = own.find((one) => isSameSpan(one.period, period));
  if (given !== undefined) return { value: given.value, how: { kind: "given", target: given } };
  if (!addsUp(kpi)) return rateOf(kpi, own, period);
  const parts = partsOf(own, period.first, period.last);
  if (parts !== null) return { value: sum(parts.map(({ value }) => value)), how: { kind: "summed", parts } };
  return shareOf(kpi, own, period, calendar) ?? ofPeople(targets, kpi, period, scope, calendar, membersOf);
}

/** Targets that lie side by side from the first day to the last, the longest first; null where there is a gap. */
function partsOf(own: readonly Target[], first: number, last: number): Target[] | null {
  if (first > last) return [];
  const starting = own
    .filter(({ period }) => period.first === first && period.last <= last)
    .sort((one, other) => other.period.last - one.period.last);
  for (const one of starting) {
    const rest = partsOf(own, one.period.last + 1, last);
    if (rest !== null) return [one, ...rest];
  }
  return null;
}

function ofPeople(
  targets: readonly Target[],
  kpi: Kpi,
  period: Period,
  scope: string | null,
  calendar: WorkCalendar,
  membersOf: MembersOf,
): FoundTarget | null | Fault {
  const names = membersOf(scope);
  if (names.length === 0 || names.some((name) => isSameScope(name, scope))) return null;
  let value = 0;
  for (const name of names) {
    const own = resolveTarget(targets, kpi, period, name, calendar, membersOf);
    if (own === null || isFault(own)) return own;
    value += own.value;
  }
  return { value, how: { kind: "people", names } };
}

const holds = (outer: Period, inner: Period): boolean => outer.first <= inner.first && outer.last >= inner.last;

const length = ({ first, last }: Period): number => last - first;

/** A rate of the shortest longer period; where only shorter ones are given, theirs if they all ask for the same. */
function rateOf(kpi: Kpi, own: readonly Target[], period: Period): FoundTarget | null | Fault {
  const isStock = kpi.unjudged === "stock";
  const longer = own
    .filter((one) => holds(one.period, period) && (!isStock || one.period.last === period.last))
    .sort((one, other) => length(one.period) - length(other.period));
  if (longer[0] !== undefined) return { value: longer[0].value, how: { kind: "same-rate", of: longer[0] } };
  const inside = own.filter((one) => holds(period, one.period));
  // A stock is held against the target of the day on which the period ends.
  const [last] = inside.filter((one) => !isStock || one.period.last === period.last);
  if (isStock) return last === undefined ? null : { value: last.value, how: { kind: "same-rate", of: last } };
  const parts = partsOf(inside, period.first, period.last);
  const [one] = parts ?? [];
  if (parts === null || one === undefined) return null;
  if (parts.some(({ value }) => value !== one.value)) {
    return fault({ kind: "rates-do-not-add", of: kpi.id, period: period.key });
  }
  return { value: one.value, how: { kind: "same-rate", of: one } };
}

/** The share of the shortest longer period: what is given inside it is taken off, the rest goes by working days. */
function shareOf(kpi: Kpi, own: readonly Target[], period: Period, calendar: WorkCalendar): FoundTarget | null | Fault {
  const [whole] = own
    .filter((one) => holds(one.period, period))
    .sort((one, other) => length(one.period) - length(other.period));
  if (whole === undefined) return null;
  const inside = outermost(own.filter((one) => one !== whole && holds(whole.period, one.period)));
  const rest = whole.value - sum(inside.map(({ value }) => value));
  if (rest < 0) return fault({ kind: "parts-exceed", of: kpi.id, period: whole.period.key });
  const isTaken = (day: number): boolean => inside.some((one) => one.period.first <= day && day <= one.period.last);
  const cells = monthsOf(whole.period).map(({ first, last }) => ({
    first,
    last,
    worked: freeDays(first, last, isTaken, calendar),
  }));
  const values = apportion(
    rest,
    cells.map(({ worked }) => worked),
  );
  let value = sum(inside.filter((one) => holds(period, one.period)).map((one) => one.value));
  for (const [place, { first, last, worked }] of cells.entries()) {
    const from = Math.max(first, period.first);
    const to = Math.min(last, period.last);
    if (from > to || worked === 0) continue;
    const isWhole = from === first && to === last;
    value += (values[place] ?? 0) * (isWhole ? 1 : freeDays(from, to, isTaken, calendar) / worked);
  }
  return { value, how: { kind: "share", of: whole } };
}

/** Targets that lie in no other of them; of two that overlap, the one that begins first. */
function outermost(inside: readonly Target[]): Target[] {
  const kept: Target[] = [];
  const order = [...inside].sort(
    (one, other) => length(other.period) - length(one.period) || one.period.first - other.period.first,
  );
  for (const one of order) {
    const overlaps = kept.some(({ period }) => period.first <= one.period.last && one.period.first <= period.last);
    if (!overlaps) kept.push(one);
  }
  return kept;
}

function freeDays(first: number, last: number, isTaken: (day: number) => boolean, calendar: WorkCalendar): number {
  let worked = 0;
  for (let day = first; day <= last; day++) if (!isTaken(day)) worked += workingDays(day, day, calendar);
  return worked;
}
