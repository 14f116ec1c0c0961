import { isCivilDate, serialOf } from "../words/day";
import { monthOfName } from "./monthNames";
import { parseTime } from "./parseTime";

/** The ways in which a day can stand in a cell. The order is that in which they are listed for the user. */
export const dayForms = [
  "date cell",
  "serial",
  "iso",
  "y/m/d",
  "yyyymmdd",
  "d.m.y",
  "15 Apr 2021",
  "Apr 15, 2021",
  "month",
  "d/m/y",
  "m/d/y",
  /** Slashes or dashes whose order is not known. */
  "slashes",
  /** Dashes and a year of two digits, `21-04-15`: the year may stand first. */
  "short dashes",
] as const;
export type DayForm = (typeof dayForms)[number];

/** A day as written, as a serial, read in both orders; NaN where that order gives no such day. Equal unless slashed. */
export interface DayReading {
  readonly form: DayForm;
  readonly asDmy: number;
  readonly asMdy: number;
}

const weekday =
  /^(?:mon|tue|wed|thu|fri|sat|sun|tues|thur|thurs|(?:mon|tues|wednes|thurs|fri|satur|sun)day|man|tir|tirs|ons|tor|tors|fre|lør|søn|(?:man|tirs|ons|tors|fre|lør|søn)dag)\.?,? (?:den )?(?=.*\d)/i;

/**
 * Reads one day as people and programs write it, with or without a weekday, a time and a zone; null is not a day.
 * Civil dates alone: a zone never moves the date. Two digits of a year are 1970 to 2069. A month alone is its first day.
 *
 * @example parseDay("15. april 2021").asDmy //=> 44301
 */
export function parseDay(text: string): DayReading | null {
  if (text.length > 90 || !/\d/.test(text)) return null;
  const plain = text.trim().replace(/\s+/g, " ").replace(weekday, "");
  const whole = parseDate(plain);
  if (whole !== null) return whole;
  const time = parseTime(plain);
  if (time === null) return null;
  const date = parseDate(time.date);
  if (date === null || date.form === "month") return null;
  return { form: date.form, asDmy: date.asDmy + time.fraction, asMdy: date.asMdy + time.fraction };
}

/** Serial of a civil date, NaN where the calendar has no such day. */
const serialOrNaN = (year: number, month: number, day: number): number =>
  isCivilDate({ year, month, day }) ? serialOf({ year, month, day }) : NaN;

function sure(form: DayForm, year: number, month: number, day: number): DayReading {
  const serial = serialOrNaN(year, month, day);
  return { form, asDmy: serial, asMdy: serial };
}

/** Two digits are 1970 to 2069: what is sold and planned lies nearer to now than to 1969. */
const yearOf = (digits: string): number => {
  const year = Number(digits);
  return digits.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
};

type Reader = (...parts: string[]) => DayReading | null;

function named(form: DayForm, year: string, word: string, day: string): DayReading | null {
  const month = monthOfName(word);
  return month === null ? null : sure(form, yearOf(year), month, Number(day));
}

function slashed(first: string, separator: string, second: string, digits: string): DayReading {
  const [a, b, year] = [Number(first), Number(second), yearOf(digits)];
  const form = separator === "-" && digits.length === 2 ? "short dashes" : "slashes";
  return { form, asDmy: serialOrNaN(year, b, a), asMdy: serialOrNaN(year, a, b) };
}

const letters = "([a-zæøå]{3,})";
const ordinal = "(\\d{1,2})(?:st|nd|rd|th)?";

const readers: readonly (readonly [RegExp, Reader])[] = [
  [
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:z|[-+]\d{2}:\d{2})?$/i,
    (year = "", separator = "", month = "", day = "") =>
      sure(separator === "-" ? "iso" : "y/m/d", Number(year), Number(month), Number(day)),
  ],
  [
    /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/,
    (day = "", month = "", year = "") => sure("d.m.y", yearOf(year), Number(month), Number(day)),
  ],
  [
    /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/,
    (first = "", separator = "", second = "", year = "") => slashed(first, separator, second, year),
  ],
  [
    /^((?:19|20)\d{2}|2100)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/,
    (year = "", month = "", day = "") => sure("yyyymmdd", Number(year), Number(month), Number(day)),
  ],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, (year = "", month = "") => sure("month", Number(year), Number(month), 1)],
  [
    new RegExp(`^${ordinal}[-. /]{0,2}${letters}[-., /]{0,2}(\\d{4}|\\d{2})$`, "i"),
    (day = "", word = "", year = "") => named("15 Apr 2021", year, word, day),
  ],
  [
    new RegExp(`^${letters}[-. ]{1,2}${ordinal}[-, ]{1,2}(\\d{4})$`, "i"),
    (word = "", day = "", year = "") => named("Apr 15, 2021", year, word, day),
  ],
  [new RegExp(`^${letters}[-., ]{1,2}(\\d{4})$`, "i"), (word = "", year = "") => named("month", year, word, "1")],
];

function parseDate(text: string): DayReading | null {
  for (const [form, reader] of readers) {
    const found = form.exec(text);
    if (found !== null) return reader(...found.slice(1));
  }
  return null;
}
