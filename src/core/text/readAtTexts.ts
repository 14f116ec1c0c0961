import type { Language } from "../words/language";
import { formatDay } from "./format";

/** When something was read, by the clock of whoever read it. */
export interface Moment {
  /** Serial of the day. */
  readonly day: number;
  /** 0 to 23. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
}

type Say<Facts extends readonly unknown[]> = Readonly<Record<Language, (...facts: Facts) => string>>;

const readAtTexts: Readonly<
  Record<"today" | "earlier" | "changed", Say<readonly [hour: string, minute: string, day: string]>>
> = {
  today: {
    nb: (hour, minute) => `Lest kl. ${hour}.${minute}`,
    en: (hour, minute) => `Read at ${hour}:${minute}`,
  },
  earlier: {
    nb: (hour, minute, day) => `Lest ${day} kl. ${hour}.${minute}`,
    en: (hour, minute, day) => `Read ${day} at ${hour}:${minute}`,
  },
  changed: {
    nb: () => "cellene er endret siden",
    en: () => "the cells have changed since",
  },
};

const twoDigits = (count: number): string => String(count).padStart(2, "0");

/**
 * When data were read, with the day where that is not today, and whether their cells are known to have changed since.
 *
 * @example sayReadAt("nb", { day: 46349, hour: 14, minute: 5 }, 46349, false) //=> "Lest kl. 14.05"
 */
export function sayReadAt(language: Language, read: Moment, today: number, hasChanged: boolean): string {
  const facts = [twoDigits(read.hour), twoDigits(read.minute), formatDay(language, read.day)] as const;
  const said = readAtTexts[read.day === today ? "today" : "earlier"][language](...facts);
  return hasChanged ? `${said}, ${readAtTexts.changed[language](...facts)}` : said;
}
