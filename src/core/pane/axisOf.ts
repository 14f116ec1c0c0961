/** The ends of an axis that holds all values, and the even steps between. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** An axis from 0, or from below it, with about three round steps; `most` is what the values cannot exceed. */
export function axisOf(values: readonly number[], write: (value: number) => string, most = Infinity): Axis {
  const highest = Math.max(...values, 0);
  const lowest = Math.min(...values, 0);
  const step = roundStep((highest - lowest) / 3);
  const low = Math.min(Math.floor(lowest / step) * step, lowest);
  const high = Math.max(Math.min(Math.ceil(highest / step) * step, most), highest);
  const count = Math.floor((high - low) / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, place) => low + place * step);
  return { low, high: high > low ? high : low + step, ticks: ticks.map((value) => ({ value, text: write(value) })) };
}

/** 1, 2 or 5 times a power of ten, no smaller than a size. */
function roundStep(size: number): number {
  // Sizes this small have no round steps, and mean nothing either.
  if (!(size > 1e-300)) return 1;
  const power = 10 ** Math.floor(Math.log10(size));
  const times = [1, 2, 5, 10].find((one) => one * power >= size * (1 - 1e-9)) ?? 10;
  return times * power;
}
