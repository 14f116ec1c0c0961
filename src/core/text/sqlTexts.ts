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
  badAddress: {
    nb: (address: string) => `«${address}» er ingen tabell i BigQuery. Skriv bigquery://prosjekt/datasett/tabell.`,
    en: (address: string) => `“${address}” is no table of BigQuery. Write bigquery://project/dataset/table.`,
  },
  notATable: {
    nb: (name: string) =>
      `${name} er ikke en vanlig tabell, så kolonnene kan ikke leses uten kostnad. Lag en tabell av den, eller bruk «nokkel sql» og kjør spørringen selv.`,
    en: (name: string) =>
      `${name} is no ordinary table, so its columns cannot be read without cost. Make a table of it, or use “nokkel sql” and run the query yourself.`,
  },
  tooManyWords: {
    nb: (column: string, role: string) =>
      `«${column}» har over 50 000 ulike ord og kan ikke være kolonnen for ${role}. Velg en annen med --role ${role}=Kolonne.`,
    en: (column: string, role: string) =>
      `“${column}” has more than 50,000 different words and cannot be the column for ${role}. Choose another with --role ${role}=Column.`,
  },
  willRead: {
    nb: (bytes: string) => `Spørringen leser ${bytes}.`,
    en: (bytes: string) => `The query reads ${bytes}.`,
  },
  readsTooMuch: {
    nb: (bytes: string, left: string) =>
      `Spørringen ville lest ${bytes}, og --max-bytes tillater ${left} til. Den ble ikke kjørt.`,
    en: (bytes: string, left: string) =>
      `The query would read ${bytes}, and --max-bytes allows ${left} more. It was not run.`,
  },
  notPushed: {
    nb: (kpi: string, why: string) => `${kpi} er ikke med: ${why}`,
    en: (kpi: string, why: string) => `${kpi} is left out: ${why}`,
  },
  zone: {
    nb: (zone: string) => `Tidspunkter regnes som dager i ${zone}. Velg en annen tidssone med --zone.`,
    en: (zone: string) => `Moments are counted as days in ${zone}. Choose another time zone with --zone.`,
  },
  oneSubject: {
    nb: "KPI-ene må gjelde samme tabell: bare avtaler, bare leads eller bare aktiviteter.",
    en: "The KPIs must be of the same table: deals alone, leads alone or activities alone.",
  },
  medians: {
    nb: (name: string) => `${name}, medianer`,
    en: (name: string) => `${name}, medians`,
  },
  comments: {
    nb: {
      what: "Laget av Nøkkel: summer per periode. Rater regnes av summene, aldri omvendt.",
      words: "Ord som ikke står i listene under, regnes verken som vunnet eller tapt (eller som noe annet i listene).",
      days: "Er en datokolonne en TIMESTAMP, bytt CAST(kolonne AS DATE) med DATE(kolonne, 'Europe/Oslo').",
      ids: "Hver rad regnes som én sak. Kan en id stå på flere rader, må de slås sammen først.",
      currency: "Beløpene regnes som om alle er i samme valuta.",
      odbc: "Bytt navnet på ODBC-kilden (dsn) med ditt eget.",
    },
    en: {
      what: "Made by Nøkkel: totals by period. Rates are made from the totals, never the other way round.",
      words: "Words that are not in the lists below count as neither won nor lost (nor as anything else in the lists).",
      days: "Where a column of dates is a TIMESTAMP, replace CAST(column AS DATE) by DATE(column, 'Europe/Oslo').",
      ids: "Each row counts as one case. Where an id can stand on several rows, they must be merged first.",
      currency: "All amounts are taken to be in one currency.",
      odbc: "Replace the name of the ODBC source (dsn) by your own.",
    },
  },
} as const;
