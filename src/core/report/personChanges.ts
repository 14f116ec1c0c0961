import { kpiOf } from "../kpi/catalogue";
import { evaluate } from "../kpi/evaluate";
import { findColumn } from "../kpi/findColumn";
import type { Kpi } from "../kpi/kpi";
import type { Figure, KpiTable } from "../kpi/question";
import { observationsOf } from "../verdict/judge";
import { lastingChange, type LastingChange } from "../verdict/lastingChange";
import { isFault } from "../words/fault";
import { allTime, periodAt, periodIndex, type Period } from "../words/period";
import { workingDays, type WorkCalendar } from "../words/workingDays";
import type { SourceTable, SummaryRequest } from "./source";

/** A rep whose level of a KPI has changed to stay, beyond what chance explains. */
export interface PersonChange {
  readonly name: string;
  readonly kpi: Kpi;
  readonly source: SourceTable;
  /** The first month of the new level, as nearly as the data tell. */
  readonly since: Period;
  readonly isUp: boolean;
  /** null where the KPI has no direction in which better lies. */
  readonly isBetter: boolean | null;
  readonly before: Level;
  readonly after: Level;
}

/** A rate, or the mean of a month, and what it was made of. */
interface Level {
  readonly value: number;
  readonly successes: number;
  readonly trials: number;
}

/** What is watched for each rep: the rates by themselves, the rest as counterweights of each other. */
const watched = {
  deals: ["win_rate", "deals_won", "avg_deal_size", "opportunities_created"],
  activities: ["connect_rate", "call_to_meeting_rate", "meeting_show_rate", "calls_made", "meetings_booked"],
} as const;

/**
 * Of 200 months in which nobody changes, a table may name someone in one. The rates have half of that, the others half,
 * shared by all reps.
 */
const falseAlarm = 0.005;
const mostPeople = 60;

/** The reps of a source whose level of something has changed to stay. */
export function personChanges(source: SourceTable, { by, month, settings }: SummaryRequest): PersonChange[] {
  const { table } = source;
  if (table.subject !== "deals" && table.subject !== "activities") return [];
  if (isFault(findColumn(table, by))) return [];
  const kpis = watched[table.subject].map(kpiOf);
  const answer = evaluate(table, { kpis, by: [by], grain: "month", period: allTime, filters: [] });
  if (isFault(answer)) return [];
  const last = periodIndex(month.first, "month");
  const months = monthsOf(answer, last, settings.calendar);
  const people = peopleOf(answer, last);
  if (people.size > mostPeople) return [];
  const isRate = ({ chance }: Kpi): boolean => chance === "proportion";
  const rates = kpis.filter(isRate).length;
  return [...people].flatMap(([name, figures]) =>
    kpis.flatMap((kpi, place) => {
      const share = people.size * 2 * (isRate(kpi) ? rates : kpis.length - rates);
      const dated = months.map(({ period, days }) => ({
        figure: figures.get(periodIndex(period.first, "month"))?.[place] ?? noFigure,
        workingDays: days,
      }));
      const change = lastingChange(kpi.chance, observationsOf(kpi, dated), falseAlarm / share);
      const since = months[change?.at ?? -1];
      return change === null || since === undefined ? [] : [asChange(name, kpi, source, since.period, change)];
    }),
  );
}

const noFigure: Figure = { value: null, numerator: null, denominator: null, fault: null };

interface Month {
  readonly period: Period;
  readonly days: number;
}

const indexOf = (period: Period | null): number => (period === null ? NaN : periodIndex(period.first, "month"));

/** All months from the first with data to the last, none left out. */
function monthsOf({ rows }: KpiTable, last: number, calendar: WorkCalendar): Month[] {
  const first = Math.min(...rows.map(({ period }) => indexOf(period)));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => {
    const period = periodAt(first + step, "month");
    return { period, days: workingDays(period.first, period.last, calendar) };
  });
}

/** The figures of each person by the number of the month. */
function peopleOf({ rows }: KpiTable, last: number): Map<string, Map<number, readonly Figure[]>> {
  const people = new Map<string, Map<number, readonly Figure[]>>();
  for (const { period, keys, figures } of rows) {
    const [name] = keys;
    if (name == null || !(indexOf(period) <= last)) continue;
    const own = people.get(name) ?? new Map<number, readonly Figure[]>();
    own.set(indexOf(period), figures);
    people.set(name, own);
  }
  return people;
}

function asChange(name: string, kpi: Kpi, source: SourceTable, since: Period, change: LastingChange): PersonChange {
  const isUp = change.side > 0;
  const level = ({ value, exposure, periods }: LastingChange["before"]): Level => ({
    value: value / (kpi.chance === "proportion" ? exposure : periods),
    successes: value,
    trials: exposure,
  });
  return {
    name,
    kpi,
    source,
    since,
    isUp,
    isBetter: kpi.direction === "higher" ? isUp : kpi.direction === "lower" ? !isUp : null,
    before: level(change.before),
    after: level(change.after),
  };
}
