import { sum } from "../stats/sum";
import type { Interval } from "../words/interval";

/** How much of something is needed upstream for what is still missing: as the ratios have been, and the range of 80 %. */
export interface Effort extends Interval {
  readonly needed: number;
}

/** What was done and what came of it in the same month: calls and meetings, opportunities and deals. */
export interface YieldMonth {
  readonly effort: number;
  readonly outcome: number;
}

/** A step of the way upstream: how much effort an outcome takes, by the months before. */
export interface Link {
  readonly months: readonly YieldMonth[];
  /** The outcome is money, and the effort the deals that brought it. */
  readonly isMoney?: boolean;
}

/** The quantile of a normal distribution with a tenth above it. */
const tenth = 1.281552;

/**
 * How much effort it takes, step by step upstream, for so much more outcome, if the ratios go on as they were: for each
 * link the effort at its own step. Each ratio is known no better than its outcomes tell, and what comes of an effort is
 * chance besides; both add up on the way. null from the first link on that nothing has come of yet.
 *
 * Method: gamma-Poisson for each step, with outcomes that scatter `scatterOf` times as much as chance; the logarithms of
 * their variances added (the delta method), with the trigamma function for few outcomes.
 *
 * @example effortChain(5, [{ months: [{ effort: 200, outcome: 20 }] }])[0].needed //=> 50
 */
export function effortChain(missing: number, links: readonly Link[]): (Effort | null)[] {
  let needed: number | null = missing;
  let [variance, shift] = [0, 0];
  return links.map((link) => {
    const [effort, outcome] = [sum(link.months.map((one) => one.effort)), sum(link.months.map((one) => one.outcome))];
    if (needed === null || !(effort > 0 && outcome > 0 && needed > 0)) {
      needed = null;
      return null;
    }
    const scatter = scatterOf(link, outcome / effort);
    const before = needed;
    needed *= effort / outcome;
    // Deals are what is counted of money; else it is the outcomes.
    const [known, ahead] = link.isMoney === true ? [effort, needed] : [outcome, before];
    const waiting = Math.max(1, ahead) / scatter;
    variance += scatter / known + trigamma(waiting);
    shift -= 1 / (2 * waiting);
    const room = tenth * Math.sqrt(variance);
    return { needed, low: needed * Math.exp(shift - room), high: needed * Math.exp(shift + room) };
  });
}

/** The variance of the logarithm of a gamma variable of a shape from 1: Abramowitz & Stegun 6.4.12. */
const trigamma = (shape: number): number => 1 / shape + 1 / (2 * shape ** 2) + 1 / (6 * shape ** 3);

/** Before looking, each step scatters by chance alone, as if so many months had told so. */
const believed = 6;
/** Some outcomes in a row are never sure, whatever share of efforts succeeds. */
const least = 0.2;

/** How many times more than chance what comes of the effort scatters from month to month. */
function scatterOf({ months, isMoney = false }: Link, rate: number): number {
  const told = months.filter(({ effort }) => effort > 0);
  const unit = isMoney ? rate : 1;
  const surplus = sum(told.map(({ effort, outcome }) => (outcome - rate * effort) ** 2 / (rate * effort * unit)));
  // Of tries that mostly succeed, the number of successes hardly scatters; deals differ about as much as they are large.
  const usual = isMoney ? 1 : Math.max(least, 1 - rate);
  return Math.max(isMoney ? 0.05 : least, (believed * usual + surplus) / (believed + Math.max(0, told.length - 1)));
}
