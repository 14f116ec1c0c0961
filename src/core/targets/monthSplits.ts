import { inverseBeta } from "../stats/inverseBeta";
import { logGamma } from "../stats/logGamma";
import { sum } from "../stats/sum";
import { fromLower } from "../stats/tails";
import { deliveryOf, type DeliveredMonth } from "./delivery";

/** A share of the present month that may have been done by now, and how likely that is. */
export interface Split {
  readonly done: number;
  readonly weight: number;
}

/**
 * How much the share done by a day may differ between months beyond chance, in standard deviations of a coin's. Before
 * looking, one is as likely to think of nothing as of anything; what there is, is half-Cauchy.
 */
const scatters = [0, 0.05, 0.1, 0.16, 0.23, 0.32, 0.45, 0.63];
const scatterScale = 0.1;
const nothing = 0.75;

/** Equal parts of what the share may be. */
const places = Array.from({ length: 9 }, (_, place) => (place + 0.5) / 9);

/**
 * What share of the month's level the working days that are gone stand for, with what is not known about it: the usual
 * share, and how much more than by chance the share done by the same day has differed between the team's own past months.
 * Months in which all comes late, and things that come in bursts, leave much open.
 *
 * Method: the share is drawn anew each month from a beta distribution (beta-binomial), its strength learned on a grid.
 */
export function monthSplits(months: readonly DeliveredMonth[], gone: number, days: number): readonly Split[] {
  const { share, variance } = deliveryOf(months);
  const usual = share(gone, days);
  if (!(usual > 0 && usual < 1)) return [{ done: usual > 0 ? 1 : 0, weight: 1 }];
  const past = months
    .filter((month) => month.length > 0)
    .map((month) => {
      const until = Math.round((gone / days) * month.length);
      return { usual: share(until, month.length), before: sum(month.slice(0, until)), all: sum(month) };
    })
    .filter((one) => one.usual > 0 && one.usual < 1 && one.before >= 0 && one.all >= one.before);
  const whole = usual * (1 - usual);
  const scatter = whole * scatterOf(past) + variance(gone, days);
  const strength = whole / scatter - 1;
  if (!(strength < 1e5)) return [{ done: usual, weight: 1 }];
  const own = Math.max(strength, 0.5);
  return places.map((place) => ({
    done: inverseBeta(usual * own, (1 - usual) * own, fromLower(place)),
    weight: 1 / places.length,
  }));
}

const slab = (place: number): number =>
  ((scatters[place + 1] ?? 0.9) - (scatters[place - 1] ?? 0)) / 2 / (1 + ((scatters[place] ?? 0) / scatterScale) ** 2);
const slabs = sum(scatters.slice(1).map((_, place) => slab(place + 1)));

interface Cut {
  readonly usual: number;
  readonly before: number;
  readonly all: number;
}

/** The mean, over what it may be, of the squared scatter of the share. */
function scatterOf(past: readonly Cut[]): number {
  const heights = scatters.map((scatter, place) => {
    const prior = scatter === 0 ? nothing : ((1 - nothing) * slab(place)) / slabs;
    return sum(past.map((cut) => likelihood(cut, scatter))) + Math.log(prior);
  });
  const top = Math.max(...heights);
  const weights = heights.map((height) => Math.exp(height - top));
  return sum(weights.map((weight, place) => weight * (scatters[place] ?? 0) ** 2)) / sum(weights);
}

function likelihood({ usual, before, all }: Cut, scatter: number): number {
  const after = all - before;
  if (scatter === 0) return before * Math.log(usual) + after * Math.log(1 - usual);
  const strength = 1 / scatter ** 2 - 1;
  const [first, second] = [usual * strength, (1 - usual) * strength];
  return (
    logGamma(before + first) -
    logGamma(first) +
    logGamma(after + second) -
    logGamma(second) -
    logGamma(all + strength) +
    logGamma(strength)
  );
}
