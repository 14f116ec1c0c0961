import type { Rng } from "../../src/core/sample/rng";
import { binomial, gamma, lognormal, poisson } from "../../src/core/sample/samplers";
import type { ChanceModel, Observation } from "../../src/core/verdict/observation";

/** A made-up team whose level does not change, but where it is told to: `times` is what the level is multiplied by. */
export interface Team {
  readonly kind: string;
  readonly name: string;
  readonly model: ChanceModel;
  readonly draw: (random: Rng, month: number, times: number) => Observation;
}

const counted = (value: number): Observation => ({ value, exposure: 1 });

/** A factor of mean 1 whose variance is `variance`; the shape must be at least 1. */
const wobble = (random: Rng, variance: number): number => (variance === 0 ? 1 : gamma(random, 1 / variance, variance));

const steadyCounts = (mean: number): Team => ({
  kind: "Counts",
  name: `mean ${mean}`,
  model: "count",
  draw: (random, _, times) => counted(poisson(random, mean * times)),
});

const rates = (trials: number, share: number): Team => ({
  kind: "Rates",
  name: `${trials} tries at ${share * 100} %`,
  model: "proportion",
  draw: (random, _, times) => {
    const tries = poisson(random, trials);
    return { value: binomial(random, tries, Math.min(1, share * times)), exposure: tries };
  },
});

/** Counts whose variance is `ratio` times their mean. */
const scatteredCounts = (mean: number, ratio: number): Team => ({
  kind: "Counts that scatter more",
  name: `mean ${mean}, variance ${ratio} times that`,
  model: "count",
  draw: (random, _, times) => counted(poisson(random, mean * times * wobble(random, (ratio - 1) / mean))),
});

/** Rates that move from month to month with a standard deviation of their own. */
const scatteredRates = (trials: number, share: number, deviation: number): Team => ({
  kind: "Rates that scatter more",
  name: `${trials} tries at ${share * 100} % ± ${deviation * 100} points`,
  model: "proportion",
  draw: (random, _, times) => {
    const own = share * times * wobble(random, (deviation / share) ** 2);
    return { value: binomial(random, trials, Math.min(1, own)), exposure: trials };
  },
});

const quarter = [0.8, 0.9, 1.3] as const;
/** A Norwegian year: July nearly empty, quarters that end high. */
const year = [0.9, 1, 1.1, 0.9, 1, 1.15, 0.4, 0.9, 1.15, 1.1, 1.1, 1.3] as const;
const rhythms = { quarter, year };

const seasonalCounts = (mean: number, rhythm: keyof typeof rhythms): Team => ({
  kind: "Counts with a season",
  name: `mean ${mean}, by the ${rhythm}`,
  model: "count",
  draw: (random, month, times) => {
    const factors = rhythms[rhythm];
    return counted(poisson(random, mean * times * (factors[month % factors.length] ?? 1)));
  },
});

const seasonalRates = (trials: number, share: number): Team => ({
  kind: "Rates with a season",
  name: `${trials} tries at ${share * 100} %, by the quarter`,
  model: "proportion",
  draw: (random, month, times) => ({
    value: binomial(random, trials, Math.min(1, share * times * (quarter[month % 3] ?? 1))),
    exposure: trials,
  }),
});

/** Revenue: some deals of skewed size. */
const revenue = (deals: number, spread: number, rhythm?: keyof typeof rhythms): Team => ({
  kind: "Sums of skewed amounts",
  name: `${deals} deals, log sd ${spread}${rhythm === undefined ? "" : `, by the ${rhythm}`}`,
  model: "amount",
  draw: (random, month, times) => {
    const factors = rhythm === undefined ? [1] : rhythms[rhythm];
    const won = poisson(random, deals * times * (factors[month % factors.length] ?? 1));
    return counted(Array.from({ length: won }, () => lognormal(random, 1, spread)).reduce((sum, one) => sum + one, 0));
  },
});

const amounts = (spread: number): Team => ({
  kind: "Skewed amounts",
  name: `log sd ${spread}`,
  model: "amount",
  draw: (random, _, times) => counted(times * lognormal(random, 1, spread)),
});

/** The grid. */
export const teams: readonly Team[] = [
  ...[1, 2, 4, 8, 20, 50].map(steadyCounts),
  rates(5, 0.25),
  rates(20, 0.25),
  rates(20, 0.5),
  rates(60, 0.1),
  rates(100, 0.25),
  rates(300, 0.05),
  rates(300, 0.25),
  scatteredCounts(4, 1.5),
  scatteredCounts(4, 3),
  scatteredCounts(20, 1.5),
  scatteredCounts(20, 3),
  scatteredCounts(50, 3),
  scatteredRates(20, 0.25, 0.1),
  scatteredRates(100, 0.25, 0.06),
  scatteredRates(300, 0.25, 0.06),
  seasonalCounts(4, "quarter"),
  seasonalCounts(20, "quarter"),
  seasonalCounts(4, "year"),
  seasonalCounts(20, "year"),
  seasonalCounts(50, "year"),
  seasonalRates(30, 0.4),
  seasonalRates(200, 0.4),
  revenue(3, 0.5),
  revenue(3, 1),
  revenue(8, 1),
  revenue(30, 0.7),
  revenue(20, 0.7, "year"),
  amounts(0.3),
  amounts(0.7),
];
