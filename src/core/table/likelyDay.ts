import { serialOf } from "../words/day";

/** Business data lie between; beyond stand serial 0, `9999-12-31` for never, and numbers that are no dates. */
export const firstLikely = serialOf({ year: 1950, month: 1, day: 1 });
export const afterLikely = serialOf({ year: 2101, month: 1, day: 1 });

/** Whether a serial is a day that business data can hold: 1950 to 2100. */
export const isLikelyDay = (serial: number): boolean => serial >= firstLikely && serial < afterLikely;
