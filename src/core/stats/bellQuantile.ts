import { crossing } from "./crossing";
import { inverseNormal } from "./inverseNormal";
import type { Tails } from "./tails";

/** Beyond this many standard deviations tails are 0 to the computer. */
const farOut = 40;

/**
 * The place at which a distribution has the wanted tails, for one that is nearly bell-shaped in that place, such as an
 * average of many; to 1e-8 of `width`. It lies between `low` and `high`, about `width` wide and near `start`.
 *
 * Method: both tails as normal quantiles, in which the distribution is nearly a straight line, and `crossing`.
 *
 * @example bellQuantile((x) => normalTails(x - 3), fromUpper(0.025), { start: 3, width: 1, low: 0, high: 9 }) //=> 4.95996
 */
export function bellQuantile(
  tailsAt: (place: number) => Tails,
  wanted: Tails,
  { start, width, low, high }: { start: number; width: number; low: number; high: number },
): number {
  const target = inverseNormal(wanted);
  const miss = (place: number): number => Math.min(farOut, Math.max(-farOut, inverseNormal(tailsAt(place)))) - target;
  const clipped = (place: number): number => Math.min(high, Math.max(low, place));
  let from = clipped(start + (target - 0.5) * width);
  let to = clipped(start + (target + 0.5) * width);
  for (let grow = width; from > low && miss(from) > 0; grow *= 2) from = clipped(from - grow);
  for (let grow = width; to < high && miss(to) < 0; grow *= 2) to = clipped(to + grow);
  return crossing(miss, { from, to }, 1e-8 * width, 1e-8);
}
