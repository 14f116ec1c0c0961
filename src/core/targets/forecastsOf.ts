import type { Kpi } from "../kpi/kpi";
import { stageHistory } from "../kpi/stageHistory";
import type { Filter } from "../kpi/question";
import type { Table } from "../table/table";
import { isFault, type Fault } from "../words/fault";
import { periodAt, periodIndex, type Period } from "../words/period";
import type { WorkCalendar } from "../words/workingDays";
import type { Interval } from "../words/interval";
import { stepsOf } from "./dealSteps";
import { backTest, forecastAt, rangeAround, widerBy, type BackTest, type Forecast, type Said } from "./forecast";
import type { Landing } from "./landing";
import { toldOf } from "./history";
import { landingOf, landingThen } from "./landingOf";
import { figureBetween } from "./question";
import { dealsOf, type Deal } from "./openDeals";

/** Two ways to see where a period ends, each with how well it would have done in past periods. */
export interface Forecasts {
  readonly pipeline: Forecast & Interval;
  readonly pipelineTest: BackTest | null;
  /** Where the pace so far leads; a fault where there is too little history. */
  readonly runRate: Landing | Fault;
  readonly runRateTest: BackTest | null;
  /** How many days before the end of past months both were tried. */
  readonly daysBefore: number;
  /** Rows without the days or the stage that the pipeline needs. */
  readonly leftOut: number;
  /** Whether open deals are weighted by the stage they stand in, or only by their age. */
  readonly by: "stage" | "age";
}

/** Past months that the forecasts are tried on. */
const mostTried = 12;

/**
 * The pipeline's forecast of deals or revenue won in a period beside the run rate, and what both would have said of the
 * last months as many days before their end. Without a history of stages only the present ones are known, which tell
 * nothing of the past: deals are then told apart by their age.
 */
export function forecastsOf(
  table: Table,
  kpi: Kpi,
  filters: readonly Filter[],
  period: Period,
  now: number,
  calendar: WorkCalendar,
  stages?: Table,
): Forecasts | Fault {
  // Mixed currencies, no amounts, amounts that cannot be read: what the KPI cannot give, no forecast of it can.
  const figure = figureBetween({ tables: [table], kpi, filters, now }, -Infinity, now);
  if (isFault(figure)) return figure;
  if (figure.fault !== null) return figure.fault;
  const history = stages === undefined ? stageHistory(table) : (stageHistory(stages) ?? stages);
  const steps = history === null ? undefined : stepsOf(history);
  if (isFault(steps)) return steps;
  const read = dealsOf(table, filters, steps);
  if (isFault(read)) return read;
  const inMoney = kpi.unit === "money";
  const pipeline = forecastAt(read.deals, period, now, inMoney);
  if (isFault(pipeline)) return pipeline;
  const first = read.deals.reduce((least, { decided }) => Math.min(least, decided), Infinity);
  const before = monthsBefore(period, now).filter(({ month }) => month.first >= first - 7);
  const asked = { tables: [table], kpi, filters, now };
  const told = toldOf(asked);
  const past = before.flatMap(({ month, then }) => {
    const forecast = forecastAt(read.deals, month, then, inMoney);
    const landing = isFault(told) ? told : landingThen(told, month, then, calendar);
    return isFault(forecast) ? [] : [{ forecast, landing, truth: cameOf(read.deals, month, inMoney) }];
  });
  // Both are tried on the same months, those in which both had something to say, if there are any.
  const both = past.filter(({ landing }) => !isFault(landing));
  const tried = both.length > 0 ? both : past;
  const piped = tried.map((one): Said => {
    // Each month is tried with a range learned from the other ones.
    const wider = widerBy(past.filter((other) => other !== one));
    return { ...rangeAround(one.forecast, wider), total: one.forecast.total, truth: one.truth };
  });
  const ran = both.flatMap(({ landing, truth }): Said[] =>
    isFault(landing) ? [] : [{ total: landing.landing, low: landing.low, high: landing.high, truth }],
  );
  return {
    pipeline: { ...pipeline, ...rangeAround(pipeline, widerBy(past)) },
    pipelineTest: backTest(piped),
    runRate: landingOf(asked, period, calendar),
    runRateTest: backTest(ran),
    daysBefore: leftOf(period, now),
    leftOut: read.leftOut,
    by: read.deals.some((deal) => deal.steps.length > 0) ? "stage" : "age",
  };
}

/** The whole months before, each with the day on which as much of it was left as of the period now. */
function monthsBefore(period: Period, now: number): { readonly month: Period; readonly then: number }[] {
  const present = periodIndex(Math.min(now, period.last), "month");
  const left = leftOf(period, now);
  return Array.from({ length: mostTried }, (_, back) => {
    const month = periodAt(present - 1 - back, "month");
    return { month, then: month.last - left };
  });
}

/** As many days as are left of the period, as far as all months have them. */
const leftOf = (period: Period, now: number): number => Math.min(27, Math.max(0, period.last - now));

const cameOf = (deals: readonly Deal[], { first, last }: Period, inMoney: boolean): number =>
  deals
    .filter(({ isWon, decided }) => isWon && decided >= first && decided <= last)
    .reduce((sum, { amount }) => sum + (inMoney ? (amount >= 0 ? amount : 0) : 1), 0);
