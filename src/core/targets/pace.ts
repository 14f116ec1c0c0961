import type { Kpi } from "../kpi/kpi";
import type { Assurance } from "../words/assurance";
import { fault, isFault, type Fault } from "../words/fault";
import type { Period } from "../words/period";
import { workingDays, type WorkCalendar } from "../words/workingDays";
import { addsUp } from "./addsUp";
import type { Landing } from "./landing";
import { landingOf } from "./landingOf";
import { monthsOf } from "./monthsOf";
import { figureBetween, type Asked } from "./question";
import { resolveTarget, type FoundTarget, type MembersOf } from "./resolveTarget";
import type { Target } from "./target";

/** How a KPI stands against its target, and where it is heading. Amounts in the KPI's unit. */
export interface Pace {
  readonly target: FoundTarget;
  /** What the plan had asked for by now; the rate itself for a rate. */
  readonly expected: number;
  /** What there is so far; null where a rate has no trials yet. */
  readonly actual: number | null;
  /** Actual over expected: 1 is on plan. null where nothing was expected yet. */
  readonly index: number | null;
  /** null where it cannot be foretold; `why` says why. */
  readonly landing: Landing | null;
  readonly why: Fault | null;
  /** The chance of reaching the target. */
  readonly chance: number | null;
  /** Whether it will be reached if things go on as before, by that chance: 9 in 10 either way, else nobody knows. */
  readonly assurance: Assurance | null;
  /**
   * What each working day that is left must bring for the target to be reached; null for rates, for what is to stay below
   * its target, and where no day is left.
   */
  readonly neededPerDay: number | null;
  /** Working days that are left after now. */
  readonly daysLeft: number;
}

/** From this chance on, a target will be reached: the range of 80 % has a tenth of its chance on each side. */
const sure = 0.9;

/** What is to be reached, by whom, and which days are worked. */
export interface Goal {
  readonly targets: readonly Target[];
  readonly period: Period;
  readonly scope: string | null;
  readonly calendar: WorkCalendar;
  readonly membersOf?: MembersOf;
}

/** Where a KPI stands, without where it is heading. */
export type Stand = Pick<Pace, "target" | "expected" | "actual" | "index">;

/**
 * Where a KPI stands against its target at the end of a day: expected by then (the targets of the months that are over
 * and, of the present one, the share of its working days) and actual. No target is a fault, and so is a period that has not
 * begun.
 */
export function standOf(asked: Asked, goal: Goal): Stand | Fault {
  const { kpi, now } = asked;
  const { period, scope, calendar } = goal;
  const target = targetIn(goal, kpi, period);
  if (isFault(target)) return target;
  if (target === null) return fault({ kind: "no-target", of: kpi.id, period: period.key, scope });
  if (now < period.first) return fault({ kind: "not-begun", period: period.key });
  const until = Math.min(now, period.last);
  const figure = figureBetween(asked, period.first, until);
  if (isFault(figure)) return figure;
  if (figure.fault !== null && figure.fault.kind !== "no-data" && figure.fault.kind !== "no-denominator") {
    return figure.fault;
  }
  const actual = figure.value;
  const resolve = (of: Period): FoundTarget | null | Fault => targetIn(goal, kpi, of);
  const expected = addsUp(kpi) ? expectedBy(until, period, target, resolve, calendar) : target.value;
  return { target, expected, actual, index: actual === null || expected === 0 ? null : actual / expected };
}

const targetIn = (
  { targets, scope, calendar, membersOf }: Goal,
  kpi: Kpi,
  period: Period,
): FoundTarget | null | Fault => resolveTarget(targets, kpi, period, scope, calendar, membersOf);

/** Where a KPI stands and where it is heading: landing with its range, chance, and what is needed a day. */
export function paceOf(asked: Asked, goal: Goal): Pace | Fault {
  const stand = standOf(asked, goal);
  if (isFault(stand)) return stand;
  const { kpi, now } = asked;
  const { period, calendar } = goal;
  const { target, actual } = stand;
  const landing = landingOf(asked, period, calendar);
  const chance = isFault(landing) ? null : chanceOf(kpi, landing, target.value);
  const daysLeft = workingDays(Math.min(now, period.last) + 1, period.last, calendar);
  const isNeeded = addsUp(kpi) && daysLeft > 0 && kpi.direction !== "lower";
  return {
    ...stand,
    landing: isFault(landing) ? null : landing,
    why: isFault(landing) ? landing : null,
    chance,
    assurance: chance === null ? null : assuranceOf(chance),
    neededPerDay: isNeeded ? Math.max(0, target.value - (actual ?? 0)) / daysLeft : null,
    daysLeft,
  };
}

const assuranceOf = (chance: number): Assurance =>
  chance >= sure ? "will-meet" : chance <= 1 - sure ? "will-miss" : "may-or-may-not";

/** The chance of reaching a target: of ending at it or above, or below where lower is better. */
export function chanceOf({ direction }: Pick<Kpi, "direction">, landing: Landing, target: number): number {
  if (direction !== "lower") return landing.chanceAtLeast(target);
  // Just at the target is reached too; the next whole number, or anything more, is not.
  return 1 - landing.chanceAtLeast(target + Math.max(1e-6, Math.abs(target) * 1e-9));
}

/** The targets of the months that are over, and of the present month the share of its working days that are. */
function expectedBy(
  until: number,
  period: Period,
  target: FoundTarget,
  resolve: (of: Period) => FoundTarget | null | Fault,
  calendar: WorkCalendar,
): number {
  const months = monthsOf(period);
  const values = months.map(({ month, isWhole }) => {
    const own = isWhole ? resolve(month) : null;
    return own === null || isFault(own) || own.how.kind === "people" ? NaN : own.value;
  });
  const all = values.reduce((sum, one) => sum + one, 0);
  // Months that do not make up the target tell nothing about its way; then its working days do.
  if (!(Math.abs(all - target.value) <= 1e-9 * Math.abs(target.value))) {
    return target.value * elapsed(period.first, until, period.last, calendar);
  }
  return months.reduce(
    (sum, { first, last }, place) =>
      first > until ? sum : sum + (values[place] ?? 0) * elapsed(first, Math.min(until, last), last, calendar),
    0,
  );
}

/** The share of the working days from a first to a last day that are over; of all days where none is worked. */
function elapsed(first: number, until: number, last: number, calendar: WorkCalendar): number {
  const all = workingDays(first, last, calendar);
  return all > 0 ? workingDays(first, until, calendar) / all : (until - first + 1) / (last - first + 1);
}
