import { factorOf } from "../kpi/catalogue";
import type { Kpi } from "../kpi/kpi";
import type { Successes } from "../stats/checkChances";
import { fault, isFault, type Fault } from "../words/fault";
import { periodIndex, type Period } from "../words/period";
import type { WorkCalendar } from "../words/workingDays";
import { addsUp } from "./addsUp";
import { landFlow, restOf, type Rest } from "./flowLanding";
import { aheadOf, heldBetween, historyOf, learnHistory, toldUntil, type Told } from "./history";
import type { Landing } from "./landing";
import { figureBetween, rowsBy, type Asked } from "./question";
import { landRate } from "./rateLanding";

/**
 * Where a KPI of a scope will land in a period if things go on as before, as things stood at the end of a day. A period
 * that is over has landed. What cannot be foretold is a fault that says why, and so are fewer than three months before.
 */
export function landingOf(asked: Asked, period: Period, calendar: WorkCalendar): Landing | Fault {
  const { kpi, now } = asked;
  if (now < period.first) return fault({ kind: "not-begun", period: period.key });
  if (now >= period.last) return landed(asked, period);
  if (kpi.unjudged !== undefined) return fault({ kind: "no-landing", of: kpi.id, why: kpi.unjudged });
  if (addsUp(kpi) && kpi.chance !== "proportion") return landTotal(asked, period, calendar);
  const parts = partsOf(kpi);
  return parts === null
    ? fault({ kind: "no-landing", of: kpi.id, why: "no-model" })
    : landShare(asked, parts, period, calendar);
}

function landed(asked: Asked, period: Period): Landing | Fault {
  const figure = figureBetween(asked, period.first, period.last);
  if (isFault(figure)) return figure;
  const { value } = figure;
  if (value === null) return figure.fault ?? fault({ kind: "no-data", of: asked.kpi.id });
  return {
    actual: value,
    landing: value,
    low: value,
    high: value,
    holds: 1,
    chanceAtLeast: (wanted) => (value >= wanted ? 1 : 0),
  };
}

function landTotal(asked: Asked, period: Period, calendar: WorkCalendar): Landing | Fault {
  const soFar = figureBetween(asked, period.first, asked.now);
  if (isFault(soFar)) return soFar;
  if (soFar.value === null && soFar.fault?.kind !== "no-data")
    return soFar.fault ?? fault({ kind: "no-data", of: asked.kpi.id });
  const history = historyOf(asked, calendar);
  if (isFault(history)) return history;
  const isCount = asked.kpi.chance === "count";
  return landFlow(aheadOf(history, period, asked.now, soFar.value ?? 0, isCount));
}

/** Where a count or an amount would have been said to land, as things stood at the end of a day. */
export function landingThen(told: Told, period: Period, then: number, calendar: WorkCalendar): Landing | Fault {
  const known = toldUntil(told, then);
  const history = learnHistory(known, calendar);
  if (isFault(history)) return history;
  const actual = heldBetween(known.days, period.first, then);
  return landFlow(aheadOf(history, period, then, actual, told.isCount));
}

/** The measures of a share whose trials are counted; null where it is no such share. */
function partsOf({ form, chance }: Kpi): { readonly trials: readonly Kpi[] } | null {
  if (chance !== "proportion" || form.kind !== "ratio" || form.complement === true) return null;
  return { trials: form.denominator.map(factorOf) };
}

function landShare(
  asked: Asked,
  { trials }: { readonly trials: readonly Kpi[] },
  period: Period,
  calendar: WorkCalendar,
): Landing | Fault {
  const soFar = figureBetween(asked, period.first, asked.now);
  if (isFault(soFar)) return soFar;
  const rows = rowsBy(asked, "month");
  if (isFault(rows)) return rows;
  const ahead = trialsAhead(asked, trials, period, calendar);
  if (isFault(ahead)) return ahead;
  const present = periodIndex(asked.now, "month");
  const months = rows.flatMap(({ period: month, figures }): (Successes & { readonly index: number })[] => {
    const { numerator, denominator } = figures[0] ?? {};
    if (month === null || numerator == null || denominator == null) return [];
    return [{ index: periodIndex(month.first, "month"), successes: numerator, trials: denominator }];
  });
  const past = months.filter(({ index }) => index < present).slice(-36);
  const now = months.find(({ index }) => index === present) ?? { successes: 0, trials: 0 };
  const own = { successes: soFar.numerator ?? 0, trials: soFar.denominator ?? 0 };
  if (past.every((one) => one.trials === 0)) return fault({ kind: "no-data", of: asked.kpi.id });
  return landRate(past, now, own, ahead) ?? fault({ kind: "no-data", of: asked.kpi.id });
}

/** How many trials may still come: the counts of the denominator together. */
function trialsAhead(
  asked: Asked,
  [first, ...others]: readonly Kpi[],
  period: Period,
  calendar: WorkCalendar,
): Rest | Fault {
  if (first === undefined) return fault({ kind: "no-landing", of: asked.kpi.id, why: "no-model" });
  let total: ReturnType<typeof aheadOf> | null = null;
  for (const kpi of [first, ...others]) {
    const history = historyOf({ ...asked, kpi }, calendar);
    if (isFault(history)) return history;
    const one = aheadOf(history, period, asked.now, 0, true);
    total = total === null ? one : together(total, one);
  }
  return total === null ? fault({ kind: "no-data", of: asked.kpi.id }) : restOf(total);
}

/** Two counts over the same months as one; months that one of them lacks are left out at the front. */
function together(one: ReturnType<typeof aheadOf>, other: ReturnType<typeof aheadOf>): ReturnType<typeof aheadOf> {
  const months = Math.min(one.past.length, other.past.length);
  const second = other.past.slice(-months);
  return {
    ...one,
    past: one.past
      .slice(-months)
      .map(({ value, exposure }, place) => ({ value: value + (second[place]?.value ?? 0), exposure })),
    now: { value: one.now.value + other.now.value, exposure: one.now.exposure },
  };
}
