import type { Cell, Day } from "../words/cell";
import { day, serialOf } from "../words/day";
import type { Language } from "../words/language";
import { activityTable } from "./activities";
import { makeCalendar } from "./calendar";
import type { Deal } from "./deal";
import { runDeals } from "./deals";
import { dealTable } from "./dealTable";
import { drawDemand } from "./demand";
import { inEnglish } from "./inEnglish";
import { leadTable, listLeads } from "./leads";
import { settle } from "./outcomes";
import { rng } from "./rng";
import { spanTo } from "./span";
import { stageTable } from "./stageTable";
import { targetTable } from "./targets";
import { makeTruths, type Truth } from "./truths";

/** Tables as a CRM exports them, each with its header in the first row, and what is true of them. */
export interface Sample {
  readonly tables: {
    readonly deals: Cell[][];
    readonly leads: Cell[][];
    readonly activities: Cell[][];
    readonly stages: Cell[][];
    readonly targets: Cell[][];
  };
  readonly truths: readonly Truth[];
}

export interface SampleOptions {
  /** A whole number; the same seed gives the same sample. */
  readonly seed?: number;
  /** About how many deals, at least 1; leads and the work on deals follow, calls to leads do not. */
  readonly deals?: number;
  /** The day on which the export is made. */
  readonly lastDay?: Day;
  /** Of headers and labels; the figures are the same in both. */
  readonly language?: Language;
}

const usual = {
  seed: 1,
  deals: 2400,
  language: "nb",
  lastDay: day(serialOf({ year: 2026, month: 10, day: 31 })),
} as const;

/** Enough days after the last one for every open deal to have a closing day of its own. */
const daysAhead = 550;

/**
 * Streams of random numbers, so that a change in one table leaves the others as they were. That of the outcomes is chosen
 * among 200 so that the usual sample holds no surprise by accident: but for the lucky month, no rep's wins in one to twelve
 * months in a row are rarer, many or few, than 1 in 65.
 */
const streams = { demand: 1, deals: 2, outcomes: 9, activities: 4 };

/**
 * Three years of a made-up Norwegian sales team of eight reps, for trying things out and for tests that must find what is
 * known to be true. Everything is closed, called and written between the first of the month 35 months before the last day's
 * month and the last day; deals that were open on the first day were created before it.
 *
 * Amounts are whole hundreds of Norwegian kroner, days are `Day` cells, leads and their steps carry the time of day. A
 * blank cell is what has not happened. Throws where `seed` is not a whole number or `deals` is below 1.
 *
 * @example makeSample({ seed: 1 }).tables.deals[0][0] //=> "Avtale-ID"
 */
export function makeSample(options: SampleOptions = {}): Sample {
  const { seed, deals: wanted, lastDay, language } = { ...usual, ...options };
  if (!Number.isInteger(seed)) throw new RangeError(`seed is not a whole number: ${String(seed)}`);
  if (!Number.isFinite(wanted) || wanted < 1) throw new RangeError(`deals is below 1: ${String(wanted)}`);
  const span = spanTo(Math.floor(lastDay.serial));
  const calendar = makeCalendar(span.warmUp, span.last + daysAhead);
  const demand = drawDemand(rng(seed, streams.demand), span, calendar, wanted);
  const courses = runDeals(rng(seed, streams.deals), demand.starts, span, calendar);
  const { outcomes, luck } = settle(rng(seed, streams.outcomes), courses, span);
  const deals = courses.map((course, place): Deal => ({
    ...course,
    id: `A-${String(place + 1001)}`,
    outcome: outcomes[place] ?? "open",
  }));
  const leads = listLeads(demand.leads, span.first);
  const said = (rows: Cell[][]): Cell[][] => (language === "en" ? inEnglish(rows) : rows);
  return {
    tables: {
      deals: said(dealTable(deals, span.last)),
      leads: said(leadTable(leads, deals, span.last)),
      activities: said(activityTable(rng(seed, streams.activities), leads, deals, span, calendar)),
      stages: said(stageTable(deals, span.last)),
      targets: said(targetTable(deals, span)),
    },
    truths: makeTruths(span, luck),
  };
}
