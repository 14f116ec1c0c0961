import { givenMeasures } from "../kpi/evaluateTotals";
import type { KpiRow } from "../kpi/question";
import { sum } from "../stats/sum";
import { dateOf } from "../words/day";
import { fault, isFault, type Fault } from "../words/fault";
import { periodIndex, periodOf, type Period } from "../words/period";
import { isWorkingDay, workingDays, type WorkCalendar } from "../words/workingDays";
import type { Flow } from "./flowModel";
import type { FlowAhead } from "./flowLanding";
import { monthFactors, type MonthFactor } from "./monthFactors";
import { monthsOf } from "./monthsOf";
import { rowsBy, type Asked } from "./question";

/** Whole months before the present one, and the present one as far as it has come. */
export interface History {
  readonly months: readonly (Flow & { readonly month: Period })[];
  readonly now: Flow;
  /** What one event is worth, as `FlowAhead` takes it. */
  readonly size: number;
  readonly mean: number;
  /** What each month of the year does beside its working days, January first. */
  readonly season: readonly MonthFactor[];
  /** The days on which things happen: the user's working days, or all days where much happens on the others too. */
  readonly calendar: WorkCalendar;
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
  const rows = rowsBy(asked, "month");
  if (isFault(rows)) return rows;
  const days = givenMeasures(asked.table) === null ? rowsBy(asked, "day") : [];
  if (isFault(days)) return days;
  const why = rows.map(({ figures }) => figures[0]?.fault).find((one) => one != null && one.kind !== "no-data");
  if (why != null) return why;
  const begun = days.findIndex((row) => valueOf(row) !== 0);
  const firstDay = days[begun]?.period?.first ?? rows[0]?.period?.first ?? NaN;
  const calendar = calendarOf(days, usual);
  const present = periodIndex(asked.now, "month");
  const months = rows.flatMap((row) => {
    const { period } = row;
    const value = valueOf(row);
    if (period === null || Number.isNaN(value) || period.last < firstDay) return [];
    // Where the data begin within a month, only the days from then on are held against it.
    return [{ month: period, value, exposure: workingDays(Math.max(period.first, firstDay), period.last, calendar) }];
  });
  const past = months.filter(({ month, exposure }) => periodIndex(month.first, "month") < present && exposure > 0);
  if (past.length < leastMonths) return fault({ kind: "too-few-values", needed: leastMonths, have: past.length });
  const month = periodOf(asked.now, "month");
  const now = {
    value: months.find((one) => periodIndex(one.month.first, "month") === present)?.value ?? 0,
    exposure: workingDays(Math.max(month.first, firstDay), asked.now, calendar),
  };
  const scale = scaleOf(asked, past, days, calendar);
  const season = monthFactors(
    past.slice(-5 * 12).map((one) => ({
      value: Math.max(0, one.value / scale.size),
      exposure: one.exposure,
      ofYear: dateOf(one.month.first).month - 1,
    })),
  );
  return { months: past.slice(-mostMonths), now, ...scale, season, calendar };
}

const valueOf = ({ figures }: KpiRow): number => figures[0]?.value ?? NaN;

function calendarOf(days: readonly KpiRow[], usual: WorkCalendar): WorkCalendar {
  const amounts = days.map((row) => Math.abs(valueOf(row)) || 0);
  const outside = sum(
    days.map(({ period }, place) => (isWorkingDay(period?.first ?? NaN, usual) ? 0 : (amounts[place] ?? 0))),
  );
  return outside > mostOutside * sum(amounts) ? allDays : usual;
}

/**
 * The size of an event whose number scatters by chance alone as the amounts do: their variance over their mean. From days
 * where the table has days, else from months.
 */
function scaleOf(
  { kpi }: Asked,
  past: readonly Flow[],
  days: readonly KpiRow[],
  calendar: WorkCalendar,
): { readonly size: number; readonly mean: number } {
  if (kpi.chance === "count") return { size: 1, mean: 1 };
  const amounts = days.map(valueOf).filter((value) => value > 0);
  if (amounts.length > 0) {
    const worked = days.filter(({ period }) => isWorkingDay(period?.first ?? NaN, calendar)).length;
    const total = sum(amounts);
    const perDay = total / Math.max(1, worked);
    const mean = total / amounts.length;
    const spread = sum(amounts.map((value) => value * value)) / total - perDay;
    // Days that hold many events scatter less than one event does.
    return { size: Math.max(spread, mean / 50), mean: Math.min(mean, Math.max(spread, mean / 50)) };
  }
  const rate = sum(past.map(({ value }) => value)) / sum(past.map(({ exposure }) => exposure));
  const surplus = sum(past.map(({ value, exposure }) => (value - rate * exposure) ** 2 / (rate * exposure)));
  const size = surplus / Math.max(1, past.length - 1);
  return { size: size > 0 ? size : 1, mean: size > 0 ? size : 1 };
}

/** What is still ahead of a period, by its history. */
export function aheadOf(history: History, period: Period, now: number, actual: number, isCount: boolean): FlowAhead {
  const { months, season, calendar } = history;
  const factorOf = (month: Period): MonthFactor => season[dateOf(month.first).month - 1] ?? { factor: 1, variance: 0 };
  const present = periodOf(now, "month");
  const own = factorOf(present);
  const left = workingDays(now + 1, Math.min(present.last, period.last), calendar);
  const later = present.last < period.last ? monthsOf({ first: present.last + 1, last: period.last }) : [];
  return {
    past: months.map(({ month, value, exposure }) => ({ value, exposure: exposure * factorOf(month).factor })),
    now: { value: history.now.value, exposure: history.now.exposure * own.factor },
    actual,
    left: left * own.factor,
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
