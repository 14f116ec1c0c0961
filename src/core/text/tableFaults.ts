import { formatNumber } from "./format";
import { grains, type Grain } from "../words/period";
import { subjects, type Role, type Subject } from "../words/role";
import type { Language } from "../words/language";
import { listWords } from "./format";
import type { FaultTexts } from "./faultTexts";
import { grainNames } from "./grainNames";
import { headerExamples, sayRoles } from "./headerExamples";
import { capital, quote, quoteWords } from "./quote";
import { subjectNames } from "./roleNames";

const grainName = (language: Language, text: string): string =>
  grains.includes(text as Grain) ? grainNames[text as Grain][language] : text;

const subjectName = (language: Language, text: string): string =>
  subjects.includes(text as Subject) && text !== "unknown"
    ? subjectNames[text as Subject][language]
    : language === "nb"
      ? "noe annet"
      : "something else";

/** The columns by which a table is known that other tables are joined with. */
const columnsBySubject: Readonly<Partial<Record<Subject, readonly Role[]>>> = {
  deals: ["id", "stage", "closed"],
  activities: ["type", "date", "deal"],
  customers: ["account", "closed", "churned"],
  stages: ["deal", "stage", "entered"],
  changes: ["deal", "field", "changed"],
  snapshots: ["snapshot", "deal", "expected"],
  forecasts: ["snapshot", "period", "forecast"],
  costs: ["date", "category", "amount"],
  employees: ["created", "closed"],
  surveys: ["date", "score"],
  hirings: ["published", "hired"],
};

function columnsOf(language: Language, subject: string): string {
  const own = columnsBySubject[subject as Subject];
  if (own === undefined) return "";
  return `${language === "nb" ? ", med kolonner for " : ", with columns for "}${sayRoles(language, own)}`;
}

/** ` i tabellen over avtaler`; nothing where the subject says nothing. */
const inTable: Readonly<Record<Language, (subject: Subject) => string>> = {
  nb: (subject) => (isNamed(subject) ? ` i tabellen over ${subjectNames[subject].nb}` : ""),
  en: (subject) => (isNamed(subject) ? ` of the table of ${subjectNames[subject].en}` : ""),
};
const isNamed = (subject: Subject): boolean => subject !== "unknown" && subject !== "totals";

/** Sentences about the table: what it lacks, or what stands in it. */
export const tableFaults: Pick<
  FaultTexts,
  | "no-denominator"
  | "no-data"
  | "half-row"
  | "blank-column"
  | "missing-roles"
  | "missing-measures"
  | "missing-table"
  | "without-target"
  | "group-too-small"
  | "totals-too-coarse"
  | "not-in-warehouse"
  | "mixed-currencies"
  | "unknown-column"
  | "cell-error"
  | "half-a-pair"
  | "not-a-number"
  | "not-a-day"
  | "blank-cell"
  | "needs-shapley"
  | "not-a-table"
  | "ambiguous-column"
  | "not-leads-or-deals"
> = {
  "no-denominator": {
    nb: ({ of }, nameOf) =>
      `${capital(nameOf(of))} kan ikke regnes ut, for det er ingenting å dele på. Velg en lengre periode eller færre filtre.`,
    en: ({ of }, nameOf) =>
      `${capital(nameOf(of))} cannot be worked out, because there is nothing to divide by. Choose a longer period or fewer filters.`,
  },
  "no-data": {
    nb: ({ of }, nameOf) =>
      `${capital(nameOf(of))} kan ikke regnes ut, for utvalget har ingen tall å regne med. Sjekk perioden og filtrene, og at kolonnene er fylt ut.`,
    en: ({ of }, nameOf) =>
      `${capital(nameOf(of))} cannot be worked out, because the selection holds no numbers for it. Check the period and the filters, and that the columns are filled in.`,
  },
  "half-row": {
    nb: ({ of, column, period }, nameOf) =>
      `${capital(nameOf(of))} kan ikke regnes ut, for ${quote("nb", column)} er tom ${period === null ? "i en av radene" : `for ${period}`}, og da ville resten av raden telle alene. Fyll ut cellen, eller velg en periode uten den.`,
    en: ({ of, column, period }, nameOf) =>
      `${capital(nameOf(of))} cannot be worked out, because ${quote("en", column)} is blank ${period === null ? "in one of the rows" : `for ${period}`}, and the rest of the row would count alone. Fill in the cell, or choose a period without it.`,
  },
  "blank-column": {
    nb: ({ of, column, subject }, nameOf) =>
      `${capital(nameOf(of))} kan ikke regnes ut, for kolonnen ${quote("nb", column)}${inTable.nb(subject)} er tom i alle rader, og tomt er ikke null. Fyll den ut, eller velg en annen kolonne.`,
    en: ({ of, column, subject }, nameOf) =>
      `${capital(nameOf(of))} cannot be worked out, because the column ${quote("en", column)}${inTable.en(subject)} is blank in every row, and blank is not zero. Fill it in, or choose another column.`,
  },
  "not-in-warehouse": {
    nb: ({ of }, nameOf) =>
      `${capital(nameOf(of))} kan ikke regnes i et datavarehus, for regelen trenger radene selv. Hent radene inn i et ark eller en fil, og regn den der.`,
    en: ({ of }, nameOf) =>
      `${capital(nameOf(of))} cannot be worked out in a warehouse, because its rule needs the rows themselves. Bring the rows into a sheet or a file, and work it out there.`,
  },
  "missing-roles": {
    nb: ({ of, roles }, nameOf) =>
      `${capital(nameOf(of))} kan ikke regnes ut, for tabellen mangler kolonne for ${sayRoles("nb", roles)}. ${
        roles.length === 1
          ? `Gi en kolonne et navn som ${headerExamples("nb", roles)}, eller velg kolonnen for ${sayRoles("nb", roles)}.`
          : `Gi kolonnene navn som ${headerExamples("nb", roles)}, eller velg en kolonne for hver av dem.`
      }`,
    en: ({ of, roles }, nameOf) =>
      `${capital(nameOf(of))} cannot be worked out, because the table has no column for ${sayRoles("en", roles)}. ${
        roles.length === 1
          ? `Give a column a name such as ${headerExamples("en", roles)}, or choose the column for ${sayRoles("en", roles)}.`
          : `Give the columns names such as ${headerExamples("en", roles)}, or choose a column for each.`
      }`,
  },
  "missing-measures": {
    nb: ({ of, measures }, nameOf) =>
      `${capital(nameOf(of))} kan ikke regnes ut av summene, for tabellen mangler kolonne for ${quoteWords("nb", measures.map(nameOf))}. Legg til en kolonne med den overskriften, eller bruk en tabell med én rad per avtale, lead eller aktivitet.`,
    en: ({ of, measures }, nameOf) =>
      `${capital(nameOf(of))} cannot be worked out from the totals, because the table has no column for ${quoteWords("en", measures.map(nameOf))}. Add a column with that header, or use a table with one row per deal, lead or activity.`,
  },
  "missing-table": {
    nb: ({ of, subject }, nameOf) =>
      `${capital(nameOf(of))} kan ikke regnes ut av denne tabellen alene. Gi også tabellen med ${subjectName("nb", subject)}${columnsOf("nb", subject)}.`,
    en: ({ of, subject }, nameOf) =>
      `${capital(nameOf(of))} cannot be worked out from this table alone. Give the table of ${subjectName("en", subject)} too${columnsOf("en", subject)}.`,
  },
  "without-target": {
    nb: ({ of }, nameOf) =>
      `${capital(nameOf(of))} kan ikke regnes ut, for det er ikke satt noe mål for perioden. Sett målet i måltabellen.`,
    en: ({ of }, nameOf) =>
      `${capital(nameOf(of))} cannot be worked out, because no target is set for the period. Set it in the table of targets.`,
  },
  "group-too-small": {
    nb: ({ of, least }, nameOf) =>
      `${capital(nameOf(of))} vises ikke for færre enn ${least} personer, for da kan tallet si noe om den enkelte. Velg en større gruppe eller en lengre periode.`,
    en: ({ of, least }, nameOf) =>
      `${capital(nameOf(of))} is not shown for fewer than ${least} people, because it could then tell of single persons. Choose a larger group or a longer period.`,
  },
  "totals-too-coarse": {
    nb: ({ rows, asked }) =>
      `Tabellen har én sum per ${grainName("nb", rows)}, og den kan ikke deles opp per ${grainName("nb", asked)}. Velg ${grainName("nb", rows)} eller lengre, eller bruk en tabell med én rad per avtale, lead eller aktivitet.`,
    en: ({ rows, asked }) =>
      `The table has one total per ${grainName("en", rows)}, and that cannot be split by ${grainName("en", asked)}. Choose ${grainName("en", rows)} or longer, or use a table with one row per deal, lead or activity.`,
  },
  "mixed-currencies": {
    nb: ({ currencies }) =>
      `Beløpene står i flere valutaer (${listWords("nb", currencies)}) og kan ikke legges sammen. Filtrer på én valuta, eller regn beløpene om til samme valuta først.`,
    en: ({ currencies }) =>
      `The amounts are in several currencies (${listWords("en", currencies)}) and cannot be added. Filter on one currency, or convert the amounts to one currency first.`,
  },
  "unknown-column": {
    nb: ({ name, known }) =>
      `Tabellen har ingen kolonne som heter ${quote("nb", name)}. ${known.length === 0 ? "" : `Kolonnene heter ${quoteWords("nb", known, 12)}. `}Bruk et av navnene i tabellen, eller endre overskriften.`,
    en: ({ name, known }) =>
      `The table has no column called ${quote("en", name)}. ${known.length === 0 ? "" : `Its columns are ${quoteWords("en", known, 12)}. `}Use one of the names in the table, or change the header.`,
  },
  "cell-error": {
    nb: ({ code, row, column }) =>
      `Cellen i rad ${row}, kolonne ${column} i området viser feilen ${code}. Rett feilen der, så blir dette tallet regnet ut.`,
    en: ({ code, row, column }) =>
      `The cell in row ${row}, column ${column} of the range shows the error ${code}. Put it right there, and this number will be worked out.`,
  },
  "half-a-pair": {
    nb: ({ row, column }) =>
      `Cellen i rad ${row}, kolonne ${column} i området er tom, men tallet som hører til den, er fylt ut. Fyll ut begge, eller la begge stå tomme.`,
    en: ({ row, column }) =>
      `The cell in row ${row}, column ${column} of the range is blank, but the number that belongs with it is filled in. Fill in both, or leave both blank.`,
  },
  "not-a-number": {
    nb: ({ got, row, column }) =>
      `${quote("nb", got)} i rad ${row}, kolonne ${column} i området er ikke et tall. Skriv et tall, eller la cellen stå tom.`,
    en: ({ got, row, column }) =>
      `${quote("en", got)} in row ${row}, column ${column} of the range is not a number. Write a number, or leave the cell blank.`,
  },
  "blank-cell": {
    nb: ({ row, column }) =>
      `Cellen i rad ${row}, kolonne ${column} i området er tom. Skriv tallet som mangler, 0 hvis det er null.`,
    en: ({ row, column }) =>
      `The cell in row ${row}, column ${column} of the range is blank. Write the number that is missing, 0 if it is zero.`,
  },
  "needs-shapley": {
    nb: ({ value }) =>
      `Metoden "lmdi" kan ikke dele opp negative tall, som ${formatNumber("nb", value, Number.isInteger(value) ? 0 : 2)}. Bruk metoden "shapley".`,
    en: ({ value }) =>
      `The method "lmdi" cannot split negative numbers, such as ${formatNumber("en", value, Number.isInteger(value) ? 0 : 2)}. Use the method "shapley".`,
  },
  "not-a-day": {
    nb: ({ got, row, column }) =>
      `${quote("nb", got)} i rad ${row}, kolonne ${column} i området er ikke en dato som kan leses. Skriv datoen som 31.12.2026, eller la cellen stå tom.`,
    en: ({ got, row, column }) =>
      `${quote("en", got)} in row ${row}, column ${column} of the range is not a date that can be read. Write the date as 2026-12-31, or leave the cell blank.`,
  },
  "not-a-table": {
    nb: ({ why }) => notATable[why].nb,
    en: ({ why }) => notATable[why].en,
  },
  "ambiguous-column": {
    nb: ({ column, sort, example }) =>
      sort === "number"
        ? `Kolonnen ${quote("nb", column)} kan ikke leses uten å gjette: ${quote("nb", example)} kan være tusener eller desimaler. Velg komma eller punktum som desimaltegn for kolonnen, eller gjør cellene om til tall.`
        : `Kolonnen ${quote("nb", column)} kan ikke leses uten å gjette: i ${quote("nb", example)} kan dagen eller måneden stå først. Velg rekkefølgen i datoene for kolonnen, eller gjør cellene om til datoer.`,
    en: ({ column, sort, example }) =>
      sort === "number"
        ? `The column ${quote("en", column)} cannot be read without guessing: ${quote("en", example)} may be thousands or decimals. Choose comma or point as the decimal sign of the column, or turn the cells into numbers.`
        : `The column ${quote("en", column)} cannot be read without guessing: ${quote("en", example)} may have the day or the month first. Choose the order of its dates, or turn the cells into dates.`,
  },
  "not-leads-or-deals": {
    nb: ({ subject }) =>
      `Konvertering regnes ut av leads eller avtaler, men denne tabellen ser ut til å inneholde ${subjectName("nb", subject)}. Bruk tabellen med leads eller avtaler, eller skriv antallene rett inn.`,
    en: ({ subject }) =>
      `Conversion is worked out from leads or deals, but this table seems to hold ${subjectName("en", subject)}. Use the table of leads or deals, or write the two counts instead.`,
  },
};

const notATable = {
  "no-cells": {
    nb: "Området er tomt. Velg et område med overskrifter øverst og data under.",
    en: "The range is empty. Choose a range with headers at the top and data below.",
  },
  "no-header": {
    nb: "Området har ingen rad med overskrifter. Ta med raden over dataene, eller skriv overskrifter der.",
    en: "The range has no row of headers. Take in the row above the data, or write headers there.",
  },
  "no-rows": {
    nb: "Området har overskrifter, men ingen rader under. Ta med radene, eller fyll dem ut.",
    en: "The range has headers but no rows below them. Take in the rows, or fill them in.",
  },
} as const;
