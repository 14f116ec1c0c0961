import type { Cell, Day } from "../words/cell";
import { day } from "../words/day";
import type { Activity } from "./activity";
import { prospecting } from "./prospecting";
import { dealWork } from "./dealWork";
import type { Calendar } from "./calendar";
import type { Deal } from "./deal";
import type { ListedLead } from "./leads";
import type { Rng } from "./rng";
import type { Span } from "./span";

const header = ["Aktivitet-ID", "Selger", "Type", "Opprettet", "Dato", "Utfall", "Avtale-ID", "Lead-ID"] as const;

/** The table of activities: the work on leads and the work on deals, in the order in which it was noted down. */
export function activityTable(
  random: Rng,
  leads: readonly ListedLead[],
  deals: readonly Deal[],
  span: Span,
  calendar: Calendar,
): Cell[][] {
  const activities: Activity[] = [];
  prospecting(random, leads, span, calendar, activities);
  for (const deal of deals) dealWork(random, deal, span, calendar, activities);
  activities.sort((one, other) => one.created - other.created);
  // A cell never changes, so that all activities of a day may share one; it saves half the memory and time.
  const cells = Array.from({ length: span.last - span.first + 1 }, (_, place) => day(span.first + place));
  const cellOf = (serial: number): Day => cells[serial - span.first] ?? day(serial);
  return [
    [...header],
    ...activities.map((activity, place) => [
      `K-${String(place + 100001)}`,
      activity.rep,
      activity.type,
      cellOf(activity.created),
      cellOf(activity.date),
      activity.outcome,
      activity.deal,
      activity.lead,
    ]),
  ];
}
