import type { Language } from "../words/language";
import type { Grain } from "../words/period";

/** What queries, and the commands that run them, say. Headers keep to letters that every warehouse takes in a name. */
export const sqlTexts = {
  grainHeaders: {
    nb: { day: "dato", week: "uke", month: "maaned", quarter: "kvartal", year: "periode" },
    en: { day: "date", week: "week", month: "month", quarter: "quarter", year: "year" },
  } satisfies Record<Language, Record<Grain, string>>,
  mixedCurrencies: {
    nb: "Beløpene har flere valutaer og kan ikke legges sammen. Del på valuta, eller velg én.",
    en: "The amounts have several currencies and cannot be added. Split by currency, or choose one.",
  },
} as const;
