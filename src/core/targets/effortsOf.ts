import { kpiOf } from "../kpi/catalogue";
import type { Table } from "../table/table";
import { isFault } from "../words/fault";
import { effortChain, type Effort, type YieldMonth } from "./effort";
import { rowsBy, type Asked } from "./question";
import { scopeFilters } from "./scopeOf";

/** How much of an activity upstream it takes, by the scope's own ratios of the last year. */
export interface EffortNeeded extends Effort {
  /** The KPI of the activity. */
  readonly kpi: string;
}

/** What lies upstream of deals and of meetings, the nearest first. */
const ofDeals = ["proposals_sent", "opportunities_created", "meetings_held", "calls_made"] as const;
const upstream: Readonly<Record<string, readonly string[]>> = {
  deals_won: ofDeals,
  revenue_won: ["deals_won", ...ofDeals],
  opportunities_created: ["meetings_held", "calls_made"],
  meetings_held: ["calls_made"],
  meetings_booked: ["calls_made"],
};

/** The ratios of a year: seasons even out, and what takes long to ripen has mostly ripened. */
const ratioDays = 365;

/**
 * How much of each activity upstream it takes for so much more of a KPI, by what the same people did and got in the last
 * year. An activity that no table gives for them is left out, and the next step upstream counts from the one before. The
 * ratios say nothing of when it will come: an opportunity created late in a month is seldom won in it.
 */
export function effortsOf(
  asked: Asked,
  missing: number,
  tables: readonly Table[],
  scope: string | null,
): EffortNeeded[] {
  const steps = [asked.kpi.id, ...(upstream[asked.kpi.id] ?? [])].flatMap((id) => {
    const table = tables.find(({ subject }) => subject === kpiOf(id).subject);
    const filters = table === undefined ? null : scopeFilters([table], scope);
    if (filters === null || isFault(filters)) return [];
    const months = monthsOf({ ...asked, filters, kpi: kpiOf(id) });
    return [...months.values()].some((value) => value > 0) ? [{ id, months }] : [];
  });
  if (steps[0]?.id !== asked.kpi.id) return [];
  const links = steps.slice(1).map(({ months: efforts }, place) => {
    const outcomes = steps[place]?.months ?? new Map<number, number>();
    const months = [...new Set([...efforts.keys(), ...outcomes.keys()])].map((first): YieldMonth => ({
      effort: efforts.get(first) ?? 0,
      outcome: outcomes.get(first) ?? 0,
    }));
    return { months, isMoney: place === 0 && asked.kpi.unit === "money" };
  });
  return effortChain(missing, links).flatMap((effort, place) => {
    const step = steps[place + 1];
    return effort === null || step === undefined ? [] : [{ kpi: step.id, ...effort }];
  });
}

/** What each month of the last year held, by its first day. */
function monthsOf(asked: Asked): ReadonlyMap<number, number> {
  const rows = rowsBy(asked, "month");
  if (isFault(rows)) return new Map();
  return new Map(
    rows.flatMap(({ period, figures }): [number, number][] =>
      period === null || period.last <= asked.now - ratioDays ? [] : [[period.first, figures[0]?.value ?? 0]],
    ),
  );
}
