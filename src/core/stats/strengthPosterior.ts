import type { Moments, ShrinkageFamily } from "./shrinkageFamily";

/** One strength with its posterior weight, and what is known of the mean at that strength. */
export interface StrengthNode {
  /** Log of strength over size; Infinity where all are alike. */
  readonly place: number;
  readonly strength: number;
  readonly weight: number;
  readonly mean: Moments;
  /** Of the mean, on the family's scale of places. */
  readonly centre: number;
  readonly spread: number;
}

type Unweighted = Omit<StrengthNode, "weight"> & { readonly logEvidence: number };

/** From e^10 = 22 000 times a typical person's trials on, a spread cannot be told from none. */
const highest = 10;
const coarseStep = 0.5;
const fineNodes = 20;
/** Strengths of less than e^−10 of the likeliest one's posterior density are left out. */
const negligible = -10;

/** Where a step gains so much for each person, the peak is more than four steps away: the slope there is e to the distance. */
const farSlope = 20;

/** Log prior density of the log of strength over size: an even prior for the share of shrinkage, M / (M + size). */
const logPrior = (place: number): number => -Math.abs(place) - 2 * Math.log1p(Math.exp(-Math.abs(place)));

/**
 * What the data say of the strength: a grid of strengths with weights that add up to 1, the last one infinite.
 *
 * Prior: even, from 0 to 1, for the share M / (M + size) by which a typical person is drawn towards the team, and Jeffreys'
 * for the mean. It is proper, so that three people or thirty give an answer; it favours neither "all is luck" nor "all is skill";
 * and it does not hang on the unit. Source: C. L. Christiansen & C. N. Morris, J. Am. Stat. Assoc. 92 (1997) 618–632;
 * M. J. Daniels, Can. J. Stat. 27 (1999) 567–578.
 *
 * Method: midpoint rule over the mean within ±6.5 standard deviations, even steps in log strength, both spread where the posterior is.
 */
export function strengthPosterior(family: ShrinkageFamily): StrengthNode[] {
  const alike = nodeAt(family, Infinity, family.start);
  const coarse: Unweighted[] = [];
  let [window, most] = [alike, alike.logEvidence - highest];
  for (let place = highest, step = coarseStep; place >= family.lowest; place -= step) {
    const before = window.logEvidence;
    window = nodeAt(family, place, { centre: window.centre, spread: 1.1 * window.spread });
    coarse.push(window);
    const density = window.logEvidence + logPrior(place);
    most = Math.max(most, density);
    if (density < most + 1.5 * negligible) break;
    step = window.logEvidence - before > farSlope * family.groups ? 4 * coarseStep : coarseStep;
  }
  const kept = coarse.filter(({ place, logEvidence }) => logEvidence + logPrior(place) >= most + negligible);
  return weighted(alike, kept.length === 0 ? [] : refined(family, kept));
}

/** The same stretch of strengths, and half a step to each side, in finer steps. */
function refined(family: ShrinkageFamily, coarse: readonly Unweighted[]): Unweighted[] {
  const places = coarse.map(({ place }) => place);
  const top = Math.min(highest, Math.max(...places) + coarseStep / 2);
  const bottom = Math.min(...places) - coarseStep / 2;
  return Array.from({ length: fineNodes }, (_, index) => {
    const place = top - ((top - bottom) * (index + 0.5)) / fineNodes;
    const near = coarse.reduce((best, node) =>
      Math.abs(node.place - place) < Math.abs(best.place - place) ? node : best,
    );
    return nodeAt(family, place, near);
  });
}

/** Weights that add up to 1. All strengths above the grid stand in the infinite one, with their prior share. */
function weighted(alike: Unweighted, nodes: readonly Unweighted[]): StrengthNode[] {
  const [first, second] = nodes;
  const step = first === undefined || second === undefined ? 1 : first.place - second.place;
  const top = first === undefined ? highest : first.place + step / 2;
  const logs = [
    ...nodes.map(({ place, logEvidence }) => logEvidence + logPrior(place) + Math.log(step)),
    alike.logEvidence - Math.log1p(Math.exp(top)),
  ];
  const most = Math.max(...logs);
  const masses = logs.map((log) => Math.exp(log - most));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  return [...nodes, alike]
    .map((node, index) => ({ ...node, weight: (masses[index] ?? 0) / total }))
    .filter(({ weight }) => weight > 1e-7);
}

const meanNodes = 16;
/** So many standard deviations to each side; 16 steps of 0.8 make the midpoint rule of a bell curve exact to 1e-12. */
const reach = 6.5;

interface Window {
  readonly centre: number;
  readonly spread: number;
}

/** Integrates the mean out at one strength; moves the window until it holds the bell. */
function nodeAt(family: ShrinkageFamily, place: number, guess: Window): Unweighted {
  const strength = place === Infinity ? Infinity : family.size * Math.exp(place);
  const logLikelihood = family.logLikelihood(strength);
  let node = integrated(family, logLikelihood, guess);
  let window = guess;
  for (let tries = 0; tries < 6; tries++) {
    const lies = Math.abs(node.centre - window.centre) + 5 * node.spread < reach * window.spread;
    if (lies && 1.6 * node.spread > window.spread) break;
    window = { centre: node.centre, spread: node.spread * (lies ? 1.1 : 1.4) };
    node = integrated(family, logLikelihood, window);
  }
  return { place, strength, ...node };
}

function integrated(
  family: ShrinkageFamily,
  logLikelihood: (place: number) => number,
  { centre, spread }: Window,
): Omit<Unweighted, "place" | "strength"> {
  const low = Math.max(0, centre - reach * spread);
  const high = Math.min(family.farthest, centre + reach * spread);
  const step = (high - low) / meanNodes;
  const places = Array.from({ length: meanNodes }, (_, index) => low + (index + 0.5) * step);
  const logs = places.map(logLikelihood);
  const most = Math.max(...logs);
  const masses = logs.map((log) => Math.exp(log - most));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const average = (of: (place: number) => number): number =>
    places.reduce((sum, place, index) => sum + of(place) * (masses[index] ?? 0), 0) / total;
  const mean = average(family.meanOf);
  const middle = average((place) => place);
  return {
    logEvidence: most + Math.log(total * step),
    mean: { mean, variance: average((place) => (family.meanOf(place) - mean) ** 2) },
    centre: middle,
    spread: Math.sqrt(average((place) => (place - middle) ** 2)),
  };
}
