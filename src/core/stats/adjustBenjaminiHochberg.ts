import { fault, type Fault } from "../words/fault";

/**
 * Adjusted p of many tests at once, in the order given: call those at or below 5 % a signal, and of all that are so
 * called at most 5 % are false on average. For when each of many reps is tested: the smallest p of twenty is small by
 * luck alone.
 *
 * Units: chances from 0 to 1, never below the p they come from. A missing p (NaN) stays missing and is not counted
 * among the tests. A p outside 0 to 1 is a fault.
 *
 * Method: step-up, the least of p × tests / rank from that rank on (R's p.adjust "BH"); for independent tests and those
 * that rise and fall together.
 * Source: Y. Benjamini & Y. Hochberg, J. R. Stat. Soc. B 57 (1995) 289–300.
 *
 * @example adjustBenjaminiHochberg([0.5, 0.6, 0.1, 0.001]) //=> [0.6, 0.6, 0.2, 0.004]
 */
export function adjustBenjaminiHochberg(pValues: ArrayLike<number>): number[] | Fault {
  const given = Array.from(pValues);
  const broken = given.find((p) => p < 0 || p > 1);
  return broken === undefined ? stepUp(given) : fault({ kind: "not-a-level", value: broken });
}

function stepUp(pValues: readonly number[]): number[] {
  const adjusted = pValues.map(() => NaN);
  const ranked = pValues
    .map((p, index) => ({ p, index }))
    .filter(({ p }) => !Number.isNaN(p))
    .sort((first, second) => second.p - first.p);
  let least = 1;
  ranked.forEach(({ p, index }, above) => {
    least = Math.min(least, p * (ranked.length / (ranked.length - above)));
    adjusted[index] = least;
  });
  return adjusted;
}
