/** Where a figure is heading if nothing changes. All in the figure's own unit. */
export interface Landing {
  /** So far in the period. */
  readonly actual: number;
  /** What is expected at its end. */
  readonly landing: number;
  /** The range that holds the end in 80 of 100 periods, or as near to that as the figure allows. */
  readonly low: number;
  readonly high: number;
  /** The chance that the range holds the end: 0.8, but for figures so small that whole numbers cannot be cut so finely. */
  readonly holds: number;
  /** The chance of ending at a value or above it. */
  readonly chanceAtLeast: (value: number) => number;
}
