import { fault, type Fault } from "../../words/fault";
import { binomialQuantile } from "../binomialQuantile";
import type { ChartPoint } from "./controlChart";
import { sideOf } from "./side";

/** What the runs of a series tell as a whole. */
export interface AnhojRuns {
  /** Values off the centre line: the only ones that count. */
  readonly useful: number;
  /** Most values in a row on one side; a signal where it is above the limit. */
  readonly longestRun: number;
  readonly runLimit: number;
  /** How often the series changes sides; a signal where it is below the limit. */
  readonly crossings: number;
  readonly crossingLimit: number;
  readonly signal: boolean;
}

/** The fewest useful values that the rules were studied for. */
const leastAnhojValues = 10;

/**
 * Whether a series has shifted at all, by how long it stays on one side of its centre line and how seldom it crosses it:
 * few false alarms, but it does not say when. Best with the median for centre line; needs no limits.
 *
 * A value on the centre line neither breaks a run nor adds to it; a missing one (NaN) neither. Points stand in order of
 * time, each with its own centre. Fewer than 10 values off the line are a fault.
 *
 * Method: signal where the longest run > round(log₂ n) + 3, or crossings < the 5 % quantile of Binomial(n − 1, ½).
 * Source: J. Anhøj & A. V. Olesen, "Run charts revisited", PLoS ONE 9 (2014) e113825.
 *
 * @example anhoj([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((value) => ({ value, centre: 5.5 }))) //=> { useful: 10, longestRun: 5, runLimit: 6, crossings: 1, crossingLimit: 2, signal: true }
 */
export function anhoj(points: readonly Pick<ChartPoint, "value" | "centre">[]): AnhojRuns | Fault {
  const sides = points.map(({ value, centre }) => sideOf(value, centre)).filter((side) => side !== 0);
  const useful = sides.length;
  if (useful < leastAnhojValues) return fault({ kind: "too-few-values", needed: leastAnhojValues, have: useful });
  let longestRun = 0;
  let run = 0;
  let crossings = 0;
  sides.forEach((side, index) => {
    const crosses = index > 0 && side !== sides[index - 1];
    run = crosses ? 1 : run + 1;
    if (crosses) crossings += 1;
    longestRun = Math.max(longestRun, run);
  });
  const runLimit = Math.round(Math.log2(useful)) + 3;
  const crossingLimit = binomialQuantile(0.05, useful - 1, 0.5);
  const signal = longestRun > runLimit || crossings < crossingLimit;
  return { useful, longestRun, runLimit, crossings, crossingLimit, signal };
}
