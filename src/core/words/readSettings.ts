import { ruleSets, confidences, usualSettings, type Settings } from "./settings";
import type { WorkCalendar } from "./workingDays";

/**
 * Settings as they were kept; what is missing or not as we write it is as usual, for anyone may have edited the file. A
 * calendar without a working day would have nothing to divide by, so it keeps the usual weekdays.
 *
 * @example readSettings({ confidence: 0.9, rules: "nonsense" }).rules //=> "calibrated"
 */
export function readSettings(kept: unknown): Settings {
  const own = recordOf(kept);
  return {
    fiscalYearStart: isMonth(own["fiscalYearStart"]) ? own["fiscalYearStart"] : usualSettings.fiscalYearStart,
    calendar: calendarFrom(recordOf(own["calendar"])),
    currency: currencyFrom(own["currency"]),
    rules: ruleSets.find((one) => one === own["rules"]) ?? usualSettings.rules,
    confidence: confidences.find((one) => one === own["confidence"]) ?? usualSettings.confidence,
  };
}

/** The letters of a currency as a user may type them: `nok` is NOK; null where they name none. */
export function currencyFrom(text: unknown): string | null {
  const letters = typeof text === "string" ? text.trim().toUpperCase() : "";
  return /^[A-Z]{3}$/.test(letters) ? letters : null;
}

function calendarFrom(kept: Readonly<Record<string, unknown>>): WorkCalendar {
  const { calendar } = usualSettings;
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((one) => listOf(kept["weekdays"]).includes(one));
  return {
    weekdays: weekdays.length === 0 ? calendar.weekdays : weekdays,
    holidays: kept["holidays"] === "none" ? "none" : calendar.holidays,
    commonHoliday: kept["commonHoliday"] === true,
    closed: listOf(kept["closed"]).filter((one): one is number => Number.isSafeInteger(one)),
  };
}

const isMonth = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 12;

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
