import { kpiOf } from "../kpi/catalogue";
import type { Table } from "../table/table";
import { isFault } from "../words/fault";
import { effortFor, type Effort } from "./effort";
import { figureBetween, type Asked } from "./question";
import { scopeFilters } from "./scopeOf";

/** How much of an activity upstream it takes, by the scope's own ratio of the last year. */
export interface EffortNeeded extends Effort {
  /** The KPI of the activity. */
  readonly kpi: string;
}

/** What lies upstream of deals and of meetings. */
const ofDeals = ["opportunities_created", "proposals_sent", "meetings_held", "calls_made"] as const;
const upstream: Readonly<Record<string, readonly string[]>> = {
  deals_won: ofDeals,
  revenue_won: ofDeals,
  opportunities_created: ["meetings_held", "calls_made"],
  meetings_held: ["calls_made"],
  meetings_booked: ["calls_made"],
};

/** The ratios of a year: seasons even out, and what takes long to ripen has mostly ripened. */
const ratioDays = 365;

/**
 * How much of each activity upstream it takes for so much more of a KPI, by what the same people did and got in the last
 * year. An activity that no table gives for them is left out. The ratio says nothing of when it will come: an opportunity
 * created late in a month is seldom won in it.
 */
export function effortsOf(
  asked: Asked,
  missing: number,
  tables: readonly Table[],
  scope: string | null,
): EffortNeeded[] {
  const last = asked.now;
  const valueOf = (kpi: string, question: Asked): number => {
    const figure = figureBetween({ ...question, kpi: kpiOf(kpi) }, last - ratioDays + 1, last);
    return isFault(figure) ? NaN : (figure.value ?? NaN);
  };
  const outcome = valueOf(asked.kpi.id, asked);
  const events = asked.kpi.id === "revenue_won" ? valueOf("deals_won", asked) : outcome;
  return (upstream[asked.kpi.id] ?? []).flatMap((id): EffortNeeded[] => {
    const table = tables.find(({ subject }) => subject === kpiOf(id).subject);
    const filters = table === undefined ? null : scopeFilters(table, scope);
    if (table === undefined || filters === null || isFault(filters)) return [];
    const effort = effortFor(missing, { effort: valueOf(id, { ...asked, table, filters }), outcome, events });
    return effort === null ? [] : [{ kpi: id, ...effort }];
  });
}
