import { daysInMonth, serialOf } from "../../../../src/core/words/day";
import { dayForms, type DayForm } from "../../../../src/core/table/parseDay";

/** Two readings of each cell of a column and the form it is written in, as a place in `dayForms`. */
export interface DayReadings {
  readonly asDmy: Float64Array;
  readonly asMdy: Float64Array;
  readonly forms: Uint8Array;
}

const zero = 48;
const dash = 45;
const point = 46;
const slash = 47;
const colon = 58;

const placeOf = (form: DayForm): number => dayForms.indexOf(form);
const iso = placeOf("iso");
const dotted = placeOf("d.m.y");
const slashes = placeOf("slashes");

/**
 * Reads `2021-04-15`, `15.04.2021` and `4/15/2021`, each with or without ` 09:30` or ` 09:30:00`: the forms that fill
 * whole columns, by character codes alone. Answers false, and writes nothing, where the text is not so plain.
 */
export function plainDay(text: string, row: number, into: DayReadings): boolean {
  if (text.length < 8 || text.length > 19) return false;
  if (text.charCodeAt(4) === dash) return plainIso(text, row, into);
  const firstEnd = digitAt(text, 1) < 0 ? 1 : 2;
  const separator = text.charCodeAt(firstEnd);
  if (separator !== point && separator !== slash) return false;
  const secondEnd = digitAt(text, firstEnd + 2) < 0 ? firstEnd + 2 : firstEnd + 3;
  if (text.charCodeAt(secondEnd) !== separator) return false;
  const first = digits(text, 0, firstEnd);
  const second = digits(text, firstEnd + 1, secondEnd);
  const year = digits(text, secondEnd + 1, secondEnd + 5);
  const time = plainTime(text, secondEnd + 5);
  const asDmy = plainSerial(year, second, first) + time;
  if (separator === point) return write(asDmy, asDmy, dotted, row, into);
  return write(asDmy, plainSerial(year, first, second) + time, slashes, row, into);
}

function plainIso(text: string, row: number, into: DayReadings): boolean {
  if (text.charCodeAt(7) !== dash) return false;
  const serial = plainSerial(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)) + plainTime(text, 10);
  return write(serial, serial, iso, row, into);
}

function write(asDmy: number, asMdy: number, form: number, row: number, into: DayReadings): boolean {
  if (Number.isNaN(asDmy) && Number.isNaN(asMdy)) return false;
  into.asDmy[row] = asDmy;
  into.asMdy[row] = asMdy;
  into.forms[row] = form;
  return true;
}

/** The digit at a place, -1 where none stands there. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - zero;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = digitAt(text, at);
    if (digit < 0) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Every month has 28 days, so that most dates need no look at the calendar. */
function plainSerial(year: number, month: number, day: number): number {
  const exists = month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth(year, month));
  return exists ? serialOf({ year, month, day }) : NaN;
}

function plainTime(text: string, at: number): number {
  if (text.length === at) return 0;
  const opener = text.charAt(at);
  const seconds = text.length === at + 9 && text.charCodeAt(at + 6) === colon ? digits(text, at + 7, at + 9) : 0;
  const fits = text.length === at + 6 || (text.length === at + 9 && text.charCodeAt(at + 6) === colon);
  if (!fits || (opener !== " " && opener !== "T") || text.charCodeAt(at + 3) !== colon) return NaN;
  const hours = digits(text, at + 1, at + 3);
  const minutes = digits(text, at + 4, at + 6);
  return hours <= 23 && minutes <= 59 && seconds <= 59 ? (hours * 3600 + minutes * 60 + seconds) / 86400 : NaN;
}
