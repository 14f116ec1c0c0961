import type { Tails } from "./tails";

/**
 * How easily luck puts the figures of the first group so far below (`lower`) or above (`upper`) those of the second, when
 * both are drawn alike, whatever their distribution. Ties speak against a difference. Groups of up to a few dozen; missing
 * figures must be left out before.
 *
 * Method: exact distribution of the Mann–Whitney statistic, by its generating function.
 * Source: H. B. Mann & D. R. Whitney, Ann. Math. Stat. 18 (1947) 50–60.
 *
 * @example rankSum([7, 8, 9], [1, 2, 3, 4, 5]).upper //=> 0.0178571
 */
export function rankSum(first: readonly number[], second: readonly number[]): Tails {
  let above = 0;
  let below = 0;
  for (const one of first) {
    for (const other of second) {
      if (one > other) above += 1;
      else if (one < other) below += 1;
    }
  }
  const tails = tailsOf(first.length, second.length);
  return { lower: tails[below] ?? 0, upper: tails[above] ?? 0 };
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
