import type { Tails } from "./tails";

/** Newton doubles the right digits at each step; from a far start a dozen steps come before that. */
const mostSteps = 100;

/**
 * The place at which a distribution has the wanted tails, to about the last bit of the place.
 *
 * Method: Newton on the logarithm of the smaller wanted tail. Where the density is log-concave in the coordinate used,
 * so are both tails, and a concave function lies below its tangents: whatever the start, the first step lands where the
 * tail is at most the wanted one, and the next ones walk from there towards the answer. So no bracket is needed, and far
 * tails keep their digits. Where the first step goes so far that the tail is 0 to the computer, it is halved.
 *
 * `at` gives the tails and the density at a place; the tail at the start and both wanted tails must be above 0.
 */
export function solveTails(
  wanted: Tails,
  start: number,
  at: (place: number) => { readonly tails: Tails; readonly density: number },
): number {
  const side = wanted.lower <= wanted.upper ? "lower" : "upper";
  const direction = side === "lower" ? -1 : 1;
  let place = start;
  let reached = start;
  let last = Infinity;
  for (let count = 0; count < mostSteps; count++) {
    const { tails, density } = at(place);
    const tail = tails[side];
    if (tail > 0 && density > 0) {
      const step = direction * Math.log(tail / wanted[side]) * (tail / density);
      reached = place;
      place += step;
      const size = Math.abs(step);
      // Near the answer rounding alone makes steps; they stop shrinking, and there is nothing more to gain.
      if (size <= 1e-15 * Math.abs(place) || (size < 1e-8 && size >= last)) return place;
      last = size;
    } else {
      place = (reached + place) / 2;
    }
  }
  return place;
}
