import { drawLogGamma } from "./drawGamma";
import { rises } from "./logRise";
import { nearlyGammaTails } from "./peizerPratt";
import { quantile } from "./quantile";
import type { Known, Moments, ShrinkageFamily } from "./shrinkageFamily";
import { sum } from "./sum";
import { tally } from "./tally";

/** A count, and the exposure it came of: months at work, thousands of calls; the unit is the caller's. */
export interface Counted {
  readonly count: number;
  readonly exposure: number;
}

/** Counts per exposure, the rates drawn from a gamma distribution with shape mean · strength and rate strength. */
export function gammaPoissonFamily(groups: readonly Counted[]): ShrinkageFamily {
  const counts = sum(groups.map((group) => group.count));
  const exposures = sum(groups.map((group) => group.exposure));
  const size = quantile(
    groups.map((group) => group.exposure).filter((exposure) => exposure > 0),
    0.5,
  ) as number;
  const pooled = counts === 0 ? 0 : counts * Math.log(counts / exposures) - counts;
  const risesAt = likelihoodRises(groups);
  const own = (group: number): Counted => groups[group] ?? { count: NaN, exposure: NaN };
  return {
    groups: groups.length,
    size,
    lowest: -(16 + Math.log(Math.max(1, (counts / exposures) * size))),
    meanOf: (place) => place * place,
    placeOf: (mean) => Math.sqrt(Math.max(0, mean)),
    farthest: Infinity,
    keyOf: (group) => `${own(group).count}/${own(group).exposure}`,
    start: { centre: Math.sqrt(counts / exposures), spread: 1 / (2 * Math.sqrt(exposures)) },
    logLikelihood: (strength) => {
      const rise = strength === Infinity ? () => 0 : risesAt(strength);
      return (place) => {
        const mean = place * place;
        const alike = (counts === 0 ? 0 : counts * Math.log(mean)) - mean * exposures - pooled;
        return alike + rise(mean);
      };
    },
    personal: (group, strength, mean) => knownRate(own(group), strength, mean),
    tails: (group, strength, mean, value) =>
      nearlyGammaTails(own(group).count + mean * strength, (own(group).exposure + strength) * value),
    draw: (group, strength, mean, even) =>
      drawLogGamma(own(group).count + mean * strength, even) - Math.log(own(group).exposure + strength),
  };
}

/** What a spread of this strength adds to the log-likelihood of all being alike; it goes to 0 with the spread. */
function likelihoodRises(groups: readonly Counted[]): (strength: number) => (mean: number) => number {
  const counts = tally(groups.map((group) => group.count));
  return (strength) => {
    const logs = groups.map(({ exposure }) => Math.log1p(exposure / strength));
    const counted = sum(groups.map(({ count }, group) => count * (logs[group] ?? NaN)));
    // strength · log(1 + exposure / strength) falls short of the exposure by what the spread takes
    const shortfall = sum(groups.map(({ exposure }, group) => exposure - strength * (logs[group] ?? NaN)));
    return (mean) => mean * shortfall - counted + rises(mean * strength, counts);
  };
}

/** Gamma distributed when the mean is known; else about so: the gamma distribution with the right mean and variance. */
function knownRate({ count, exposure }: Counted, strength: number, team: Moments): Known {
  const { mean, variance } = strength === Infinity ? team : spreadRate(count, exposure, strength, team);
  return { mean, variance, tails: (value) => nearlyGammaTails((mean * mean) / variance, (mean / variance) * value) };
}

function spreadRate(count: number, exposure: number, strength: number, team: Moments): Moments {
  const weight = strength / (exposure + strength);
  const mean = count / (exposure + strength) + weight * team.mean;
  return { mean, variance: mean / (exposure + strength) + weight * weight * team.variance };
}
