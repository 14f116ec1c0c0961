import { serialOf } from "../words/day";

/** A column of numbers may hold anything; only those that are days of people's working lives are taken for day numbers. */
const firstDay = serialOf({ year: 1990, month: 1, day: 1 });
const afterLast = serialOf({ year: 2101, month: 1, day: 1 });

const fiveDigits = /^\s*(\d{5}(?:[.,]\d+)?)\s*$/;

/**
 * The day number that a text may hold, as a text file has it where the spreadsheet showed its dates as numbers: 1990 to
 * 2100, the time of day as decimals; null where it holds none. Such a text is a day only where the user says so.
 *
 * @example serialInText("44724") //=> 44724
 */
export function serialInText(text: string): number | null {
  const digits = fiveDigits.exec(text)?.[1];
  if (digits === undefined) return null;
  const serial = Number(digits.replace(",", "."));
  return serial >= firstDay && serial < afterLast ? serial : null;
}
