import { sum } from "../stats/sum";
import { deliveryOf, type DeliveredMonth } from "./delivery";

/** What one event is worth, and the mean amount of one. */
export interface EventSize {
  readonly size: number;
  readonly mean: number;
}

/**
 * The size of an event whose number scatters by chance alone as the amounts do: the variance of days over their mean,
 * beside what the month's own level and the usual way through the month lead one to expect.
 */
export function amountSize(months: readonly DeliveredMonth[]): EventSize | null {
  const amounts = months.flat().filter((value) => value > 0);
  if (amounts.length === 0) return null;
  const mean = sum(amounts) / amounts.length;
  const spread = Math.max(dispersion(months, 1, mean) ?? mean, mean / 50);
  // Days that hold many events scatter less than one event does.
  return { size: spread, mean: Math.min(mean, spread) };
}

/** Weeks, so that what people do on certain weekdays is no burst. */
const block = 5;
/** Before looking, counts are thought to scatter by chance alone, as if so many weeks had told so. */
const believed = 4;
/** What chance alone easily does to the scatter, in standard errors. */
const easily = 1.5;

/** The lots in which the things of a count come: of 1 where they come one by one, as far as luck allows to tell. */
export function countSize(months: readonly DeliveredMonth[]): EventSize {
  const weeks = sum(months.map((month) => Math.max(0, Math.ceil(month.length / block) - 1)));
  const found = dispersion(months, block, 1);
  if (found === null || found < 1 + easily * Math.sqrt(2 / weeks)) return { size: 1, mean: 1 };
  // Lots would make whole months scatter as well; where only the weeks do, it is habits that wander. The likelier of both:
  // the ratio of the densities of a chi-squared variable at either scale is 1 here.
  const likelier = (found * Math.log(found)) / (found - 1);
  if (scatterOfMonths(months) < likelier) return { size: 1, mean: 1 };
  const busy = months.flat().filter((value) => value > 0);
  const size = (believed + weeks * found) / (believed + weeks);
  return { size, mean: Math.min(size, sum(busy) / busy.length) };
}

/** The variance over the mean of whole months, beside their working days. */
function scatterOfMonths(months: readonly DeliveredMonth[]): number {
  const days = sum(months.map((month) => month.length));
  const rate = sum(months.map((month) => sum(month))) / days;
  const squares = sum(months.map((month) => (sum(month) - rate * month.length) ** 2 / (rate * month.length)));
  return squares / Math.max(1, months.length - 1);
}

/** The variance over the mean of the stretches of months, beside level and habit; null where nothing can be told. */
function dispersion(months: readonly DeliveredMonth[], length: number, unit: number): number | null {
  const { share } = deliveryOf(months.map((month) => month.map((value) => value / unit)));
  let [squares, freedom, expectedInAll, stretches] = [0, 0, 0, 0];
  for (const month of months) {
    const all = sum(month);
    if (!(all > 0) || month.length <= length) continue;
    const before = stretches;
    for (let from = 0; from < month.length; from += length) {
      const until = Math.min(month.length, from + length);
      const part = share(until, month.length) - share(from, month.length);
      squares += (sum(month.slice(from, until)) - all * part) ** 2;
      expectedInAll += all * part;
      stretches += 1;
    }
    freedom += stretches - before - 1;
  }
  return freedom === 0 ? null : (squares / expectedInAll) * (stretches / freedom);
}
