import { splitMix } from "./splitMix";

/** A value on a scale where chance makes it scatter alike, and how much it tells: 1 / its variance. */
export interface Weighed {
  readonly value: number;
  readonly weight: number;
}

/** The split of a series in two that parts the values before from those after most clearly. */
export interface ScannedSplit {
  /** Number of the first value after the split. */
  readonly at: number;
  /** Weighted mean after less weighted mean before. */
  readonly shift: number;
  /** How often the same values in a random order show a split as clear, or clearer: an upper bound. */
  readonly chance: number;
}

/** As many shuffles that show as much settle that it is luck (Besag & Clifford). */
const enoughAlike = 10;

/**
 * Whether a series holds a lasting change, and where: the clearest of all splits with at least `leastBefore` values before
 * and `leastAfter` after, held against the same values in random order. So the many places where a change could have been
 * are paid for, and values may scatter more than counting explains; nothing is asked of their shape. Values must be in
 * order of time and known. null where no split is possible.
 *
 * Method: permutation of the greatest absolute weighted two-sample distance, Monte Carlo with the series itself counted;
 * shuffling stops once luck has shown as much ten times. The shuffles are the same each time. `finest` is the smallest
 * chance that must be told from less.
 * Source: A. N. Pettitt, Appl. Stat. 28 (1979) 126–135 (change at an unknown point); J. Besag & P. Clifford, "Sequential
 * Monte Carlo p-values", Biometrika 78 (1991) 301–304; B. Phipson & G. K. Smyth, Stat. Appl. Genet. Mol. Biol. 9 (2010) 39.
 *
 * @example shuffleScan([1, 2, 1, 2, 1, 2, 8, 9, 8].map((value) => ({ value, weight: 1 })), 3, 3, 0.01).at //=> 6
 */
export function shuffleScan(
  series: readonly Weighed[],
  leastBefore: number,
  leastAfter: number,
  finest: number,
): ScannedSplit | null {
  const values = Float64Array.from(series, ({ value }) => value);
  const weights = Float64Array.from(series, ({ weight }) => weight);
  const least = { before: leastBefore, after: leastAfter };
  const own = clearest(values, weights, least);
  if (own.at === 0) return null;
  const shuffles = Math.ceil(4 / finest);
  // Rounding must not make a shuffle that only turns the series around seem less clear than the series.
  const bar = own.clearness * (1 - 1e-12);
  const random = splitMix(seedOf(values));
  let alike = 0;
  let done = 0;
  const drawn = { at: 0, clearness: 0 };
  while (done < shuffles && alike < enoughAlike) {
    shuffle(values, weights, random);
    done += 1;
    if (clearest(values, weights, least, drawn).clearness >= bar) alike += 1;
  }
  const chance = alike >= enoughAlike ? alike / done : (alike + 1) / (done + 1);
  return { at: own.at, shift: meanOf(series.slice(own.at)) - meanOf(series.slice(0, own.at)), chance };
}

/** The same series gets the same shuffles, and another series others. */
function seedOf(values: Float64Array): number {
  let seed = values.length;
  for (const word of new Uint32Array(values.slice().buffer)) seed = (Math.imul(seed, 0x01000193) ^ word) | 0;
  return seed;
}

function meanOf(series: readonly Weighed[]): number {
  const weight = series.reduce((sum, one) => sum + one.weight, 0);
  return series.reduce((sum, one) => sum + one.weight * one.value, 0) / weight;
}

/** A place, and the shift there in standard errors, squared, but for a factor that every order shares. */
interface Split {
  at: number;
  clearness: number;
}

/** The clearest split, written into `found`: this runs some ten thousand times, and a new object each time would show. */
function clearest(
  values: Float64Array,
  weights: Float64Array,
  least: { readonly before: number; readonly after: number },
  found: Split = { at: 0, clearness: 0 },
): Split {
  let [allWeight, allSum] = [0, 0];
  for (let place = 0; place < values.length; place++) {
    const weight = weights[place] ?? 0;
    allWeight += weight;
    allSum += weight * (values[place] ?? 0);
  }
  found.at = 0;
  found.clearness = 0;
  let [weight, sum] = [0, 0];
  for (let at = 1; at <= values.length - least.after; at++) {
    const own = weights[at - 1] ?? 0;
    weight += own;
    sum += own * (values[at - 1] ?? 0);
    if (at < least.before) continue;
    const after = allWeight - weight;
    const shift = (allSum - sum) / after - sum / weight;
    const clearness = (shift * shift * weight * after) / allWeight;
    if (clearness > found.clearness || found.at === 0) {
      found.at = at;
      found.clearness = clearness;
    }
  }
  return found;
}

function shuffle(values: Float64Array, weights: Float64Array, random: () => number): void {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [value, weight] = [values[last] ?? 0, weights[last] ?? 0];
    values[last] = values[other] ?? 0;
    weights[last] = weights[other] ?? 0;
    values[other] = value;
    weights[other] = weight;
  }
}
