import { sum } from "../stats/sum";
import { inverseGamma } from "../stats/inverseGamma";
import { fromLower } from "../stats/tails";
import { fault, type Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import type { Period } from "../words/period";
import { ageTableAt, winWithin, type AgeTable } from "./ageTable";
import type { Deal } from "./openDeals";
import { stageTableAt, winChances } from "./stageTable";

/** What a pipeline is expected to bring by the end of a period: in deals, or in money. */
export interface Forecast {
  readonly soFar: number;
  /** From the deals that are open now, each with its own chance. */
  readonly fromOpen: number;
  /** From deals that are still to be created, at the pace of the last twelve weeks. */
  readonly fromNew: number;
  readonly total: number;
  /** What chance alone does to the total, if the shares by age hold. */
  readonly variance: number;
}

const intakeDays = 84;
/** Below so many decided deals, the shares by age are all guess. */
const leastDecided = 30;

/**
 * The pipeline's forecast as things stood at the end of a day: what is won already, what the open deals bring by the
 * chance that deals of their age were won within the days that are left, or, where their way through the stages is known,
 * deals that stood as long in their stage; and what new deals bring by then. A deal without
 * an amount counts with the mean of those that were won. Fewer than 30 decided deals are a fault.
 *
 * The variance: each deal is won or not, amounts scatter as those that were won did, and the shares by age are known no
 * better than the won deals behind them tell.
 */
export function forecastAt(deals: readonly Deal[], period: Period, now: number, inMoney: boolean): Forecast | Fault {
  const decided = deals.filter((deal) => deal.decided <= now);
  if (decided.length < leastDecided) {
    return fault({ kind: "too-few-values", needed: leastDecided, have: decided.length });
  }
  const won = decided.filter(({ isWon }) => isWon);
  const amounts = won.map(({ amount }) => amount).filter((amount) => amount >= 0);
  const mean = inMoney ? sum(amounts) / Math.max(1, amounts.length) : 1;
  const square = inMoney ? sum(amounts.map((amount) => amount * amount)) / Math.max(1, amounts.length) : 1;
  const ages = ageTableAt(deals, now);
  const days = Math.max(0, period.last - now);
  const from = Math.min(period.first - 1, now);
  const soFar = sum(
    won.filter((deal) => deal.decided > from).map(({ amount }) => (inMoney ? (amount >= 0 ? amount : mean) : 1)),
  );
  let fromOpen = 0;
  let variance = 0;
  const chanceOf = chancesAt(deals, now, days, ages);
  for (const deal of deals) {
    const { created, decided: ended, amount } = deal;
    if (created > now || ended <= now) continue;
    const chance = chanceOf(deal);
    const isKnown = inMoney && amount > 0;
    const worth = isKnown ? amount : mean;
    fromOpen += chance * worth;
    variance += chance * (isKnown ? worth * worth : square) - (chance * worth) ** 2;
  }
  const recent = deals.filter(({ created }) => created <= now && created > now - intakeDays).length / intakeDays;
  let fromNew = 0;
  for (let day = 1; day <= days; day++) {
    const chance = winWithin(ages, -1, days - day + 1);
    fromNew += recent * chance * mean;
    variance += recent * chance * square;
  }
  const rest = fromOpen + fromNew;
  // The intake of twelve weeks, and the won deals behind the shares by age, are counts themselves.
  const unsure = 1 / Math.max(1, won.length) + (fromNew / Math.max(1e-9, rest)) ** 2 / Math.max(1, recent * intakeDays);
  variance += rest * rest * unsure;
  return { soFar, fromOpen, fromNew, total: soFar + rest, variance };
}

/** The chance that a deal that is open now is won within so many days. */
function chancesAt(deals: readonly Deal[], now: number, days: number, ages: AgeTable): (deal: Deal) => number {
  const byStage = deals.some(({ steps }) => steps.length > 0) ? winChances(stageTableAt(deals, now), days) : null;
  return ({ created, steps }) => {
    const at = byStage === null ? undefined : steps.filter(({ day }) => day <= now).pop();
    return at === undefined || byStage === null
      ? winWithin(ages, now - created, days)
      : byStage(at.stage, now - at.day);
  };
}

/**
 * The range of 80 % of a forecast: a gamma distribution of what is still to come, its variance `wider` times what chance
 * alone gives, since months differ from each other more than deals do.
 */
export function rangeAround({ soFar, total, variance }: Forecast, wider: number): Interval {
  const rest = total - soFar;
  if (rest <= 0 || variance <= 0) return { low: total, high: total };
  const all = variance * wider;
  const end = (share: number): number => soFar + inverseGamma((rest * rest) / all, fromLower(share)) * (all / rest);
  return { low: end(0.1), high: end(0.9) };
}

/** How many times wider than chance alone the past errors were, in variance; 1 where they were no wider, or too few. */
export function widerBy(past: readonly { readonly forecast: Forecast; readonly truth: number }[]): number {
  const squares = past
    .filter(({ forecast }) => forecast.variance > 0)
    .map(({ forecast, truth }) => (truth - forecast.total) ** 2 / forecast.variance);
  return squares.length < leastTried ? 1 : Math.max(1, sum(squares) / squares.length);
}

const leastTried = 3;

/** What a forecast would have said of past periods, and what came of them. */
export interface BackTest {
  readonly periods: number;
  /** Sum of the errors over the sum of what came: weighted absolute percentage error. */
  readonly wape: number;
  /** The share of the periods whose end lay within the range. */
  readonly coverage: number;
}

/** One past period: what was said, and what came. */
export interface Said {
  readonly total: number;
  readonly low: number;
  readonly high: number;
  readonly truth: number;
}

/** How well it would have done; null where there is no past period to try it on. */
export function backTest(said: readonly Said[]): BackTest | null {
  if (said.length === 0) return null;
  const came = sum(said.map(({ truth }) => Math.abs(truth)));
  const held = said.filter(({ low, high, truth }) => truth >= low - 1e-9 && truth <= high + 1e-9).length;
  return {
    periods: said.length,
    wape: came === 0 ? NaN : sum(said.map(({ total, truth }) => Math.abs(total - truth))) / came,
    coverage: held / said.length,
  };
}
