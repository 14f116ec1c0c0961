import type { Kpi } from "../kpi/kpi";

/** What chance does to a figure: successes among trials, a count, or an amount. */
export type ChanceModel = Kpi["chance"];

/** One period of a series. NaN in either is a period without a figure. */
export interface Observation {
  /** Successes of a proportion, the count, or the amount. */
  readonly value: number;
  /**
   * What it came out of: trials of a proportion; working days, or 1, of a count and of a total; 1 of a mean. Above 0.
   */
  readonly exposure: number;
}

/** Whether a period has a figure that can be judged. */
export const isKnown = ({ value, exposure }: Observation): boolean =>
  Number.isFinite(value) && Number.isFinite(exposure) && exposure > 0;
