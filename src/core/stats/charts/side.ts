import type { ChartPoint } from "./controlChart";

/** 1 above, −1 below, 0 on it or unknown. */
export type Side = -1 | 0 | 1;

/**
 * Closer than this, relatively, is the same: a mean of 0.1, 0.2 and 0.3 is not 0.2 to the last bit, and a value must not
 * count as above its centre line for that.
 */
const sameness = 1e-12;

/** On which side of a line a value lies, where `scale` is how large the numbers are that both were computed from. */
export function sideOf(value: number, line: number, scale = 0): Side {
  const slack = sameness * Math.max(Math.abs(value), Math.abs(line), scale);
  if (value - line > slack) return 1;
  return line - value > slack ? -1 : 0;
}

/** On which side a point lies at least so many of its own deviations off the centre line, and not just on that line. */
export function sideBeyond({ value, centre, sigma }: ChartPoint, deviations: number): Side {
  const side = sideOf(value, centre, sigma);
  return side !== 0 && sideOf(value, centre + side * deviations * sigma, sigma) === side ? side : 0;
}

/** On which side a point lies outside its limits, which a value on a limit does not. */
export const sideOutside = ({ value, low, high, sigma }: ChartPoint): Side => {
  if (sideOf(value, high, sigma) === 1) return 1;
  return sideOf(value, low, sigma) === -1 ? -1 : 0;
};
