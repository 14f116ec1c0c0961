import {
  cliTexts,
  currencyFrom,
  readDaysOff,
  ruleSets,
  usualSettings,
  type Confidence,
  type Language,
  type Settings,
  type WorkCalendar,
} from "../../../core/index";
import { oneOf, type Options } from "./options";
import { Stop } from "./outcome";

/** The settings that the command line gives; what it does not say is as usual. */
export function settingsFrom({ values, language }: Options): Settings {
  return {
    fiscalYearStart: fiscalYearStart(values["fiscal-year"], language),
    calendar: calendarFrom({ values, language }),
    currency: currency(values.currency, language),
    rules: oneOf(values.rules, ruleSets, "--rules", language) ?? usualSettings.rules,
    confidence: confidence(values.confidence, language),
  };
}

function fiscalYearStart(given: string | undefined, language: Language): number {
  if (given === undefined) return usualSettings.fiscalYearStart;
  if (!/^(0?[1-9]|1[0-2])$/.test(given))
    throw new Stop(2, cliTexts.badOption[language]("--fiscal-year", given, "1 … 12"));
  return Number(given);
}

function currency(given: string | undefined, language: Language): string | null {
  if (given === undefined) return usualSettings.currency;
  const letters = currencyFrom(given);
  if (letters === null) throw new Stop(2, cliTexts.badOption[language]("--currency", given, "NOK"));
  return letters;
}

const perCents: Readonly<Record<"80" | "90" | "95" | "99", Confidence>> = { 80: 0.8, 90: 0.9, 95: 0.95, 99: 0.99 };

function confidence(given: string | undefined, language: Language): Confidence {
  const level = oneOf(given, ["80", "90", "95", "99"] as const, "--confidence", language);
  return level === undefined ? usualSettings.confidence : perCents[level];
}

function calendarFrom({ values, language }: Pick<Options, "values" | "language">): WorkCalendar {
  const { calendar } = usualSettings;
  return {
    weekdays: weekdays(values.workdays, language) ?? calendar.weekdays,
    holidays: oneOf(values.holidays, ["norway", "none"] as const, "--holidays", language) ?? calendar.holidays,
    commonHoliday: values["common-holiday"] ?? calendar.commonHoliday,
    closed: daysOff(values.closed ?? [], language),
  };
}

/** `1-5`, `2-6`, `1,2,4`; Monday is 1. */
function weekdays(given: string | undefined, language: Language): number[] | undefined {
  if (given === undefined) return undefined;
  const [, from, to] = /^([1-7])-([1-7])$/.exec(given) ?? [];
  const days =
    from !== undefined && to !== undefined
      ? [1, 2, 3, 4, 5, 6, 7].filter((day) => day >= Number(from) && day <= Number(to))
      : /^[1-7](,[1-7])*$/.test(given)
        ? [...new Set(given.split(",").map(Number))].sort()
        : [];
  if (days.length === 0) throw new Stop(2, cliTexts.badOption[language]("--workdays", given, "1-5, 1,2,3,4"));
  return days;
}

function daysOff(given: readonly string[], language: Language): readonly number[] {
  const { days, unread } = readDaysOff(given.join(","));
  const [wrong] = unread;
  if (wrong !== undefined) throw new Stop(2, cliTexts.badOption[language]("--closed", wrong, "2026-12-24,2026-12-31"));
  return days;
}
