import { binomialChance } from "./binomial";
import type { Successes } from "./checkChances";
import type { Lattice } from "./latticeTail";

/**
 * The successes of the first of two groups, when all totals are as they are. Its chances are written as binomial ones,
 * as in C. Loader 2000 (R's dhyper), so that large tables keep their digits; keep that by counting whichever of successes
 * and failures is the fewer.
 */
export function hypergeometric(first: Successes, second: Successes): Lattice {
  const drawn = first.successes + second.successes;
  const all = first.trials + second.trials;
  const share = drawn / all;
  const whole = binomialChance(drawn, all, share);
  const low = Math.max(0, drawn - second.trials);
  const high = Math.min(drawn, first.trials);
  const mode = Math.floor((drawn + 1) * ((first.trials + 1) / (all + 2)));
  return {
    low,
    high,
    mode: Math.min(high, Math.max(low, mode)),
    deviation: Math.sqrt(drawn * (first.trials / all) * (second.trials / all) * ((all - drawn) / Math.max(1, all - 1))),
    chance: (place) =>
      (binomialChance(place, first.trials, share) * binomialChance(drawn - place, second.trials, share)) / whole,
    ratio: (place) => ((first.trials - place) / (place + 1)) * ((drawn - place) / (second.trials - drawn + place + 1)),
  };
}
