import type { RuleSet } from "../words/settings";

/** Of 100 key figures that do not change, how many get a false signal within a year: the middle, the least and the most. */
interface FalseAlarmYears {
  readonly middle: number;
  readonly least: number;
  readonly most: number;
}

/**
 * How often each rule set cries wolf, over all kinds of teams of the calibration with 24 months of history before the year.
 *
 * Source: docs/calibration.md, "False signals, of teams that do not change", the shares of years.
 */
export const falseAlarmYears: Readonly<Record<RuleSet, FalseAlarmYears>> = {
  calibrated: { middle: 2, least: 1, most: 4 },
  shewhart: { middle: 11, least: 0, most: 34 },
  wheeler: { middle: 16, least: 0, most: 44 },
  "western-electric": { middle: 19, least: 0, most: 47 },
  nelson: { middle: 22, least: 2, most: 51 },
  nhs: { middle: 19, least: 0, most: 51 },
};
