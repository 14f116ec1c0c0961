import { fault, type Fault } from "../words/fault";
import { sum } from "./sum";

/** 2¹² = 4,096 values of the total; one more factor would double the work, and no tree of drivers has so many branches. */
const mostShapleyFactors = 12;

/**
 * How much of a change each factor made: what changing it adds, on average over all the orders in which the factors
 * could have changed. The shares add up to the whole change; a factor that does nothing gets nothing; two that do the
 * same get the same. For any formula; for a plain product use `shapleyProduct`.
 *
 * `value` gives the total where the chosen factors have changed (true) and the others not yet (false); it is asked once
 * for each choice. The shares are in its unit. A total that is missing (NaN) or infinite for any choice is a fault.
 * At most twelve factors.
 *
 * Method: exact, each of the 2^m choices weighted by the number of orders that pass through it.
 * Source: L. S. Shapley, "A value for n-person games", 1953; A. F. Shorrocks, J. Econ. Inequal. 11 (2013) 99–126.
 *
 * @example shapley(([leads, price]) => (leads ? 12 : 10) * (price ? 6 : 5), 2) //=> [11, 11]
 */
export function shapley(value: (choice: readonly boolean[]) => number, factors: number): readonly number[] | Fault {
  if (!(Number.isInteger(factors) && factors >= 0 && factors <= mostShapleyFactors)) {
    throw new RangeError(
      `invalid number of factors: ${factors}, must be a whole number from 0 to ${mostShapleyFactors}`,
    );
  }
  const places = Array.from({ length: factors }, (_, place) => place);
  const values = Array.from({ length: 2 ** factors }, (_, choice) => value(places.map((place) => has(choice, place))));
  if (!values.every(Number.isFinite)) return fault({ kind: "no-data", of: "total" });
  const shares = places.map((place) => {
    const gains = values.map((without, choice) =>
      has(choice, place) ? 0 : ((values[choice + 2 ** place] ?? NaN) - without) * weight(choice, factors),
    );
    return gains.every(Number.isFinite) ? sum(gains) : NaN;
  });
  return shares.every(Number.isFinite) ? shares : fault({ kind: "no-data", of: "total" });
}

const has = (choice: number, place: number): boolean => Math.floor(choice / 2 ** place) % 2 === 1;

/** The part of all orders in which just the chosen factors come before the one in question: s! (m − s − 1)! / m!. */
function weight(choice: number, factors: number): number {
  let chosen = 0;
  for (let place = 0; place < factors; place++) if (has(choice, place)) chosen += 1;
  let orders = factors;
  for (let step = 1; step <= chosen; step++) orders *= (factors - step) / step;
  return 1 / Math.round(orders);
}
