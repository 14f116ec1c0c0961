import { binomialChance, binomialTails } from "../../../src/core/stats/binomial";
import { binomialQuantile } from "../../../src/core/stats/binomialQuantile";
import { hypergeometric } from "../../../src/core/stats/hypergeometric";
import { hypergeometricTails } from "../../../src/core/stats/hypergeometricTails";
import { betaDensity, incompleteBeta } from "../../../src/core/stats/incompleteBeta";
import { gammaDensity, incompleteGamma } from "../../../src/core/stats/incompleteGamma";
import { inverseBeta } from "../../../src/core/stats/inverseBeta";
import { inverseGamma } from "../../../src/core/stats/inverseGamma";
import { inverseNormal } from "../../../src/core/stats/inverseNormal";
import { logGamma } from "../../../src/core/stats/logGamma";
import { normalTails } from "../../../src/core/stats/normalTails";
import { poissonChance, poissonTails } from "../../../src/core/stats/poisson";
import { inverseStudent, studentTails } from "../../../src/core/stats/studentT";
import { fromLower, fromUpper, type Tails } from "../../../src/core/stats/tails";

type Numeric = (...numbers: number[]) => number;

/** The scale of Excel's beta distribution goes from 0 to 1 unless told otherwise. */
const beta = (x: number, first: number, second: number, from = 0, to = 1): Tails =>
  incompleteBeta(first, second, (x - from) / (to - from));

const hypergeometricGroups = (successes: number, trials: number, allSuccesses: number, all: number) =>
  [
    { successes, trials },
    { successes: allSuccesses - successes, trials: all - trials },
  ] as const;

/** Functions of Excel that take numbers alone, by what we have. */
const distributions: Readonly<Record<string, Numeric>> = {
  "NORM.S.INV": (p = NaN) => inverseNormal(fromLower(p)),
  "NORM.INV": (p = NaN, mean = NaN, deviation = NaN) => mean + deviation * inverseNormal(fromLower(p)),
  "T.INV": (p = NaN, freedom = NaN) => inverseStudent(fromLower(p), freedom),
  "T.INV.2T": (p = NaN, freedom = NaN) => inverseStudent(fromUpper(p / 2), freedom),
  "T.DIST.RT": (t = NaN, freedom = NaN) => studentTails(t, freedom).upper,
  "T.DIST.2T": (t = NaN, freedom = NaN) => 2 * studentTails(t, freedom).upper,
  "CHISQ.INV": (p = NaN, freedom = NaN) => 2 * inverseGamma(freedom / 2, fromLower(p)),
  "CHISQ.INV.RT": (p = NaN, freedom = NaN) => 2 * inverseGamma(freedom / 2, fromUpper(p)),
  "CHISQ.DIST.RT": (x = NaN, freedom = NaN) => incompleteGamma(freedom / 2, x / 2).upper,
  "GAMMA.INV": (p = NaN, shape = NaN, scale = NaN) => scale * inverseGamma(shape, fromLower(p)),
  GAMMA: (x = NaN) => Math.exp(logGamma(x)),
  GAMMALN: (x = NaN) => logGamma(x),
  "GAMMALN.PRECISE": (x = NaN) => logGamma(x),
  "BETA.INV": (p = NaN, first = NaN, second = NaN, from = 0, to = 1) =>
    from + (to - from) * inverseBeta(first, second, fromLower(p)),
  "BINOM.INV": (trials = NaN, chance = NaN, lower = NaN) => binomialQuantile(lower, trials, chance),
  "BINOM.DIST.RANGE": (trials = NaN, chance = NaN, successes = NaN) => binomialChance(successes, trials, chance),
  "CONFIDENCE.NORM": (outside = NaN, deviation = NaN, size = NaN) =>
    (deviation / Math.sqrt(size)) * inverseNormal(fromUpper(outside / 2)),
  "CONFIDENCE.T": (outside = NaN, deviation = NaN, size = NaN) =>
    (deviation / Math.sqrt(size)) * inverseStudent(fromUpper(outside / 2), size - 1),
};

/** Functions whose last word, before ends of the scale, asks for the chance of at most that much. */
const cumulative: Readonly<Record<string, Numeric>> = {
  "NORM.S.DIST": (z = NaN) => normalTails(z).lower,
  "NORM.DIST": (x = NaN, mean = NaN, deviation = NaN) => normalTails((x - mean) / deviation).lower,
  "T.DIST": (t = NaN, freedom = NaN) => studentTails(t, freedom).lower,
  "CHISQ.DIST": (x = NaN, freedom = NaN) => incompleteGamma(freedom / 2, x / 2).lower,
  "GAMMA.DIST": (x = NaN, shape = NaN, scale = NaN) => incompleteGamma(shape, x / scale).lower,
  "EXPON.DIST": (x = NaN, rate = NaN) => incompleteGamma(1, x * rate).lower,
  "BETA.DIST": (...numbers) => {
    const [x = NaN, first = NaN, second = NaN, from, to] = numbers;
    return beta(x, first, second, from, to).lower;
  },
  "BINOM.DIST": (successes = NaN, trials = NaN, chance = NaN) => binomialTails(successes, trials, chance).lower,
  "POISSON.DIST": (count = NaN, mean = NaN) => poissonTails(count, mean).lower,
  "HYPGEOM.DIST": (successes = NaN, trials = NaN, allSuccesses = NaN, all = NaN) =>
    hypergeometricTails(...hypergeometricGroups(successes, trials, allSuccesses, all)).lower,
};

/**
 * The same functions where a density, or the chance of just that much, is asked for; none for normal and Student's t.
 * Ours of gamma and beta are densities of logarithms.
 */
const densities: Readonly<Record<string, Numeric>> = {
  "CHISQ.DIST": (x = NaN, freedom = NaN) => gammaDensity(freedom / 2, x / 2) / x,
  "GAMMA.DIST": (x = NaN, shape = NaN, scale = NaN) => gammaDensity(shape, x / scale) / x,
  "EXPON.DIST": (x = NaN, rate = NaN) => gammaDensity(1, x * rate) / x,
  "BETA.DIST": (x = NaN, first = NaN, second = NaN) => betaDensity(first, second, x, 1 - x) / (x * (1 - x)),
  "BINOM.DIST": (successes = NaN, trials = NaN, chance = NaN) => binomialChance(successes, trials, chance),
  "POISSON.DIST": (count = NaN, mean = NaN) => poissonChance(count, mean),
  "HYPGEOM.DIST": (successes = NaN, trials = NaN, allSuccesses = NaN, all = NaN) =>
    hypergeometric(...hypergeometricGroups(successes, trials, allSuccesses, all)).chance(successes),
};

/** Why we have no counterpart. */
export const missing = {
  deviations: "deviations and variances of values: nothing is reported in them",
  ranks: "ranks and the k-th of values: nothing ranks",
  lines: "straight lines and correlation: nothing is fitted",
  filters: "filters in words of the sheet: the tables have their own",
  distributions: "distributions F and negative binomial: not offered",
  expected: "χ² against expected counts typed in: ours are of homogeneity",
} as const;

export const noDensity = "densities of the normal and of Student's t: not needed";

const without: Readonly<Record<keyof typeof missing, readonly string[]>> = {
  deviations: ["STDEV.S", "STDEV.P", "VAR.S", "VAR.P", "STANDARDIZE", "TRIMMEAN"],
  ranks: ["LARGE", "SMALL", "RANK.AVG", "RANK.EQ", "PERCENTRANK.INC"],
  lines: ["CORREL", "RSQ", "SLOPE", "INTERCEPT", "STEYX", "FORECAST"],
  filters: ["AVERAGEIF", "AVERAGEIFS", "COUNTIF", "COUNTIFS"],
  distributions: ["F.DIST", "F.INV", "NEGBINOM.DIST"],
  expected: ["CHISQ.TEST"],
};

/** Why we have no such function; null where we have. */
export function missingFunction(name: string): string | null {
  const reasons = Object.keys(without) as (keyof typeof missing)[];
  const reason = reasons.find((one) => without[one].includes(name));
  return reason === undefined ? null : missing[reason];
}

/** Our answer to a function with these arguments, in Excel's order; a reason where we have none for them. */
export function answerOf(name: string, given: readonly (number | boolean)[]): number | string {
  const direct = distributions[name];
  if (direct !== undefined) return direct(...given.map(Number));
  const asked = given.find((one) => typeof one === "boolean");
  const numbers = given.filter((one) => typeof one === "number");
  const found = (asked === true ? cumulative : densities)[name];
  return found === undefined ? noDensity : found(...numbers);
}
