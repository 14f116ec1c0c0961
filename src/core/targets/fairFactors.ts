import { sum } from "../stats/sum";
import { logLikelihood, type Flow } from "./flowModel";

/** What a kind of month or day does to the level, and how unsure that is: variance as a share of the factor, squared. */
export interface Factor {
  readonly factor: number;
  readonly variance: number;
}

/**
 * How much kinds of time may differ, as a share of the level. Before looking, they are rather thought not to differ at all:
 * what luck looks like must not be taken out of the scatter of months. How they do, is half-Cauchy.
 */
const spreads = [0, 0.05, 0.1, 0.17, 0.26, 0.38, 0.55, 0.8, 1.15];
const spreadScale = 0.3;
const alike = 0.6;

const slab = (place: number): number =>
  ((spreads[place + 1] ?? 1.5) - (spreads[place - 1] ?? 0)) / 2 / (1 + ((spreads[place] ?? 0) / spreadScale) ** 2);
const slabs = sum(spreads.slice(1).map((_, place) => slab(place + 1)));

/**
 * What each kind of time does to the level, by what each held over its exposure; 1 on average over all exposure. Each
 * factor is drawn towards 1, the more so the less its own times tell, so that luck is not taken for a habit. null where
 * nothing happened at all.
 *
 * Method: gamma-Poisson shrinkage of the sums (posterior over how much the kinds differ, on a grid), counts first divided
 * by how much more than chance times of the same kind scatter. Values are in events.
 */
export function fairFactors(groups: readonly (readonly Flow[])[]): readonly Factor[] | null {
  const sums = groups.map((group) => ({
    value: sum(group.map(({ value }) => value)),
    exposure: sum(group.map(({ exposure }) => exposure)),
  }));
  const all = sum(sums.map(({ exposure }) => exposure));
  const level = sum(sums.map(({ value }) => value)) / all;
  if (!(level > 0)) return null;
  const scatter = Math.max(1, scatterOf(groups, sums));
  // In units of what chance scatters, and of what the level leads one to expect.
  const told = sums.map(({ value, exposure }) => ({ value: value / scatter, exposure: (exposure * level) / scatter }));
  const heights = spreads.map((spread, place) => {
    const prior = spread === 0 ? alike : ((1 - alike) * slab(place)) / slabs;
    return sum(told.map((one) => logLikelihood(one, 1, spread))) + Math.log(prior);
  });
  const top = Math.max(...heights);
  const weights = heights.map((height) => Math.exp(height - top));
  const drawn = told.map((one) => shrunk(one, weights));
  const mean = sum(drawn.map(({ factor }, place) => factor * (sums[place]?.exposure ?? 0))) / all;
  return drawn.map(({ factor, variance }) => ({ factor: factor / mean, variance: variance / factor ** 2 }));
}

/** Mean and variance of a factor over all that the kinds may differ. */
function shrunk({ value, exposure }: Flow, weights: readonly number[]): Factor {
  const parts = spreads.map((spread, place) => {
    const weight = weights[place] ?? 0;
    if (spread === 0) return { weight, factor: 1, square: 1 };
    const shape = 1 / spread ** 2;
    const factor = (shape + value) / (shape + exposure);
    return { weight, factor, square: factor ** 2 + factor / (shape + exposure) };
  });
  const all = sum(weights);
  const factor = sum(parts.map((part) => part.weight * part.factor)) / all;
  const square = sum(parts.map((part) => part.weight * part.square)) / all;
  return { factor, variance: Math.max(0, square - factor ** 2) };
}

/** How many times more than chance times of the same kind scatter. */
function scatterOf(groups: readonly (readonly Flow[])[], sums: readonly Flow[]): number {
  let surplus = 0;
  let freedom = 0;
  for (const [place, group] of groups.entries()) {
    const { value, exposure } = sums[place] ?? { value: 0, exposure: 0 };
    if (value === 0) continue;
    for (const one of group) {
      const expected = (value / exposure) * one.exposure;
      if (expected > 0) surplus += (one.value - expected) ** 2 / expected;
    }
    freedom += group.length - 1;
  }
  return freedom === 0 ? 1 : surplus / freedom;
}
