import type { Tails } from "./tails";

/**
 * How easily luck puts so few (`lower`) or so many (`upper`) of the pairs in order, each with the number itself, when the
 * figures of two groups are drawn alike, whatever their distribution: of the first group's and the second group's
 * figures, `above` and `below` count the pairs in which the first's is the greater and the less. Ties are in neither, so
 * they speak against a difference.
 *
 * Method: exact distribution of the Mann–Whitney statistic, by its generating function; sizes up to a few dozen.
 * Source: H. B. Mann & D. R. Whitney, Ann. Math. Stat. 18 (1947) 50–60.
 *
 * @example rankSumTails({ first: 3, second: 5, above: 15, below: 0 }).upper //=> 0.0178571
 */
export function rankSumTails(pairs: {
  readonly first: number;
  readonly second: number;
  readonly above: number;
  readonly below: number;
}): Tails {
  const tails = tailsOf(pairs.first, pairs.second);
  return { lower: tails[pairs.below] ?? 0, upper: tails[pairs.above] ?? 0 };
}

const known = new Map<string, Float64Array>();

/** At place u, the chance of u or more pairs in order; the same for either order. */
function tailsOf(first: number, second: number): Float64Array {
  const key = `${first},${second}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const chances = new Float64Array(first * second + 1);
  chances[0] = 1;
  // The product over i of (1 − x^(second + i)) / (1 − x^i), each factor scaled so that all chances stay within 1.
  for (let one = 1; one <= first; one++) {
    for (let u = chances.length - 1; u >= second + one; u--) {
      chances[u] = (chances[u] ?? 0) - (chances[u - second - one] ?? 0);
    }
    for (let u = one; u < chances.length; u++) chances[u] = (chances[u] ?? 0) + (chances[u - one] ?? 0);
    for (let u = 0; u < chances.length; u++) chances[u] = ((chances[u] ?? 0) * one) / (second + one);
  }
  for (let u = chances.length - 2; u >= 0; u--) chances[u] = (chances[u] ?? 0) + (chances[u + 1] ?? 0);
  known.set(key, chances);
  return chances;
}
