import type { Interval } from "../words/interval";
import { crossing } from "./crossing";
import { inverseNormal } from "./inverseNormal";
import { maximise, type Peak } from "./maximise";
import type { ShrinkageFamily } from "./shrinkageFamily";
import { fromUpper, outside } from "./tails";

export interface LikeliestFit {
  readonly mean: number;
  /** Infinity where the data show no more spread than chance makes; 0 where people have nothing in common. */
  readonly strength: number;
  /** Strengths that the data do not speak against; high is Infinity where they may all be alike. */
  readonly interval: Interval;
}

/** As far up and down as a strength can be told from infinite and from none. */
const highest = 10;
const scanStep = 1;

/** Where a step gains so much for each person, the peak is more than three steps away. */
const farSlope = 50;

/** A deeper fall than this says no more, and would mislead the search for where it begins. */
const mostDrop = 8;

/** Log-likelihoods nearer than this are the same to the computer. */
const tie = 1e-9;

/**
 * Mean and strength of greatest marginal likelihood, and the strength's profile-likelihood interval of this level
 * (twice the log-likelihood falls by the square of the normal quantile). At the ends of what is possible the interval is
 * too wide rather than too narrow.
 */
export function likeliestStrength(family: ShrinkageFamily, level: number): LikeliestFit {
  const along = profile(family);
  const alike = along(Infinity);
  let best = along(highest);
  let place = highest;
  for (let next = highest - scanStep, step = scanStep; next > family.lowest; next -= step) {
    const peak = along(next);
    step = peak.value - best.value > farSlope * family.groups ? 3 * scanStep : scanStep;
    if (peak.value > best.value) [best, place] = [peak, next];
    else if (peak.value < best.value - 40) break;
  }
  const none = place - scanStep <= family.lowest;
  if (place < highest && !none) {
    place = maximise((at) => along(at).value, place - scanStep, place + scanStep, 1e-7).place;
    best = along(place);
  }
  if (place === highest || best.value <= alike.value + tie) [best, place] = [alike, Infinity];
  best = sharpened(family, place, best);
  const drop = inverseNormal(fromUpper(outside(level))) ** 2 / 2;
  return {
    mean: family.meanOf(best.place),
    strength: none ? 0 : family.size * Math.exp(place),
    interval: within(
      family,
      (at) => Math.max(along(at).value - best.value + drop, -mostDrop),
      Math.min(place, highest),
    ),
  };
}

/** The mean's best place and the likelihood there, at the log of strength over size; each search starts where the last ended. */
function profile(family: ShrinkageFamily): (place: number) => Peak {
  const wide = Math.max(family.start.spread, 1e-9) * 8;
  let { centre } = family.start;
  let half = wide;
  return (place) => {
    const logLikelihood = family.logLikelihood(family.size * Math.exp(place));
    for (let tries = 0; ; tries++) {
      const [low, high] = [Math.max(0, centre - half), Math.min(family.farthest, centre + half)];
      const peak = better(maximise(logLikelihood, low, high, 1e-6 * half), low, high, logLikelihood);
      // A peak at an edge of the window that is no edge of the scale lies beyond it.
      const margin = 0.05 * (high - low);
      const beyond = (peak.place < low + margin && low > 0) || (peak.place > high - margin && high < family.farthest);
      centre = peak.place;
      if (!beyond || tries > 30) {
        half = Math.max(wide, half / 2);
        return peak;
      }
      half *= 2;
    }
  };
}

/** The last digits of the mean, which the search along the strengths can do without. */
function sharpened(family: ShrinkageFamily, place: number, near: Peak): Peak {
  const half = family.start.spread;
  const [low, high] = [Math.max(0, near.place - half), Math.min(family.farthest, near.place + half)];
  const logLikelihood = family.logLikelihood(family.size * Math.exp(place));
  return better(maximise(logLikelihood, low, high, 1e-8 * half), low, high, logLikelihood);
}

/** The search never asks at the very ends, where all or none succeeded. */
function better(peak: Peak, low: number, high: number, at: (place: number) => number): Peak {
  for (const place of [low, high]) {
    const value = at(place);
    if (value >= peak.value) return { place, value };
  }
  return peak;
}

/** An end that is still likely at the edge of the scale lies beyond all strengths. */
function within(family: ShrinkageFamily, excess: (place: number) => number, middle: number): Interval {
  const end = (from: number): number => family.size * Math.exp(crossing(excess, { from, to: middle }, 1e-9, 1e-8));
  return {
    low: excess(family.lowest) >= 0 ? 0 : end(family.lowest),
    high: excess(Infinity) >= 0 ? Infinity : end(highest),
  };
}
