import { fault, isFault, type Fault } from "../words/fault";
import { lmdi, type Rows } from "./lmdi";
import { logarithmicMean } from "./logarithmicMean";

/**
 * The same change as factors of growth: the total has grown by their product, 1.25 being a quarter more. From nothing or
 * to nothing there is no growth to speak of, and a fault; otherwise as `lmdi`.
 *
 * Method: multiplicative LMDI-I as LMDIR has it, each additive effect over the logarithmic mean of the two totals.
 * Source: B. W. Ang, Energy Policy 86 (2015) 233–238.
 *
 * @example lmdiGrowth([[200, 0.2, 50000]], [[240, 0.15, 56000]]) //=> [1.2, 0.75, 1.12]
 */
export function lmdiGrowth(before: Rows, after: Rows): readonly number[] | Fault {
  const shared = lmdi(before, after);
  if (isFault(shared)) return shared;
  const mean = logarithmicMean(shared.after, shared.before);
  return mean === 0
    ? fault({ kind: "no-denominator", of: "growth" })
    : shared.effects.map((effect) => Math.exp(effect / mean));
}
