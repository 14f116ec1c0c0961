import { wilson } from "../stats/wilson";
import { historyIn, funnelOf, lastKnownDay, type Funnel } from "../verdict/funnelOf";
import type { StageFigures } from "../verdict/stageFunnel";
import { isFault } from "../words/fault";
import type { Interval } from "../words/interval";
import { periodAt, periodIndex } from "../words/period";
import type { SummaryRequest } from "./source";

/** A year of deals that began: fewer are too few to tell stages apart. */
const months = 12;

/** The share that moved on of those decided in a stage, with its room for chance; null where none has been decided. */
export function shareOn(
  { movedOn, lost }: StageFigures,
  confidence: number,
): { readonly value: number; readonly interval: Interval } | null {
  const decided = movedOn + lost;
  const interval = decided === 0 ? null : wilson(movedOn, decided, confidence);
  return interval === null || isFault(interval) ? null : { value: movedOn / decided, interval };
}

/** The funnel of the deals that began in the year to the end of the month; null where no table tells of stages. */
export function stagesOfYear({ sources, month }: SummaryRequest): (Funnel & { readonly from: number }) | null {
  const found = historyIn(sources.map(({ table }) => table));
  if (found === null) return null;
  const from = periodAt(periodIndex(month.first, "month") - months + 1, "month").first;
  const today = Math.min(month.last, lastKnownDay(found.history, found.deals));
  const funnel = funnelOf(found.history, found.deals, { first: from, last: month.last, today });
  return funnel === null || funnel.deals === 0 ? null : { ...funnel, from };
}
