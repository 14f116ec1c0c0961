import type { Calendar } from "./calendar";
import type { Rng } from "./rng";
import { gamma, happens, lognormal, pickWeighted } from "./samplers";
import type { Rep } from "./team";

/** A lead and what will become of it. Days are serials with the time of day; null is what never happens. */
export interface Lead {
  readonly rep: Rep;
  readonly source: string;
  readonly created: number;
  readonly response: number | null;
  readonly qualified: number | null;
  readonly accepted: number | null;
  /** The day on which a deal is made of it. */
  readonly dealDay: number | null;
}

/** The share of leads that become deals. */
export const leadConversion = 0.3;

/** Of the leads that do not: how many are answered, qualified, and accepted once qualified. */
const others = { answered: 0.92, qualified: 0.35, accepted: 0.25 };

const sources = [
  ["Nettside", 6],
  ["LinkedIn", 3],
  ["Webinar", 2],
  ["Messe", 1],
  ["Anbefaling", 2],
  ["Utgående", 3],
] as const;

const office = { opens: 8 / 24, closes: 16 / 24 };
const toMinute = (serial: number): number => Math.round(serial * 1440) / 1440;

/** Draws a lead that comes in on a day, and its way through the funnel. */
export function makeLead(random: Rng, rep: Rep, onDay: number, calendar: Calendar): Lead {
  const created = toMinute(onDay + 0.3 + 0.5 * random());
  const response = toMinute(afterOfficeHours(created, lognormal(random, 3.5, 1.1), calendar));
  const source = pickWeighted(random, sources);
  const becomesDeal = happens(random, leadConversion);
  const answered = becomesDeal || happens(random, others.answered);
  const isQualified = becomesDeal || happens(random, others.qualified);
  const isAccepted = becomesDeal || (isQualified && answered && happens(random, others.accepted));
  const decided = calendar.workday(Math.max(Math.floor(response), onDay + Math.round(gamma(random, 1.6, 6))));
  const between = (from: number): number =>
    Math.max(from, calendar.workday(Math.floor(from + random() * (decided - Math.floor(from)))));
  const qualified = between(created);
  return {
    rep,
    source,
    created,
    response: answered ? response : null,
    qualified: isQualified ? qualified : null,
    accepted: isAccepted ? between(Math.max(qualified, response)) : null,
    dealDay: becomesDeal ? decided : null,
  };
}

/** The moment when so many office hours have passed. */
function afterOfficeHours(from: number, hours: number, calendar: Calendar): number {
  let today = Math.floor(from);
  let at = Math.max(from, today + office.opens);
  for (let left = hours / 24; ;) {
    const rest = Math.max(0, today + office.closes - at);
    if (left <= rest) return at + left;
    left -= rest;
    today = calendar.workday(today + 1);
    at = today + office.opens;
  }
}
