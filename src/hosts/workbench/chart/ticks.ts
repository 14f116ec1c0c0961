/** A value axis: its ends, and where it is labelled. */
export interface Ticks {
  readonly low: number;
  readonly high: number;
  readonly values: readonly number[];
}

/** About as many labels as an axis of a usual height has room for. */
const wanted = 5;

/** Round steps of an axis that holds both ends: one, two or five times a power of ten. `isFixed` keeps the upper end. */
export function ticksFor(low: number, high: number, isFixed: boolean): Ticks {
  const rough = (high - low) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10);
  const first = Math.floor(low / step + 1e-9);
  const last = isFixed ? Math.floor(high / step + 1e-9) : Math.ceil(high / step - 1e-9);
  // Whole multiples, so that 0.1 + 0.2 stands as 0.3.
  const values = Array.from({ length: last - first + 1 }, (_, place) =>
    Number(((first + place) * step).toPrecision(12)),
  );
  return { low: first * step, high: isFixed ? high : last * step, values };
}
