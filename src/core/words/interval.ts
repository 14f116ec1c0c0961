/** A closed range of numbers; both ends in the unit of what they bound. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}
