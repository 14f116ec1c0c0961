import type { Rng } from "./rng";

/** True with a chance between 0 and 1. */
export const happens = (random: Rng, chance: number): boolean => random() < chance;

/** A whole number from 0 up to, and without, `count`. */
export const below = (random: Rng, count: number): number => Math.floor(random() * count);

/** One of the items, each as likely as the others. */
export function pick<Item>(random: Rng, items: readonly Item[]): Item {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new Error("pick: no items");
  return item;
}

/** One of the items, each as likely as its weight says. */
export function pickWeighted<Item>(random: Rng, items: readonly (readonly [item: Item, weight: number])[]): Item {
  const last = items[items.length - 1];
  if (last === undefined) throw new Error("pickWeighted: no items");
  let left = random() * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) {
    left -= weight;
    if (left < 0) return item;
  }
  return last[0];
}

/** The items in an order of chance (Fisher and Yates, as Durstenfeld wrote it in 1964). */
export function shuffled<Item>(random: Rng, items: readonly Item[]): Item[] {
  const order = [...items];
  for (let place = order.length - 1; place > 0; place--) {
    const other = below(random, place + 1);
    const [mine, its] = [order[place], order[other]];
    if (mine === undefined || its === undefined) continue;
    order[place] = its;
    order[other] = mine;
  }
  return order;
}

/** Standard normal, by the polar method (Marsaglia and Bray 1964); one of the pair is given up to keep no state. */
export function normal(random: Rng): number {
  for (;;) {
    const across = 2 * random() - 1;
    const up = 2 * random() - 1;
    const square = across * across + up * up;
    if (square > 0 && square < 1) return across * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** Lognormal with a median, and the standard deviation of the logarithm as `spread`. */
export const lognormal = (random: Rng, median: number, spread: number): number =>
  median * Math.exp(spread * normal(random));

/** Gamma with a shape of at least 1 and a scale; its mean is their product (Marsaglia and Tsang 2000). */
export function gamma(random: Rng, shape: number, scale: number): number {
  const depth = shape - 1 / 3;
  const slope = 1 / Math.sqrt(9 * depth);
  for (;;) {
    const step = normal(random);
    const root = 1 + slope * step;
    if (root <= 0) continue;
    const cube = root * root * root;
    if (Math.log(random()) < 0.5 * step * step + depth * (1 - cube + Math.log(cube))) return depth * cube * scale;
  }
}

/** Above this mean exp(-mean) would lose digits; a Poisson number is then the sum of two of half the mean. */
const poissonSplit = 30;

/** How many events a stretch has that expects `mean` of them (Knuth, "The Art of Computer Programming" 2, 3.4.1). */
export function poisson(random: Rng, mean: number): number {
  if (mean > poissonSplit) return poisson(random, mean / 2) + poisson(random, mean / 2);
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

/** How many of `trials` succeed, each with the same chance; trial by trial. */
export function binomial(random: Rng, trials: number, chance: number): number {
  let successes = 0;
  for (let trial = 0; trial < trials; trial++) if (happens(random, chance)) successes++;
  return successes;
}
