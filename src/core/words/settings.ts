import { norwegianCalendar, type WorkCalendar } from "./workingDays";

/** Which months count as signals: our calibrated test, or a published rule set whose false alarms are told beside it. */
export const ruleSets = ["calibrated", "shewhart", "wheeler", "western-electric", "nelson", "nhs"] as const;
export type RuleSet = (typeof ruleSets)[number];

export const confidences = [0.8, 0.9, 0.95, 0.99] as const;
export type Confidence = (typeof confidences)[number];

/** What the user decides once for a workbook; everything else is found from the data. */
export interface Settings {
  /** Month in which the fiscal year starts, 1 to 12; the year is named by the calendar year in which it ends. */
  readonly fiscalYearStart: number;
  readonly calendar: WorkCalendar;
  /** Said beside money where the data name no currency: `NOK`; null where the user has named none. */
  readonly currency: string | null;
  readonly rules: RuleSet;
  /** Coverage of the intervals that are shown; verdicts keep their own false-alarm rate. */
  readonly confidence: Confidence;
}

export const usualSettings: Settings = {
  fiscalYearStart: 1,
  calendar: norwegianCalendar,
  currency: null,
  rules: "calibrated",
  confidence: 0.95,
};
