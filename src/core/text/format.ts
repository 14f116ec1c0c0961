import { dateOf, isoDate } from "../words/day";
import type { Language } from "../words/language";
import type { Period } from "../words/period";

const signs = { nb: { decimal: ",", group: "\u00a0" }, en: { decimal: ".", group: "," } } as const;

const months: Readonly<Record<Language, readonly string[]>> = {
  nb: "januar,februar,mars,april,mai,juni,juli,august,september,oktober,november,desember".split(","),
  en: "January,February,March,April,May,June,July,August,September,October,November,December".split(","),
};

const shortMonths: Readonly<Record<Language, readonly string[]>> = {
  nb: "jan,feb,mar,apr,mai,jun,jul,aug,sep,okt,nov,des".split(","),
  en: "Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec".split(","),
};

/**
 * A number as the language writes it, with a fixed number of decimals; the minus is U+2212.
 *
 * @example formatNumber("nb", -1234.5, 1) //=> "−1 234,5"
 */
export function formatNumber(language: Language, value: number, decimals = 0): string {
  const { decimal, group } = signs[language];
  const [whole = "0", rest] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const written = rest === undefined ? grouped : `${grouped}${decimal}${rest}`;
  return value < 0 && /[1-9]/.test(written) ? `\u2212${written}` : written;
}

/** A share as per cent: 0.256 is `25,6 %` in Norwegian and `25.6%` in English. */
export const formatShare = (language: Language, share: number, decimals = 1): string =>
  `${formatNumber(language, share * 100, decimals)}${language === "nb" ? "\u00a0" : ""}%`;

/** Money without its decimals; the currency stands where the language puts it. */
export function formatMoney(language: Language, amount: number, currency: string): string {
  const written = formatNumber(language, amount);
  if (currency === "") return written;
  return language === "nb" ? `${written}\u00a0${currency === "NOK" ? "kr" : currency}` : `${currency}\u00a0${written}`;
}

/** `oktober 2026`, `3. kvartal 2026`, `uke 41 2026`, `2026`, `15. oktober 2026`. */
export function formatPeriod(language: Language, period: Period): string {
  const { year, month } = dateOf(period.first);
  const nb = language === "nb";
  switch (period.grain) {
    case "month":
      return `${months[language][month - 1] ?? ""} ${String(year)}`;
    case "quarter":
      return nb ? `${String((month + 2) / 3)}. kvartal ${String(year)}` : `Q${String((month + 2) / 3)} ${String(year)}`;
    case "week":
      return `${nb ? "uke" : "week"} ${period.key.slice(6)} ${period.key.slice(0, 4)}`;
    case "year":
      return String(year);
    case "day":
      return formatDay(language, period.first);
    case "custom":
      return `${formatDay(language, period.first)} – ${formatDay(language, period.last)}`;
    case "all":
      return nb ? "hele perioden" : "all time";
  }
}

/** A month short enough for a chart axis: `okt 26`, `Oct 26`. */
export function formatShortMonth(language: Language, serial: number): string {
  const { year, month } = dateOf(serial);
  return `${shortMonths[language][month - 1] ?? ""} ${String(year).slice(2)}`;
}

/** `23. november 2026` or `23 November 2026`. */
export function formatDay(language: Language, serial: number): string {
  const { year, month, day } = dateOf(serial);
  if (Number.isNaN(year)) return isoDate(serial);
  return `${String(day)}${language === "nb" ? "." : ""} ${months[language][month - 1] ?? ""} ${String(year)}`;
}

/** Words in a row: "a, b og c". At most `most` are named, the rest are counted. */
export function listWords(language: Language, words: readonly string[], most = 6): string {
  const and = language === "nb" ? "og" : "and";
  const shown = words.slice(0, most);
  const rest = words.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} ${and} ${String(rest)} ${language === "nb" ? "til" : "more"}`;
  const last = shown[shown.length - 1] ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} ${and} ${last}`;
}

/** With a capital first letter, as at the beginning of a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
