import { sayCriesWolf } from "../report/sayRules";
import { parseDay } from "../table/parseDay";
import { capital, formatPeriod, formatShare } from "../text/format";
import { ruleSetNames, settingsSentences, weekdayNames } from "../text/settingsTexts";
import { falseAlarmYears } from "../verdict/falseAlarmYears";
import { isoDate } from "../words/day";
import type { Language } from "../words/language";
import { periodAt } from "../words/period";
import { confidences, ruleSets, type Settings } from "../words/settings";

interface Choice {
  readonly value: string;
  readonly name: string;
}

/** The settings as a form shows them: the choices there are, and what follows from those taken. */
export interface SettingsView {
  readonly months: readonly Choice[];
  readonly weekdays: readonly { readonly day: number; readonly name: string; readonly isWorked: boolean }[];
  readonly rules: readonly Choice[];
  readonly confidences: readonly Choice[];
  /** Further days off, as the user types them. */
  readonly closed: string;
  /** How often the rules that were chosen cry wolf. */
  readonly criesWolf: string;
}

export function settingsView({ calendar, rules }: Settings, language: Language): SettingsView {
  return {
    months: Array.from({ length: 12 }, (_, month) => ({
      value: String(month + 1),
      // The name of the month without its year.
      name: capital(formatPeriod(language, periodAt(2026 * 12 + month, "month")).replace(/ \d+$/, "")),
    })),
    weekdays: weekdayNames[language].map((name, place) => ({
      day: place + 1,
      name,
      isWorked: calendar.weekdays.includes(place + 1),
    })),
    rules: ruleSets.map((value) => ({ value, name: ruleSetNames[value].choice[language] })),
    confidences: confidences.map((value) => ({ value: String(value), name: formatShare(language, value, 0) })),
    closed: calendar.closed.map(isoDate).join(", "),
    criesWolf: sayCriesWolf(rules, language) ?? settingsSentences.ownTest[language](falseAlarmYears.calibrated),
  };
}

/**
 * Days as a user types them, parted by commas, semicolons or lines: `2026-12-24, 31.12.2026`. The parts that are no day, or
 * could be two, are told.
 */
export function readDaysOff(text: string): { readonly days: readonly number[]; readonly unread: readonly string[] } {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const read = parts.map((part) => {
    const reading = parseDay(part);
    const day = reading === null || reading.form === "month" || reading.asDmy !== reading.asMdy ? NaN : reading.asDmy;
    return { part, day: Math.floor(day) };
  });
  const days = [...new Set(read.flatMap(({ day }) => (Number.isNaN(day) ? [] : [day])))].sort(
    (one, other) => one - other,
  );
  return { days, unread: read.filter(({ day }) => Number.isNaN(day)).map(({ part }) => part) };
}
