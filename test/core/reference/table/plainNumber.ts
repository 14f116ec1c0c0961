/** Two readings of each cell of a column; NaN where the cell cannot be read so. Equal where it has no separator. */
export interface NumberReadings {
  readonly asComma: Float64Array;
  readonly asPoint: Float64Array;
}

const minus = 45;
const zero = 48;

/** Up to here every whole number and every power of ten is exact, so that one division rounds as the written number would. */
const exactDigits = 15;
const powersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * Reads digits with at most one separator between them (`1234`, `-1234,50`), the forms that fill whole columns, without
 * making anything. Answers false, and writes nothing, where the text is not so plain.
 */
export function plainNumber(text: string, row: number, into: NumberReadings): boolean {
  if (text.length > exactDigits + 1) return false;
  const start = text.charCodeAt(0) === minus ? 1 : 0;
  const comma = text.lastIndexOf(",");
  const point = text.lastIndexOf(".");
  const separator = Math.max(comma, point);
  const before = digitsOf(text, start, separator < 0 ? text.length : separator);
  const after = separator < 0 ? 0 : digitsOf(text, separator + 1, text.length);
  if (Number.isNaN(before) || Number.isNaN(after)) return false;
  const power = separator < 0 ? 1 : (powersOfTen[text.length - separator - 1] ?? NaN);
  const whole = before * power + after;
  // Subtracted, so that -0 is 0.
  const value = start === 1 ? 0 - whole : whole;
  const grouped = separator < 0 || isOneGroup(text, start, separator) ? value : NaN;
  into.asComma[row] = point < 0 ? value / power : grouped;
  into.asPoint[row] = comma < 0 ? value / power : grouped;
  return true;
}

/** Whether the separator can part thousands: three digits behind, one to three before, the first of them not 0. */
const isOneGroup = (text: string, start: number, separator: number): boolean =>
  text.length - separator === 4 && separator - start <= 3 && text.charCodeAt(start) !== zero;

/** The whole number that stands from one place to before another; NaN unless all are digits and there is one. */
function digitsOf(text: string, from: number, to: number): number {
  let value = from < to ? 0 : NaN;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}
