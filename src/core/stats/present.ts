/**
 * The one missing-value law of the statistics: NaN stands for a missing value and is left out, never counted as 0.
 * An infinite value is no value of a sheet; it comes of a computation that overflowed, and is refused loudly.
 *
 * @example present([3, NaN, 0]) //=> [3, 0]
 */
export function present(values: ArrayLike<number>): number[] {
  const kept: number[] = [];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? NaN;
    if (Number.isNaN(value)) continue;
    if (!Number.isFinite(value)) throw new RangeError(`invalid value at index ${index}: ${value} is not finite`);
    kept.push(value);
  }
  return kept;
}
