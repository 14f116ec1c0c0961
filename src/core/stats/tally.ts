/** A value and how often it stands. */
export type Tallied = readonly [value: number, times: number];

/**
 * Each value once, with the number of times it stands; in order of first appearance.
 *
 * @example tally([3, 5, 3]) //=> [[3, 2], [5, 1]]
 */
export function tally(values: readonly number[]): Tallied[] {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times];
}
