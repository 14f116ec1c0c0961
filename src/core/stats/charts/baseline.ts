import { fault, type Fault } from "../../words/fault";
import { checkCount } from "../checkChances";

/**
 * The points that limits are made from: the first so many (all, where there are fewer), or those at the given indexes,
 * counted from 0. Without a baseline all points count. Missing points are in no baseline.
 */
export type Baseline = { readonly first: number } | { readonly at: readonly number[] };

/** For each of so many points, whether it is in the baseline. An index past the end asks for points that are not there. */
export function inBaseline(length: number, baseline: Baseline | undefined): boolean[] | Fault {
  if (baseline === undefined) return Array.from({ length }, () => true);
  if ("first" in baseline) {
    return checkCount(baseline.first) ?? Array.from({ length }, (_, index) => index < baseline.first);
  }
  const chosen = Array.from({ length }, () => false);
  for (const index of baseline.at) {
    const broken = checkCount(index);
    if (broken !== null) return broken;
    if (index >= length) return fault({ kind: "too-few-values", needed: index + 1, have: length });
    chosen[index] = true;
  }
  return chosen;
}
