import type { Successes } from "./checkChances";
import { drawLogGamma } from "./drawGamma";
import { rises } from "./logRise";
import { nearlyBetaTails } from "./peizerPratt";
import { quantile } from "./quantile";
import type { Known, Moments, ShrinkageFamily } from "./shrinkageFamily";
import { sum } from "./sum";
import { tally } from "./tally";

/** x log y, where none of nothing is nothing. */
const timesLog = (times: number, of: number): number => (times === 0 ? 0 : times * Math.log(of));

/** Successes among trials, the shares drawn from a beta distribution with shapes mean · strength, (1 − mean) · strength. */
export function betaBinomialFamily(groups: readonly Successes[]): ShrinkageFamily {
  const successes = sum(groups.map((group) => group.successes));
  const trials = sum(groups.map((group) => group.trials));
  const failures = trials - successes;
  const pooled = timesLog(successes, successes / trials) + timesLog(failures, failures / trials);
  const size = quantile(
    groups.map((group) => group.trials).filter((count) => count > 0),
    0.5,
  ) as number;
  const risesAt = likelihoodRises(groups);
  const own = (group: number): Successes => groups[group] ?? { successes: NaN, trials: NaN };
  return {
    groups: groups.length,
    size,
    lowest: -(16 + Math.log(size)),
    meanOf: (place) => Math.sin(place) ** 2,
    placeOf: (mean) => Math.asin(Math.sqrt(Math.min(1, Math.max(0, mean)))),
    farthest: Math.PI / 2,
    keyOf: (group) => `${own(group).successes}/${own(group).trials}`,
    start: { centre: Math.asin(Math.sqrt(successes / trials)), spread: 1 / (2 * Math.sqrt(trials)) },
    logLikelihood: (strength) => {
      const alike = (mean: number, rest: number): number =>
        timesLog(successes, mean) + timesLog(failures, rest) - pooled;
      const rise = strength === Infinity ? () => 0 : risesAt(strength);
      return (place) => {
        const [mean, rest] = [Math.sin(place) ** 2, Math.cos(place) ** 2];
        return alike(mean, rest) + rise(mean * strength, rest * strength);
      };
    },
    personal: (group, strength, mean) => knownShare(own(group), strength, mean),
    tails: (group, strength, mean, value) =>
      nearlyBetaTails(
        own(group).successes + mean * strength,
        own(group).trials - own(group).successes + (1 - mean) * strength,
        value,
      ),
    // The ratio of two gamma variables, whose logarithm rises with the share and never gets stuck at 0 or 1.
    draw: (group, strength, mean, even) =>
      drawLogGamma(own(group).successes + mean * strength, even) -
      drawLogGamma(own(group).trials - own(group).successes + (1 - mean) * strength, even),
  };
}

/** What a spread of this strength adds to the log-likelihood of all being alike; it goes to 0 with the spread. */
type Rises = (strength: number) => (first: number, second: number) => number;

/** People with the same counts are reckoned once. */
function likelihoodRises(groups: readonly Successes[]): Rises {
  const trials = tally(groups.map((group) => group.trials));
  const successes = tally(groups.map((group) => group.successes));
  const failures = tally(groups.map((group) => group.trials - group.successes));
  return (strength) => {
    const trialRises = rises(strength, trials);
    return (first, second) => rises(first, successes) + rises(second, failures) - trialRises;
  };
}

/** Beta distributed when the mean is known; else about so: the beta distribution with the right mean and variance. */
function knownShare({ successes, trials }: Successes, strength: number, team: Moments): Known {
  const { mean, variance } = strength === Infinity ? team : spreadShare(successes, trials, strength, team);
  const total = (mean * (1 - mean)) / variance - 1;
  return { mean, variance, tails: (value) => nearlyBetaTails(mean * total, (1 - mean) * total, value) };
}

function spreadShare(successes: number, trials: number, strength: number, team: Moments): Moments {
  const weight = strength / (trials + strength);
  const mean = trials === 0 ? team.mean : (1 - weight) * (successes / trials) + weight * team.mean;
  const fromTeam = weight * weight * team.variance;
  // The mean of x(1 − x) is that of the mean, less the variance.
  const within = (mean * (1 - mean) - fromTeam) / (trials + strength + 1);
  return { mean, variance: within + fromTeam };
}
