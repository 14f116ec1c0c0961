import { findAmong } from "../kpi/findAmong";
import type { Kpi } from "../kpi/kpi";
import type { Table } from "../table/table";
import { effortsOf, type EffortNeeded } from "../targets/effortsOf";
import { paceOf, chanceOf, type Pace } from "../targets/pace";
import { figureBetween, homesOf, lastDayOf, type Asked } from "../targets/question";
import { membersIn, scopeFilters } from "../targets/scopeOf";
import { isSameScope, isSameSpan, type Target } from "../targets/target";
import { sayFault } from "../text/faults";
import { nameOf } from "../kpi/nameOf";
import { isFault, type Fault } from "../words/fault";
import type { Language } from "../words/language";
import type { Period } from "../words/period";
import type { Settings } from "../words/settings";
import { currencyOfKpi } from "./currencyOfKpi";
import { isPaceOver, isTargetReached, sayPaceOf } from "./sayPaceOf";

/** A milestone, and whether it was reached by its day; null while the day is still to come. */
export interface MilestoneView {
  readonly by: number;
  readonly value: number;
  readonly actual: number | null;
  readonly isReached: boolean | null;
}

/** A KPI against its target, for the summary and the pane. Amounts in the KPI's unit. */
export interface TargetView {
  readonly kpi: string;
  readonly definition: Kpi;
  readonly name: string;
  readonly scope: string | null;
  readonly period: Period;
  /** The last day that counts. */
  readonly now: number;
  readonly owner: string | null;
  readonly objective: string | null;
  readonly target: number | null;
  /** How the target came about; null where there is none. */
  readonly how: Pace["target"]["how"] | null;
  readonly stretch: number | null;
  readonly chanceOfStretch: number | null;
  readonly milestones: readonly MilestoneView[];
  /** In what money amounts are; empty where the table does not tell. */
  readonly currency: string;
  /** Nothing more is expected in the period. */
  readonly isOver: boolean;
  readonly isReached: boolean;
  /** Actual over target: 1 is met. */
  readonly attainment: number | null;
  /** null where the period has not begun, or the data cannot give it; `fault` says why. */
  readonly pace: Pace | null;
  readonly fault: Fault | null;
  /** What it takes upstream to reach the target, by the same people's own ratios; empty where nothing is missing. */
  readonly efforts: readonly EffortNeeded[];
  readonly sentence: string;
}

export interface TargetViewsRequest {
  readonly tables: readonly Table[];
  /** KPIs of the user's own. */
  readonly ownKpis?: readonly Kpi[];
  readonly targets: readonly Target[];
  readonly period: Period;
  /** null is everyone. */
  readonly scope: string | null;
  readonly language: Language;
  readonly settings: Settings;
  /** The last day that counts; the last of the KPI's tables where it is left out. */
  readonly now?: number;
}

/** Each KPI that has a target for the scope in the period, or in parts of it or a longer one, in the order of the targets. */
export function targetViews(request: TargetViewsRequest): TargetView[] {
  const { targets, period } = request;
  const asked = targets.filter((one) => one.period.first <= period.last && one.period.last >= period.first);
  return [...new Set(asked.map(({ kpi }) => kpi))].flatMap((id) => targetView(id, request) ?? []);
}

/** One KPI against its target; null where there is none for the scope in the period, and where no table is about it. */
export function targetView(id: string, request: TargetViewsRequest): TargetView | null {
  const { tables, ownKpis = [] } = request;
  const kpi = findAmong(ownKpis, id);
  return isFault(kpi) || !isThere(tables, kpi) ? null : viewOf(kpi, request);
}

function viewOf(kpi: Kpi, request: TargetViewsRequest): TargetView | null {
  const { targets, period, scope, language, settings, tables } = request;
  const { id } = kpi;
  const filters = scopeFilters(tables, scope);
  // A table without these people is no matter where nothing was asked of them.
  if (isFault(filters) && !targets.some((one) => one.kpi === id && isSameScope(one.scope, scope))) return null;
  const asked = { tables, kpi, filters: isFault(filters) ? [] : filters, now: request.now ?? lastDayOf(tables, kpi) };
  const goal = { targets, period, scope, calendar: settings.calendar, membersOf: membersIn(homesOf(tables, kpi)) };
  const pace = isFault(filters) ? filters : paceOf(asked, goal);
  // Another scope's target is none of this one's.
  if (isFault(pace) && pace.kind === "no-target") return null;
  const given = targets.find(
    (one) => one.kpi === id && isSameScope(one.scope, scope) && isSameSpan(one.period, period),
  );
  return {
    kpi: id,
    definition: kpi,
    name: kpi.names[language],
    scope,
    period,
    now: asked.now,
    owner: given?.owner ?? null,
    objective: given?.objective ?? null,
    milestones: milestonesOf(asked, targets, scope, period),
    currency: currencyOfKpi(asked, settings),
    ...(isFault(pace) ? withoutPace(pace, given, language) : withPace(asked, pace, given, request)),
  };
}

/** Whether some table may give a KPI: one about its subject, totals, or any where it is the user's own. */
const isThere = (tables: readonly Table[], { subject }: Kpi): boolean =>
  subject === "unknown"
    ? tables.length > 0
    : tables.some((table) => [subject, "totals", "unknown"].includes(table.subject));

type PaceView = Omit<
  TargetView,
  "kpi" | "definition" | "name" | "scope" | "period" | "now" | "owner" | "objective" | "milestones" | "currency"
>;

const withoutPace = (why: Fault, given: Target | undefined, language: Language): PaceView => ({
  target: given?.value ?? null,
  how: given === undefined ? null : { kind: "given", target: given },
  stretch: given?.stretch ?? null,
  chanceOfStretch: null,
  isOver: false,
  isReached: false,
  attainment: null,
  pace: null,
  fault: why,
  efforts: [],
  sentence: sayFault(language, why, (of) => nameOf(of, language)),
});

function withPace(
  asked: Asked,
  pace: Pace,
  given: Target | undefined,
  { language, period, scope, settings, tables }: TargetViewsRequest,
): PaceView {
  const { kpi, now } = asked;
  const { actual, landing, target } = pace;
  const isOver = isPaceOver(pace, now >= period.last);
  const missing = target.value - (actual ?? 0);
  const stretch = given?.stretch ?? null;
  return {
    target: target.value,
    how: target.how,
    stretch,
    chanceOfStretch: stretch === null || landing === null ? null : chanceOf(kpi, landing, stretch),
    isOver,
    isReached: isTargetReached(kpi, pace, isOver),
    attainment: actual === null || target.value === 0 ? null : actual / target.value,
    pace,
    fault: null,
    efforts:
      pace.daysLeft === 0 || !(missing > 0) || kpi.direction === "lower"
        ? []
        : effortsOf(asked, missing, tables, scope),
    sentence: sayPaceOf(language, kpi, period, pace, now >= period.last, currencyOfKpi(asked, settings)),
  };
}

/** The milestones of every target of the scope whose day lies in the period, counted from their own target's first day. */
function milestonesOf(
  asked: Asked,
  targets: readonly Target[],
  scope: string | null,
  { first, last }: Period,
): MilestoneView[] {
  return targets
    .filter((one) => one.kpi === asked.kpi.id && isSameScope(one.scope, scope))
    .flatMap((one) => (one.milestones ?? []).map((milestone) => ({ ...milestone, from: one.period.first })))
    .filter(({ by }) => by >= first && by <= last)
    .map(({ by, value, from }) => {
      const figure = figureBetween(asked, from, Math.min(by, asked.now));
      const actual = isFault(figure) ? null : figure.value;
      const isThere = actual !== null && (asked.kpi.direction === "lower" ? actual <= value : actual >= value);
      const isEarly = isThere && asked.kpi.direction !== "lower" && asked.kpi.form.kind === "total";
      return { by, value, actual, isReached: asked.now < by && !isEarly ? null : isThere };
    });
}
