import type { Fault } from "../words/fault";
import { checkExposed, type ExposedCount } from "./exposedCount";
import { largePoissonTails } from "./largePoissonTails";
import { normalTails } from "./normalTails";
import { poissonChance, poissonTails } from "./poisson";

/** `statistic` is the difference of the rates in its own standard errors; `p` is two-sided. */
export interface ETest {
  readonly statistic: number;
  readonly p: number;
}

/**
 * From this mean on, of the sample that expects less, p comes from the normal distribution. Measured against the full
 * sum at this place, exposures equal to a hundred million times apart: within 2e-3 of p for a statistic up to 4 either
 * way (there p is 6e-5), 2 % up to 6; for equal exposures within 5e-5 up to 4.
 */
const normalFrom = 200_000;

/** From this mean on tails have a form that takes the same time for every mean. */
const largeFrom = 10_000;

/** Below this a tail has lost digits to the end of the range of a double, and tells nothing of where it grows. */
const smallest = 1e-300;

/**
 * How easily luck alone makes two rates differ as much as these, from two counts over time or a base. It sees
 * differences that `countRatio` misses where counts are small, at the price that false alarms may be slightly more
 * frequent than stated. Choose one of the two before looking, not the one with the nicer answer.
 *
 * Units: both exposures in one unit, whichever; p is a chance. Where neither counted anything, statistic 0 and p 1.
 * Missing or broken counts and exposures and an exposure of 0 are faults. Large counts: the sum is taken in full as long
 * as the smaller of the two expected counts is below 200,000; from there on p is the normal one, within 0.2 % of itself
 * for a statistic up to 4.
 *
 * Method: E-test; the statistic with unpooled variance, its distribution summed over two Poisson counts with the pooled
 * rate (scipy's poisson_means_test). Equal rates give p 1. Ties count as equal, to 1e-9 of the statistic.
 * Source: K. Krishnamoorthy & J. Thomson, "A more powerful test for comparing two Poisson means", J. Stat. Plan.
 * Inference 119 (2004) 23–35.
 *
 * @example eTest({ count: 0, exposure: 100 }, { count: 3, exposure: 100 }) //=> { statistic: -1.73205, p: 0.088379 }
 */
export function eTest(first: ExposedCount, second: ExposedCount): ETest | Fault {
  const broken = checkExposed(first) ?? checkExposed(second);
  if (broken !== null) return broken;
  if (first.exposure <= second.exposure) return compare(first, second);
  const { statistic, p } = compare(second, first);
  return { statistic: 0 - statistic, p };
}

/** `less` has no more exposure than `more`. */
function compare(less: ExposedCount, more: ExposedCount): ETest {
  // Beyond 1e200 nothing is expected of the less exposed one, and squares would leave the range of a double.
  const ratio = Math.min(more.exposure / less.exposure, 1e200);
  const statistic = inErrors(less.count, more.count, ratio);
  const mean = (less.count + more.count) / (1 + ratio);
  const size = Math.abs(statistic) * (1 - 1e-9);
  if (size < 1e-9) return { statistic, p: 1 };
  if (mean >= normalFrom) return { statistic, p: 2 * normalTails(Math.abs(statistic)).upper };
  return { statistic, p: Math.min(1, chanceBeyond(size, mean, ratio)) };
}

function inErrors(less: number, more: number, ratio: number): number {
  if (less === 0) return 0 - Math.sqrt(more);
  return (less - more / ratio) / Math.sqrt(less + more / ratio / ratio);
}

/**
 * For every count of the less exposed, the counts of the other that are as far off lie above one bound and below
 * another: the roots of (count − other / ratio)² = size² (count + other / ratio²). So one sum will do, of tails.
 */
function chanceBeyond(size: number, mean: number, ratio: number): number {
  const other = mean * ratio;
  const middle = (count: number): number => count + (size * size) / (2 * ratio);
  const reach = (count: number): number =>
    size * Math.sqrt(((size / ratio) * (size / ratio)) / 4 + count * (1 + 1 / ratio));
  const tails = other < largeFrom ? poissonTails : largePoissonTails;
  const above = (count: number): number => tails(Math.ceil(ratio * (middle(count) + reach(count))) - 1, other).upper;
  const below = (count: number): number => {
    const bound = Math.floor(ratio * (middle(count) - reach(count)));
    return bound < 0 ? 0 : tails(bound, other).lower;
  };
  const mode = Math.floor(mean);
  // No count of the other is below the lower bound until the count alone is as far off as the statistic.
  const least = Math.max(1, Math.ceil(size * size));
  const start = Math.max(least, mode);
  const farthest = Math.max(start, Math.ceil(mean + 40 * Math.sqrt(mean) + 200));
  const chance = (count: number): number => poissonChance(count, mean);
  return (
    sumOfHill(chance, above, { least: 0, near: mode, far: 0 }) +
    sumOfHill(chance, below, { least, near: start, far: farthest })
  );
}

/** Where the largest term is looked for: from the place nearest to the mode to the one farthest from it. */
interface Search {
  readonly least: number;
  readonly near: number;
  readonly far: number;
}

/** Sum of chance × tail over the counts from `least` on, outwards from the largest term for as long as terms matter. */
function sumOfHill(chance: (count: number) => number, tail: (count: number) => number, search: Search): number {
  const term = (count: number): number => chance(count) * tail(count);
  const top = largest(chance, tail, search);
  let total = 0;
  for (let count = top, part = Infinity; part > total * 1e-18; count++) {
    part = term(count);
    total += part;
  }
  for (let count = top - 1, part = Infinity; count >= search.least && part > total * 1e-18; count--) {
    part = term(count);
    total += part;
  }
  return total;
}

/**
 * Farther from the mode the chance falls and the tail grows; the largest term lies where the two are in balance. Factors
 * are compared by their logarithms, for their product may be too small for a double where the sum is not.
 */
function largest(chance: (count: number) => number, tail: (count: number) => number, search: Search): number {
  let { near, far } = search;
  const outward = far < near ? -1 : 1;
  const size = (count: number): number => Math.log(chance(count)) + Math.log(tail(count));
  while (near !== far) {
    const middle = near + Math.trunc((far - near) / 2);
    if (tail(middle) < smallest || size(middle + outward) > size(middle)) near = middle + outward;
    else far = middle;
  }
  return near;
}
