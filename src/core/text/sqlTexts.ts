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
  noDuckDb: {
    nb: "Store filer leses med DuckDB, som ikke er installert. Kjør: npm install --no-save @duckdb/node-api",
    en: "Large files are read with DuckDB, which is not installed. Run: npm install --no-save @duckdb/node-api",
  },
  noBigQuery: {
    nb: "BigQuery spørres med Googles klient, som ikke er installert. Kjør: npm install --no-save @google-cloud/bigquery",
    en: "BigQuery is asked with Google’s client, which is not installed. Run: npm install --no-save @google-cloud/bigquery",
  },
  engineSaid: {
    nb: (what: string) => `Motoren svarte: ${what}`,
    en: (what: string) => `The engine answered: ${what}`,
  },
  opened: {
    nb: (name: string, columns: string) => `Åpnet ${name}: ${columns} kolonner.`,
    en: (name: string, columns: string) => `Opened ${name}: ${columns} columns.`,
  },
} as const;
