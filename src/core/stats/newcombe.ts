import { isFault, type Fault } from "../words/fault";
import type { Interval } from "../words/interval";
import type { Successes } from "./checkChances";
import { wilson } from "./wilson";

/**
 * Interval for the first share minus the second, each from successes among trials: if 0 lies inside, luck alone may
 * have made the difference. For two reps, or one rep before and after; not for the best and the worst of many, who
 * were picked because they differ.
 *
 * Units: `level` is a share, 0.95 by default; the ends are differences of shares, −1 to 1. Missing or broken counts,
 * no trials, more successes than trials and a level outside 0 to 1 are faults.
 *
 * Method: Newcombe's hybrid score (his method 10), from the two Wilson intervals, without continuity correction.
 * Source: R. G. Newcombe, Stat. Med. 17 (1998) 873–890.
 *
 * @example newcombe({ successes: 56, trials: 70 }, { successes: 48, trials: 80 })
 * //=> { low: 0.0524315, high: 0.333873 }
 */
export function newcombe(first: Successes, second: Successes, level = 0.95): Interval | Fault {
  const one = wilson(first.successes, first.trials, level);
  if (isFault(one)) return one;
  const two = wilson(second.successes, second.trials, level);
  if (isFault(two)) return two;
  const oneShare = first.successes / first.trials;
  const twoShare = second.successes / second.trials;
  const difference = oneShare - twoShare;
  return {
    low: difference - Math.hypot(oneShare - one.low, two.high - twoShare),
    high: difference + Math.hypot(one.high - oneShare, twoShare - two.low),
  };
}
