import { currencyOf } from "./currencyOf";
import type { NumberReadings } from "./plainNumber";

/** The currency of what stands behind a number, by its text; null where it is none. */
export type Tails = Map<string, string | null>;

const zero = 48;
const comma = 44;
const point = 46;
const isDecimalSign = (code: number): boolean => code === comma || code === point;
const isSpace = (code: number): boolean => code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009;

/** Up to here every whole number and every power of ten is exact, so that one division rounds as the written number would. */
const exactDigits = 15;
const powersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** Where the scan of a number stands: kept between calls, so that none makes anything. */
const scan = { at: 0, value: 0, digits: 0 };

/**
 * Reads digits in groups of three with spaces between them, perhaps decimals and a currency behind (`1 234,50 kr`): the
 * amounts of Norwegian exports. Answers null, and writes nothing, where the text is not so plain; else the currency, empty
 * where none is named.
 */
export function spacedNumber(text: string, place: number, into: NumberReadings, tails: Tails): string | null {
  const groups = scanGroups(text);
  if (groups === 0) return null;
  const separator = text.charCodeAt(scan.at);
  const decimals = isDecimalSign(separator) ? scanDecimals(text) : 0;
  // A group of three behind a sign could be thousands, where none is parted by spaces.
  if (Number.isNaN(decimals) || (decimals === 3 && groups === 1) || scan.digits > exactDigits) return null;
  const power = powersOfTen[decimals] ?? NaN;
  const currency = scan.at === text.length ? "" : currencyBehind(text, tails);
  if (currency === null) return null;
  const value = scan.value / power;
  into.asComma[place] = power > 1 && separator === point ? NaN : value;
  into.asPoint[place] = power > 1 && separator === comma ? NaN : value;
  return currency;
}

/** Reads the digits behind a sign; answers how many there are, NaN where there is none. */
function scanDecimals(text: string): number {
  const before = scan.digits;
  scan.at += 1;
  scanDigits(text);
  return scan.digits === before ? NaN : scan.digits - before;
}

/** Reads one to three digits, and groups of three behind spaces; answers how many groups, 0 where they are malformed. */
function scanGroups(text: string): number {
  scan.at = 0;
  scan.value = 0;
  scan.digits = 0;
  scanDigits(text);
  if (scan.digits === 0) return 0;
  let groups = 1;
  while (isSpace(text.charCodeAt(scan.at)) && isDigit(text.charCodeAt(scan.at + 1))) {
    const before = scan.digits;
    if (groups === 1 && (before > 3 || text.charCodeAt(0) === zero)) return 0;
    scan.at += 1;
    scanDigits(text);
    if (scan.digits - before !== 3) return 0;
    groups += 1;
  }
  return groups;
}

const isDigit = (code: number): boolean => code >= zero && code <= zero + 9;

function scanDigits(text: string): void {
  let { at, value, digits } = scan;
  for (let digit = text.charCodeAt(at) - zero; digit >= 0 && digit <= 9; digit = text.charCodeAt(at) - zero) {
    value = value * 10 + digit;
    digits += 1;
    at += 1;
  }
  scan.at = at;
  scan.value = value;
  scan.digits = digits;
}

/** The tail that was seen last, which most amounts of a column share, and its currency. */
const last: { tail: string; currency: string | null } = { tail: "", currency: null };

/** The currency that the text behind a number names, where it is nothing but one. */
function currencyBehind(text: string, tails: Tails): string | null {
  if (text.length - scan.at === last.tail.length && text.endsWith(last.tail)) return last.currency;
  const tail = text.slice(scan.at);
  let currency = tails.get(tail);
  if (currency === undefined) {
    const word = isSpace(tail.charCodeAt(0)) ? tail.slice(1) : tail;
    currency = /^[a-z]+$/i.test(word) && !/^e\d/i.test(word) ? currencyOf(word) : null;
    tails.set(tail, currency);
  }
  last.tail = tail;
  last.currency = currency;
  return currency;
}
