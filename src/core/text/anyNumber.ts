import type { Language } from "../words/language";
import { formatNumber } from "./format";

/** Decimals beyond these say nothing to a reader. */
const mostDecimals = 6;

/**
 * A number that a user has given, with as many decimals as it needs, at most six.
 * What is no number is said in words.
 *
 * @example anyNumber("nb", 2.5) //=> "2,5"
 */
export function anyNumber(language: Language, value: number): string {
  if (Number.isNaN(value)) return language === "nb" ? "noe som ikke er et tall" : "something that is not a number";
  if (!Number.isFinite(value)) return language === "nb" ? "et uendelig tall" : "an infinite number";
  if (Math.abs(value) >= 1e21) return String(value);
  let decimals = 0;
  while (decimals < mostDecimals && Number(value.toFixed(decimals)) !== value) decimals += 1;
  return formatNumber(language, value, decimals);
}

/** A count with its noun: `1 rad`, `3 rader`. */
export const countOf = (language: Language, count: number, one: string, many: string): string =>
  `${anyNumber(language, count)} ${count === 1 ? one : many}`;
