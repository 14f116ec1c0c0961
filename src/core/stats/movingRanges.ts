/**
 * How far each value lies from the one before it, in the unit of the values and never negative; as many as values.
 * Missing (NaN) where there is no value, or none just before it: a range does not bridge a gap, since two values two
 * months apart differ by more than one month's chance.
 *
 * @example movingRanges([5, 7, NaN, 4, 1]) //=> [NaN, 2, NaN, NaN, 3]
 */
export const movingRanges = (values: ArrayLike<number>): number[] =>
  Array.from(values, (value, index) => Math.abs(value - (index === 0 ? NaN : (values[index - 1] ?? NaN))));
