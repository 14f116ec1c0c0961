import { fault, isFault, type Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import { binomialTest } from "./binomialTest";
import { checkLevel } from "./checkChances";
import { checkExposed, type ExposedCount } from "./exposedCount";
import { inverseBeta } from "./inverseBeta";
import { fromLower, fromUpper, outside } from "./tails";

/** First rate over second, its interval, and the two-sided chance that luck alone makes a ratio as odd as this. */
export interface CountRatio extends Interval {
  readonly ratio: number;
  readonly p: number;
}

/**
 * How many times the rate of the second the rate of the first is, from two counts over time or a base: sales of this
 * quarter against the last, complaints of two offices. If 1 lies inside the interval, luck alone may have made the
 * difference. The interval covers at the stated level or more.
 *
 * Units: both exposures in one unit, whichever; `level` is a share, 0.95 by default; ratio and ends are bare numbers. If
 * only the second counted nothing, ratio and high end are Infinity. If neither counted anything, there is no ratio: a
 * fault, as are missing or broken counts and exposures, counts that add up to more than 2^53, an exposure of 0 and a
 * level outside 0 to 1.
 *
 * Method: given the sum of the two, the first is binomial: exact binomial test against the first's share of the
 * exposure, and the Clopper–Pearson interval of its share turned into a ratio (R's poisson.test of two counts).
 * Source: J. Przyborowski & H. Wilenski, Biometrika 31 (1940) 313–323; E. L. Lehmann & J. P. Romano, "Testing
 * Statistical Hypotheses", 4.5.
 *
 * @example countRatio({ count: 11, exposure: 800 }, { count: 21, exposure: 3011 })
 * //=> { ratio: 1.97149, low: 0.858426, high: 4.27727, p: 0.0796686 }
 */
export function countRatio(first: ExposedCount, second: ExposedCount, level = 0.95): CountRatio | Fault {
  const broken = checkExposed(first) ?? checkExposed(second) ?? checkLevel(level);
  if (broken !== null) return broken;
  if (first.count + second.count === 0) return fault({ kind: "no-denominator", of: "share" });
  const p = luck(first, second);
  if (isFault(p)) return p;
  const [low, high] = odds(first.count, second.count, outside(level));
  const [ratio, from, to] = [first.count / second.count, low, high].map(
    (one) => (one / first.exposure) * second.exposure,
  );
  return { ratio: ratio ?? NaN, low: from ?? NaN, high: to ?? NaN, p };
}

/** The smaller of the two shares of the exposure is used, which keeps its digits however small it is. */
function luck(first: ExposedCount, second: ExposedCount): number | Fault {
  const [less, more] = first.exposure <= second.exposure ? [first, second] : [second, first];
  const relative = less.exposure / more.exposure;
  return binomialTest(less.count, less.count + more.count, relative / (1 + relative));
}

/** Ends for share / (1 − share); the complement is a quantile of its own, so that no digit is lost to 1 − share. */
function odds(first: number, second: number, tail: number): readonly [low: number, high: number] {
  const [lower, upper] = [fromLower(tail), fromUpper(tail)];
  return [
    first === 0 ? 0 : inverseBeta(first, second + 1, lower) / inverseBeta(second + 1, first, upper),
    second === 0 ? Infinity : inverseBeta(first + 1, second, upper) / inverseBeta(second, first + 1, lower),
  ];
}
