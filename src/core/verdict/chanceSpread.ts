import { binomialTails } from "../stats/binomial";
import { largePoissonTails } from "../stats/largePoissonTails";
import { poissonTails } from "../stats/poisson";
import type { Tails } from "../stats/tails";
import { tally, type Tallied } from "../stats/tally";
import type { Interval } from "../words/interval";
import type { Groups } from "./groups";

/** How many times a search halves its interval: down to the last digits of a double. */
const mostHalvings = 60;

/**
 * What chance alone makes of groups that are all alike: the median of the worst rate and of the best, where each has the
 * base that it has and all have the same true rate. Of eight reps with 20 deals each at 25 %, the worst will close 10 %
 * and the best 40 %, and neither has deserved it. Bases above 0, at least one; the rate is a share, or a mean per unit.
 *
 * Method: exact; the smallest rate r for which all groups stay at or below r in at least half of all cases, and likewise
 * the largest above which they stay.
 *
 * @example chanceSpread("proportion", [20, 20, 20, 20, 20, 20, 20, 20], 0.25) //=> { low: 0.1, high: 0.4 }
 */
export function chanceSpread(kind: Groups["kind"], bases: readonly number[], rate: number): Interval {
  if (rate === 0 || (kind === "proportion" && rate === 1)) return { low: rate, high: rate };
  const sizes = tally(bases);
  const tails = (count: number, base: number): Tails =>
    kind === "proportion" ? binomialTails(count, base, rate) : countTails(count, rate * base);
  const allBelow = (place: number): number => product(sizes, (base) => tails(floorOf(place * base), base).lower);
  const allAbove = (place: number): number => product(sizes, (base) => tails(-floorOf(-place * base) - 1, base).upper);
  let most = kind === "proportion" ? 1 : rate + 1 / Math.min(...sizes.map(([base]) => base));
  while (kind === "count" && allBelow(most) < 0.5) most *= 2;
  const greatest = Math.max(...sizes.map(([base]) => base));
  // Two shares of at most so many trials lie at least 1 / trials² apart; rates of counts may lie anywhere.
  const near = kind === "proportion" ? 0.1 / greatest ** 2 : 1e-9 * most;
  const median = (holds: (place: number) => boolean, yes: number, no: number): number =>
    nearestRate(boundary(holds, yes, no, near), sizes);
  return {
    low: median((place) => allAbove(place) >= 0.5, 0, most),
    high: median((place) => allBelow(place) >= 0.5, most, 0),
  };
}

/** From this mean on the expansion is right to eight digits, and exact tails take their time. */
const largeFrom = 10_000;

const countTails = (count: number, mean: number): Tails =>
  count >= 0 && mean >= largeFrom ? largePoissonTails(count, mean) : poissonTails(count, mean);

/** A rate times its base is a whole number but for rounding. */
const floorOf = (count: number): number => Math.floor(count + 1e-9 + Math.abs(count) * 1e-12);

const product = (sizes: readonly Tallied[], chance: (base: number) => number): number =>
  sizes.reduce((all, [base, times]) => all * Math.pow(chance(base), times), 1);

/** Between the last place that holds and the first that does not, as near as asked for. */
function boundary(holds: (place: number) => boolean, yes: number, no: number, near: number): number {
  for (let halvings = 0; halvings < mostHalvings && Math.abs(yes - no) > near; halvings++) {
    const middle = (yes + no) / 2;
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return (yes + no) / 2;
}

/** The rate nearest to a place that one of the groups can have. */
function nearestRate(place: number, sizes: readonly Tallied[]): number {
  let best = Infinity;
  for (const [base] of sizes) {
    const rate = Math.round(place * base) / base;
    if (Math.abs(rate - place) < Math.abs(best - place)) best = rate;
  }
  return best;
}
