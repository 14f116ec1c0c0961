import { fault, type Fault } from "../words/fault";
import { shapley } from "./shapley";

/**
 * How much of the change of a product (leads × conversion × deal size) each factor made, on average over all the orders
 * in which the factors could have changed; in the unit of the product. The shares add up to the change. A factor may be
 * 0 or below. A missing or infinite factor is a fault, and so are lists of different lengths. At most twelve factors.
 *
 * Method: see `shapley`. Close to `lmdi`, and defined where that is not.
 *
 * @example shapleyProduct([200, 0.2, 50000], [240, 0.15, 56000]) //=> [370000, -584000, 230000]
 */
export function shapleyProduct(before: readonly number[], after: readonly number[]): readonly number[] | Fault {
  if (before.length !== after.length) {
    return fault({ kind: "different-lengths", first: before.length, second: after.length });
  }
  return shapley(
    (choice) => choice.reduce((product, changed, factor) => product * ((changed ? after : before)[factor] ?? NaN), 1),
    before.length,
  );
}
