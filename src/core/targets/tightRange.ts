import type { Range } from "./rangeOf";

/** What may come, with its chance. */
export interface Outcome {
  readonly value: number;
  readonly chance: number;
}

/**
 * The range that holds at least a share of what may come, and from which neither end can be left out: cut where no more
 * than half of the rest lies on either side, and then without the ends that it can do without, the less likely first.
 * Whole numbers cannot be cut to just the share; what the range holds beyond it is less than the chance of either end.
 * Outcomes stand in order of value, their chances adding up to 1.
 *
 * @example tightRange([0.2, 0.5, 0.3].map((chance, value) => ({ value, chance })), 0.7) //=> { low: 1, high: 2, holds: 0.8 }
 */
export function tightRange(outcomes: readonly Outcome[], share: number): Range {
  const tail = (1 - share) / 2 + 1e-12;
  const chanceAt = (place: number): number => outcomes[place]?.chance ?? 0;
  let [from, below] = [0, 0];
  while (below + chanceAt(from) <= tail) below += chanceAt(from++);
  let [to, above] = [outcomes.length - 1, 0];
  while (to > from && above + chanceAt(to) <= tail) above += chanceAt(to--);
  let holds = 1 - below - above;
  while (from < to) {
    const isLow = chanceAt(from) <= chanceAt(to);
    const least = isLow ? chanceAt(from) : chanceAt(to);
    if (holds - least < share - 1e-12) break;
    holds -= least;
    if (isLow) from += 1;
    else to -= 1;
  }
  return { low: outcomes[from]?.value ?? NaN, high: outcomes[to]?.value ?? NaN, holds: Math.min(1, holds) };
}
