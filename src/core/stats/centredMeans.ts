/**
 * The level at each place of a series: the mean of one whole cycle around it, in the unit of the values, so that no
 * season is left in it. An even cycle takes half of the value at each end (for months: half of the July before, the
 * eleven months between, half of the July after). Missing (NaN) where half a cycle lacks on either side, or any value
 * within the cycle is missing. As many as values.
 *
 * Method: centred moving average (for 12: 2 × 12), as the default filter of R's `decompose`.
 *
 * @example centredMeans([1, 2, 6, 4], 3) //=> [NaN, 3, 4, NaN]
 */
export function centredMeans(values: ArrayLike<number>, period: number): number[] {
  const half = Math.floor(period / 2);
  const endWeight = period % 2 === 0 ? 0.5 : 1;
  return Array.from(values, (_, at) => {
    if (at < half || at + half >= values.length) return NaN;
    let [total, parts] = [0, 0];
    for (let place = at - half; place <= at + half; place++) {
      const value = (values[place] ?? NaN) * (place === at - half || place === at + half ? endWeight : 1);
      total += value;
      parts += value / period;
    }
    // Only where the sum overflows are the parts divided first, which rounds each of them
    return Math.abs(total) === Infinity ? parts : total / period;
  });
}
