/**
 * One point of a chart, and where chance keeps its value; all in the unit of the value. A point that is missing keeps
 * its place, and all its numbers are NaN.
 */
export interface ChartPoint {
  readonly value: number;
  readonly centre: number;
  /** Three deviations off the centre, clipped to what is possible: no count is below 0, no share above 1. */
  readonly low: number;
  readonly high: number;
  /** One standard deviation of this point's value by chance alone; a third of the way to a limit that is not clipped. */
  readonly sigma: number;
}

/** As many points as went in, in the same order, and the centre line that the baseline gave. */
export interface ControlChart {
  readonly centre: number;
  readonly points: readonly ChartPoint[];
}

const missing: ChartPoint = { value: NaN, centre: NaN, low: NaN, high: NaN, sigma: NaN };

/** The point of a value at most `most` and at least 0, where its deviation is `sigma`. */
export function chartPoint(value: number, centre: number, sigma: number, most: number): ChartPoint {
  if (Number.isNaN(value)) return missing;
  return {
    value,
    centre,
    low: Math.max(0, centre - 3 * sigma),
    high: Math.min(most, centre + 3 * sigma),
    sigma,
  };
}
