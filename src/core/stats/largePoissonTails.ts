import { deviance } from "./deviance";
import { normalTails } from "./normalTails";
import type { Tails } from "./tails";

/**
 * Chance of at most `count`, and of more, where a mean of 10,000 or more is usual: a whole number from 0 on. The time
 * does not grow with the mean, as it does in `poissonTails`, and both tails are right to 1e-8 of themselves
 * within 12 standard deviations of the mean, to 1e-7 beyond.
 *
 * Method: uniform expansion, its first two terms. Source: N. M. Temme 1979; NIST DLMF 8.12.3–8.12.10.
 *
 * @example largePoissonTails(10000, 10000).lower //=> 0.50266
 */
export function largePoissonTails(count: number, mean: number): Tails {
  const shape = count + 1;
  const half = deviance(shape, mean);
  const excess = (mean - shape) / shape;
  const depth = Math.sign(excess) * Math.sqrt((2 * half) / shape);
  // Near 0 the two reciprocals cancel, and the series of their difference is used: -1/3 + depth/12 - 2 depth²/135.
  const first = Math.abs(depth) < 1e-3 ? -1 / 3 + depth / 12 - (2 * depth * depth) / 135 : 1 / excess - 1 / depth;
  const correction = (Math.exp(-half) / Math.sqrt(2 * Math.PI * shape)) * (first - 1 / (540 * shape));
  const { lower, upper } = normalTails(depth * Math.sqrt(shape));
  // At the end of the range of a double the difference may fall below 0.
  return { lower: Math.max(0, upper + correction), upper: Math.max(0, lower - correction) };
}
