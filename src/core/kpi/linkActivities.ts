import type { Problem } from "../words/problem";
import type { Table } from "../table/table";
import type { Role } from "../words/role";
import { blankRole, firstBlank, isFilled, unknownBy } from "./blankRoles";
import { columnOf } from "./columnOf";
import { withDays, withNumbers } from "./derive";
import { dayOfRow, keysOfRole, rowsByKey, type RowKey } from "./joinKeys";
import { lastDay } from "./lastDay";
import { meaningTest } from "./meaningTest";
import { unmatched } from "./unmatched";

export interface Linked {
  readonly table: Table;
  readonly problems: readonly Problem[];
}

/** The deal of each activity: the one it names, else the one that its lead became. */
function dealOfActivity(activities: Table, leads: Table | null): RowKey {
  const own = keysOfRole(activities, "deal");
  if (leads === null) return own;
  const lead = keysOfRole(activities, "lead");
  const leadRows = rowsByKey(leads, "id");
  const became = keysOfRole(leads, "deal");
  return (row) => {
    const row2 = leadRows.get(lead(row) ?? "");
    return own(row) ?? (row2 === undefined ? null : became(row2));
  };
}

/** Whether activities name their deals, or leads that do. */
const canJoin = (activities: Table, leads: Table | null): boolean =>
  isFilled(activities, "deal") || (leads !== null && isFilled(activities, "lead") && isFilled(leads, "deal"));

/** The columns that activities and deals are joined by. */
const joiningBlanks = (activities: Table, leads: Table | null): (readonly [Table, Role])[] => [
  [activities, "deal"],
  [activities, "lead"],
  ...(leads === null ? [] : [[leads, "deal"] as const]),
];

/** What has been done with each deal. */
interface Work {
  readonly counts: Map<string, number>;
  readonly latest: Map<string, number>;
  readonly proposed: Map<string, number>;
}

function workByDeal(activities: Table, dealOf: RowKey): Work {
  const dayOf = dayOfRow(activities, "date", "closed", "created");
  const isProposal = meaningTest(activities, "type", "proposal");
  const work: Work = { counts: new Map(), latest: new Map(), proposed: new Map() };
  const { counts, latest, proposed } = work;
  for (let row = 0; row < activities.rows; row++) {
    const key = dealOf(row);
    if (key === null) continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const day = dayOf(row);
    if (Number.isNaN(day)) continue;
    latest.set(key, Math.max(latest.get(key) ?? -Infinity, day));
    if (isProposal(row)) proposed.set(key, Math.min(proposed.get(key) ?? Infinity, day));
  }
  return work;
}

/** Deals with how many activities each has had, the last of them, and its first proposal. */
export function dealsWithActivities(deals: Table, activities: Table, leads: Table | null): Linked {
  const known = rowsByKey(deals, "id");
  const blank = firstBlank([deals, "id"], ...joiningBlanks(activities, leads));
  if (known.size === 0 || !canJoin(activities, leads))
    return { table: unknownBy(deals, blank, "worked", "lastActivity", "stalled", "proposed"), problems: [] };
  const { counts, latest, proposed } = workByDeal(activities, dealOfActivity(activities, leads));
  const keyOf = keysOfRole(deals, "id");
  const inMap = (days: ReadonlyMap<string, number>) => (row: number) => days.get(keyOf(row) ?? "") ?? NaN;
  const counted = withNumbers(deals, "worked", (row) =>
    keyOf(row) === null ? NaN : (counts.get(keyOf(row) ?? "") ?? 0),
  );
  const now = Math.max(lastDay(deals), lastDay(activities));
  const problems = unmatched(activities, keysOfRole(activities, "deal"), deals, known);
  const undated = blankRole(activities, "date");
  if (undated !== null) return { table: unknownBy(counted, undated, "lastActivity", "stalled", "proposed"), problems };
  const touched = withDays(counted, "lastActivity", inMap(latest));
  const knowsTypes = activities.meanings.get("type")?.every((meaning) => meaning !== null) ?? false;
  const offered = knowsTypes || proposed.size > 0 ? withDays(touched, "proposed", inMap(proposed)) : touched;
  return { table: withStalled(offered, now), problems };
}

/** Idle for so many days, a deal is stalled. */
const idleDays = 30;

/** Deals with the day from which each counts as stalled, as seen from the last day on which anything happened. */
export function withStalled(deals: Table, now = lastDay(deals)): Table {
  if (!deals.roles.has("lastActivity")) return deals;
  const blank = blankRole(deals, "created");
  if (blank !== null) return unknownBy(deals, blank, "stalled");
  const touched = dayOfRow(deals, "lastActivity");
  const created = dayOfRow(deals, "created");
  return withDays(deals, "stalled", (row) => {
    const last = Number.isNaN(touched(row)) ? created(row) : touched(row);
    const since = Math.floor(last) + idleDays;
    return since <= now ? since : NaN;
  });
}

/** Activities with the day of the deal that a held meeting led to: the last one on or before the deal was created. */
export function activitiesWithDeals(activities: Table, deals: Table, leads: Table | null): Table {
  const blank = firstBlank([deals, "id"], [deals, "created"], [activities, "date"]);
  if (blank !== null || columnOf(deals, "created")?.kind !== "day" || !canJoin(activities, leads))
    return unknownBy(activities, blank ?? firstBlank(...joiningBlanks(activities, leads)), "madeDeal");
  const dealOf = dealOfActivity(activities, leads);
  const dealRows = rowsByKey(deals, "id");
  const createdOf = dayOfRow(deals, "created");
  const dayOf = dayOfRow(activities, "date", "closed", "created");
  const isMeeting = meaningTest(activities, "type", "meeting");
  const isHeld = meaningTest(activities, "outcome", "held");
  const ledTo = new Map<string, number>();
  const createdFor = (row: number): number => createdOf(dealRows.get(dealOf(row) ?? "") ?? -1);
  for (let row = 0; row < activities.rows; row++) {
    const key = dealOf(row);
    const day = Math.floor(dayOf(row));
    if (key === null || !isMeeting(row) || !isHeld(row) || !(day <= createdFor(row))) continue;
    const best = ledTo.get(key);
    if (best === undefined || Math.floor(dayOf(best)) < day) ledTo.set(key, row);
  }
  const chosen = new Set(ledTo.values());
  return withDays(activities, "madeDeal", (row) => (chosen.has(row) ? createdFor(row) : NaN));
}
