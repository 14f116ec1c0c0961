import { findAmong } from "../kpi/findAmong";
import { lastDay } from "../kpi/lastDay";
import type { Table } from "../table/table";
import { homesOf } from "../targets/question";
import { resolveTarget } from "../targets/resolveTarget";
import { membersIn } from "../targets/scopeOf";
import { isSameScope, isSameSpan, type Target } from "../targets/target";
import { fiscalPeriod } from "../targets/targetPeriod";
import { isFault } from "../words/fault";
import { yearToDate } from "../words/fiscalYear";
import { workingDays } from "../words/workingDays";
import type { Period } from "../words/period";
import type { SummaryRequest } from "./source";
import { targetView, type TargetView } from "./targetViews";

/** The targets that cover the month of the summary, as things stood at its end, and how many more there are. */
export interface MonthlyTargets {
  readonly views: readonly TargetView[];
  readonly more: number;
}

/** As many as a person reads. */
const most = 12;

const known = new WeakMap<SummaryRequest, MonthlyTargets>();

/**
 * Everyone's targets first, then those of teams and reps in the order of the sheet: each that covers the month, and for
 * everyone the fiscal year too where the year's parts make it up.
 */
export function monthlyTargets(request: SummaryRequest): MonthlyTargets {
  const found = known.get(request) ?? make(request);
  known.set(request, found);
  return found;
}

function make(request: SummaryRequest): MonthlyTargets {
  const { sources, targets, language, settings, ownKpis = [] } = request;
  const tables = sources.map(({ table }) => table);
  const rows = rowsOf(request, tables);
  const now = endOf(request, tables);
  const views = rows.slice(0, most).flatMap(({ kpi, scope, period }) => {
    const view = targetView(kpi, { tables, ownKpis, targets, period, scope, language, settings, now });
    return view ?? [];
  });
  return { views, more: Math.max(0, rows.length - most) };
}

type Row = Pick<Target, "kpi" | "scope" | "period">;

function rowsOf(request: SummaryRequest, tables: readonly Table[]): Row[] {
  const { targets, month } = request;
  const current = targets.filter(({ period }) => period.first <= month.last && period.last >= month.first);
  const scopes = current.reduce<(string | null)[]>(
    (all, { scope }) => (all.some((one) => isSameScope(one, scope)) ? all : [...all, scope]),
    [null],
  );
  return scopes.flatMap((scope) => {
    const own = current.filter((one) => isSameScope(one.scope, scope));
    const ids = [...new Set((scope === null ? current : own).map(({ kpi }) => kpi))];
    return ids.flatMap((kpi): Row[] => {
      const given = own
        .filter((one) => one.kpi === kpi && covers(one.period, month))
        .map(({ period }) => ({ kpi, scope, period }));
      const year = scope === null ? yearOf(request, kpi, tables) : null;
      const all =
        year === null || given.some(({ period }) => isSameSpan(period, year))
          ? given
          : [...given, { kpi, scope, period: year }];
      return [...all].sort((one, other) => length(other.period) - length(one.period));
    });
  });
}

const covers = (outer: Period, inner: Period): boolean => outer.first <= inner.first && outer.last >= inner.last;

const length = ({ first, last }: Period): number => last - first;

/** The fiscal year, where everyone's target for it is made up of its parts or of people's; null otherwise. */
function yearOf(
  { targets, month, settings, ownKpis = [] }: SummaryRequest,
  id: string,
  tables: readonly Table[],
): Period | null {
  const { fiscalYearStart, calendar } = settings;
  const year = fiscalPeriod(yearToDate(month, fiscalYearStart).year, null, fiscalYearStart);
  const kpi = findAmong(ownKpis, id);
  if (isFault(kpi)) return null;
  const members = membersIn(homesOf(tables, kpi));
  const found = resolveTarget(targets, kpi, year, null, calendar, members);
  if (found === null || isFault(found)) return null;
  return found.how.kind === "summed" || found.how.kind === "people" ? year : null;
}

/** The last day that counts: the end of the month, or that of the data where work is left of it. NaN where no table has days. */
function endOf({ month, settings }: SummaryRequest, tables: readonly Table[]): number {
  const days = tables.map(lastDay).filter((day) => !Number.isNaN(day));
  const last = days.length === 0 ? month.last : Math.max(...days);
  if (last >= month.last) return month.last;
  return workingDays(last + 1, month.last, settings.calendar) === 0 ? month.last : last;
}

const running = (request: SummaryRequest): TargetView[] =>
  monthlyTargets(request).views.filter(({ scope, isOver, pace }) => scope === null && !isOver && pace !== null);

/** Where everyone is heading with a KPI, in the longest period that still runs; null where none has a target. */
export const paceOfKpi = (request: SummaryRequest, id: string): TargetView | null =>
  running(request).find(({ kpi }) => kpi === id) ?? null;

/** Where everyone is heading with the goal that the summary tells first; at most one sentence. */
export function paceOfGoal(request: SummaryRequest): string[] {
  const views = running(request);
  const goal = views.find(({ kpi }) => kpi === "revenue_won") ?? views[0];
  return goal === undefined ? [] : [goal.sentence];
}
