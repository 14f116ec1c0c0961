import { fault, type Fault } from "../words/fault";
import { checkSuccesses, type Successes } from "./checkChances";
import { incompleteGamma } from "./incompleteGamma";
import { sum } from "./sum";

/** `freedom` is the number of groups less one; `p` the chance that luck alone spreads equal groups so far. */
export interface Homogeneity {
  readonly statistic: number;
  readonly freedom: number;
  readonly p: number;
}

/**
 * Whether several groups differ at all in their share, all looked at together: the question to ask before ranking reps.
 * A large p does not say that they are equal, only that these numbers do not show that they differ. Approximate; good
 * where every group has about five successes and five failures expected.
 *
 * Units: p is a chance. Where nobody has a success, or all have nothing else, statistic 0 and p 1. Fewer than two groups,
 * missing or broken counts, a group without trials and more successes than trials are faults.
 *
 * Method: Pearson's χ² of homogeneity, without continuity correction, also for two groups (R's prop.test, correct = FALSE).
 * Source: K. Pearson 1900; R. A. Fisher 1922.
 *
 * @example chiSquareHomogeneity([{ successes: 15, trials: 20 }, { successes: 9, trials: 20 }])
 * //=> { statistic: 3.75, freedom: 1, p: 0.0528075 }
 */
export function chiSquareHomogeneity(groups: readonly Successes[]): Homogeneity | Fault {
  if (groups.length < 2) return fault({ kind: "too-few-values", needed: 2, have: groups.length });
  for (const group of groups) {
    const broken = checkSuccesses(group);
    if (broken !== null) return broken;
  }
  return pearson(groups);
}

function pearson(groups: readonly Successes[]): Homogeneity {
  const freedom = groups.length - 1;
  const successes = sum(groups.map((group) => group.successes));
  const failures = sum(groups.map((group) => group.trials - group.successes));
  if (successes === 0 || failures === 0) return { statistic: 0, freedom, p: 1 };
  const [share, rest] = [successes / (successes + failures), failures / (successes + failures)];
  const parts = groups.map((group) => {
    const distance = group.successes * rest - (group.trials - group.successes) * share;
    return (distance / (group.trials * share)) * (distance / rest);
  });
  const statistic = sum(parts);
  return { statistic, freedom, p: incompleteGamma(freedom / 2, statistic / 2).upper };
}
