import { sum } from "../stats/sum";
import { dateOf } from "../words/day";
import { fault, isFault, type Fault } from "../words/fault";
import { periodIndex, periodOf, type Period } from "../words/period";
import { isWorkingDay, workingDays, type WorkCalendar } from "../words/workingDays";
import { dayPlaces } from "./dayPlaces";
import type { DeliveredMonth } from "./delivery";
import { amountSize, countSize, type EventSize } from "./eventSize";
import type { Factor } from "./fairFactors";
import type { Flow } from "./flowModel";
import type { FlowAhead } from "./flowLanding";
import { monthFactors } from "./monthFactors";
import { monthSplits } from "./monthSplits";
import { monthsOf } from "./monthsOf";
import { hasDays, rowsBy, type Asked } from "./question";

/** Whole months before the present one, and the present one as far as it has come. */
export interface History {
  readonly months: readonly (Flow & { readonly month: Period })[];
  /** What the present month has held, and its working days from the data's first day on. */
  readonly now: Flow;
  /** What one event is worth, as `FlowAhead` takes it. */
  readonly size: number;
  readonly mean: number;
  /** What each month of the year does beside its working days, January first. */
  readonly season: readonly Factor[];
  /** What whole months held on each of their working days, in events; empty where the table has no days. */
  readonly delivered: readonly DeliveredMonth[];
  /** The days on which things happen: the user's working days, or all days where much happens on the others too. */
  readonly calendar: WorkCalendar;
  /** The first day of which the data tell. */
  readonly firstDay: number;
}

/** What a table tells of a count or an amount up to a day: by months, and by days where it has days. */
export interface Told {
  readonly months: readonly { readonly month: Period; readonly value: number }[];
  readonly days: readonly DayValue[];
  readonly now: number;
  readonly isCount: boolean;
}

interface DayValue {
  readonly day: number;
  readonly value: number;
}

/** The level is learned from the last three years at most: what came before was another team. */
const mostMonths = 36;
/** Below this, a range would be all guess. */
const leastMonths = 3;
/** Where more than this share happens on days that are not worked, all days count alike. */
const mostOutside = 1 / 7;

const allDays: WorkCalendar = { weekdays: [1, 2, 3, 4, 5, 6, 7], holidays: "none", commonHoliday: false, closed: [] };

/** What the past months of a count or an amount held, and over how many working days. */
export function historyOf(asked: Asked, usual: WorkCalendar): History | Fault {
  const told = toldOf(asked);
  return isFault(told) ? told : learnHistory(told, usual);
}

/** What the tables tell of a count or an amount up to now; what they cannot give is a fault. */
export function toldOf(asked: Asked): Told | Fault {
  const rows = rowsBy(asked, "month");
  if (isFault(rows)) return rows;
  const days = hasDays(asked) ? rowsBy(asked, "day") : [];
  if (isFault(days)) return days;
  const why = rows.map(({ figures }) => figures[0]?.fault).find((one) => one != null && one.kind !== "no-data");
  if (why != null) return why;
  const told = {
    months: rows.flatMap(({ period, figures }) =>
      period === null || figures[0]?.value == null ? [] : [{ month: period, value: figures[0].value }],
    ),
    days: days.flatMap(({ period, figures }) =>
      period === null ? [] : [{ day: period.first, value: figures[0]?.value ?? 0 }],
    ),
    now: asked.now,
    isCount: asked.kpi.chance === "count",
  };
  return fallsOften(told) ? fault({ kind: "no-landing", of: asked.kpi.id, why: "below-zero" }) : told;
}

/** Where more than this share of what comes is taken back, what is to come is no longer a sum of events. */
const mostBelow = 0.05;

function fallsOften({ months, days }: Pick<Told, "months" | "days">): boolean {
  const values = (days.length > 0 ? days : months).map(({ value }) => value);
  const below = -sum(values.filter((value) => value < 0));
  return below > mostBelow * sum(values.filter((value) => value > 0));
}

/** The same as things stood at the end of an earlier day. Totals of months know no days, and stay whole. */
export function toldUntil({ months, days, isCount }: Told, now: number): Told {
  const known = days.filter(({ day }) => day <= now);
  const cut = ({ month, value }: Told["months"][number]): Told["months"][number] =>
    month.last <= now || days.length === 0 ? { month, value } : { month, value: heldBetween(known, month.first, now) };
  return { months: months.filter(({ month }) => month.first <= now).map(cut), days: known, now, isCount };
}

/** What the days from one to another held. */
export const heldBetween = (days: Told["days"], first: number, last: number): number =>
  sum(days.map(({ day, value }) => (day >= first && day <= last ? value : 0)));

/** What is to be learned of a team from what a table tells: its level, its season, its habits within the month. */
export function learnHistory(told: Told, usual: WorkCalendar): History | Fault {
  const { days, now } = told;
  const firstDay = days.find(({ value }) => value !== 0)?.day ?? told.months[0]?.month.first ?? NaN;
  const calendar = calendarOf(days, usual);
  const present = periodIndex(now, "month");
  const past = told.months
    .filter(({ month }) => periodIndex(month.first, "month") < present && month.last >= firstDay)
    .map(({ month, value }) => {
      // Where the data begin within a month, only the days from then on are held against it.
      const exposure = workingDays(Math.max(month.first, firstDay), month.last, calendar);
      return { month, value, exposure };
    })
    .filter(({ exposure }) => exposure > 0);
  if (past.length < leastMonths) return fault({ kind: "too-few-values", needed: leastMonths, have: past.length });
  const months = past.slice(-mostMonths);
  const delivered = deliveredIn(months, days, firstDay, calendar);
  const scale = sizeOf(past, delivered, told.isCount);
  const season = monthFactors(
    past.slice(-5 * 12).map((one) => ({
      value: Math.max(0, one.value / scale.size),
      exposure: one.exposure,
      ofYear: dateOf(one.month.first).month - 1,
    })),
  );
  const month = periodOf(now, "month");
  return {
    months,
    now: {
      value: told.months.find((one) => periodIndex(one.month.first, "month") === present)?.value ?? 0,
      exposure: workingDays(Math.max(month.first, firstDay), month.last, calendar),
    },
    ...scale,
    season,
    delivered: delivered.map((one) => one.map((value) => value / scale.size)),
    calendar,
    firstDay,
  };
}

/** What each whole month held on each of its working days. */
function deliveredIn(
  months: readonly { readonly month: Period }[],
  days: readonly DayValue[],
  firstDay: number,
  calendar: WorkCalendar,
): DeliveredMonth[] {
  const start = days[0]?.day ?? NaN;
  return months.flatMap(({ month }) => {
    if (days.length === 0 || month.first < firstDay) return [];
    const places = dayPlaces(month, calendar);
    const held = new Array<number>((places[places.length - 1] ?? -1) + 1).fill(0);
    places.forEach((place, ofMonth) => {
      const value = days[month.first + ofMonth - start]?.value ?? 0;
      held[place] = (held[place] ?? 0) + Math.max(0, value);
    });
    return [held];
  });
}

function calendarOf(days: readonly DayValue[], usual: WorkCalendar): WorkCalendar {
  const outside = sum(days.map(({ day, value }) => (isWorkingDay(day, usual) ? 0 : Math.abs(value))));
  return outside > mostOutside * sum(days.map(({ value }) => Math.abs(value))) ? allDays : usual;
}

/** What one event is worth: from days where the table has them, else by how months scatter. */
function sizeOf(past: readonly Flow[], delivered: readonly DeliveredMonth[], isCount: boolean): EventSize {
  if (isCount) return countSize(delivered);
  const own = amountSize(delivered);
  if (own !== null) return own;
  const rate = sum(past.map(({ value }) => value)) / sum(past.map(({ exposure }) => exposure));
  const surplus = sum(past.map(({ value, exposure }) => (value - rate * exposure) ** 2 / (rate * exposure)));
  const size = surplus / Math.max(1, past.length - 1);
  return { size: size > 0 ? size : 1, mean: size > 0 ? size : 1 };
}

/** What is still ahead of a period, by its history. */
export function aheadOf(history: History, period: Period, now: number, actual: number, isCount: boolean): FlowAhead {
  const { months, season, calendar, delivered, firstDay } = history;
  const factorOf = (month: Period): Factor => season[dateOf(month.first).month - 1] ?? { factor: 1, variance: 0 };
  const present = periodOf(now, "month");
  const own = factorOf(present);
  const gone = workingDays(Math.max(present.first, firstDay), now, calendar);
  const left = workingDays(now + 1, present.last, calendar);
  const inPeriod = workingDays(now + 1, Math.min(present.last, period.last), calendar);
  const later = present.last < period.last ? monthsOf({ first: present.last + 1, last: period.last }) : [];
  return {
    past: months.map(({ month, value, exposure }) => ({ value, exposure: exposure * factorOf(month).factor })),
    now: { value: history.now.value, exposure: history.now.exposure * own.factor },
    splits: monthSplits(delivered, gone, gone + left),
    reach: left === 0 ? 0 : inPeriod / left,
    actual,
    unsure: own.variance,
    later: later.map(({ month, first, last }) => ({
      exposure: workingDays(first, last, calendar) * factorOf(month).factor,
      unsure: factorOf(month).variance,
    })),
    size: history.size,
    mean: history.mean,
    isCount,
  };
}
