import type { Problem } from "../words/problem";
import { quote } from "./quote";
import { roleNames } from "./roleNames";
import { sayCells, type ProblemTexts } from "./problemTexts";

/** An English verb after one cell or several. */
const verb = ({ count }: Pick<Problem, "count">, one: string, many: string): string => (count === 1 ? one : many);

/** Sentences about cells that could not be read as their column asks. */
export const cellProblems: ProblemTexts<
  | "unread-number"
  | "unread-day"
  | "no-such-day"
  | "unlikely-day"
  | "ambiguous-numbers"
  | "ambiguous-days"
  | "conflicting-numbers"
  | "conflicting-days"
  | "swapped-days"
  | "day-numbers"
  | "error-cells"
> = {
  "unread-number": {
    nb: (facts) =>
      `${sayCells("nb", facts)} kan ikke leses som tall og er ikke regnet med. Skriv bare tallet i cellen.`,
    en: (facts) =>
      `${sayCells("en", facts)} cannot be read as a number and ${verb(facts, "is", "are")} left out. Write only the number in the cell.`,
  },
  "unread-day": {
    nb: (facts) =>
      `${sayCells("nb", facts)} kan ikke leses som dato og er ikke regnet med. Skriv datoen som 2026-10-15.`,
    en: (facts) =>
      `${sayCells("en", facts)} cannot be read as a date and ${verb(facts, "is", "are")} left out. Write the date as 2026-10-15.`,
  },
  "no-such-day": {
    nb: (facts) =>
      `${sayCells("nb", facts)} har en dato som ikke finnes i kalenderen, og er ikke regnet med. Rett datoen.`,
    en: (facts) =>
      `${sayCells("en", facts)} ${verb(facts, "has", "have")} a date that is not in the calendar and ${verb(facts, "is", "are")} left out. Correct the date.`,
  },
  "unlikely-day": {
    nb: (facts) =>
      `${sayCells("nb", facts)} har en dato før 1950 eller etter 2100 og er ikke regnet med. Rett årstallet.`,
    en: (facts) =>
      `${sayCells("en", facts)} ${verb(facts, "has", "have")} a date before 1950 or after 2100 and ${verb(facts, "is", "are")} left out. Correct the year.`,
  },
  "ambiguous-numbers": {
    nb: (facts) =>
      `${sayCells("nb", facts)} kan bety tusener eller desimaler, og vi har ikke gjettet. Velg komma eller punktum som desimaltegn for kolonnen.`,
    en: (facts) =>
      `${sayCells("en", facts)} may mean thousands or decimals, and nothing was guessed. Choose comma or point as the decimal sign of the column.`,
  },
  "ambiguous-days": {
    nb: (facts) =>
      `${sayCells("nb", facts)} kan ha dagen eller måneden først, og vi har ikke gjettet. Velg rekkefølgen i datoene for kolonnen.`,
    en: (facts) =>
      `${sayCells("en", facts)} may have the day or the month first, and nothing was guessed. Choose the order of the dates in the column.`,
  },
  "conflicting-numbers": {
    nb: (facts) =>
      `${sayCells("nb", facts)} passer ikke med desimaltegnet i resten av kolonnen og er ikke regnet med. Skriv alle tallene på samme måte.`,
    en: (facts) =>
      `${sayCells("en", facts)} ${verb(facts, "does", "do")} not fit the decimal sign in the rest of the column and ${verb(facts, "is", "are")} left out. Write all the numbers in the same way.`,
  },
  "conflicting-days": {
    nb: (facts) =>
      `${sayCells("nb", facts)} passer ikke med rekkefølgen av dag og måned i resten av kolonnen og er ikke regnet med. Skriv alle datoene på samme måte.`,
    en: (facts) =>
      `${sayCells("en", facts)} ${verb(facts, "does", "do")} not fit the order of day and month in the rest of the column and ${verb(facts, "is", "are")} left out. Write all the dates in the same way.`,
  },
  "swapped-days": {
    nb: ({ column, at }) =>
      `Dag og måned ser ut til å være byttet om i kolonnen ${quote("nb", column)}${at === undefined ? "" : ` (fra ${at})`}. Det skjer når en fil åpnes med feil land og språk. Datoene er brukt som de står. Åpne filen på nytt med riktige innstillinger, og sjekk datoene.`,
    en: ({ column, at }) =>
      `Day and month seem to have been swapped in the column ${quote("en", column)}${at === undefined ? "" : ` (from ${at})`}. That happens when a file is opened under the wrong country setting. The dates are used as they stand. Open the file again under the right setting and check the dates.`,
  },
  "day-numbers": {
    nb: ({ column, role, example, at }) =>
      `Kolonnen ${quote("nb", column)} har tall som ${example}${at === undefined ? "" : ` (${at})`}, som kan være Excels dagnummer. Den er ikke lest som ${roleNames[role].nb}. Velg den som ${roleNames[role].nb} hvis tallene er datoer.`,
    en: ({ column, role, example, at }) =>
      `The column ${quote("en", column)} holds numbers like ${example}${at === undefined ? "" : ` (${at})`}, which may be Excel's day numbers. It is not read as ${roleNames[role].en}. Choose it as ${roleNames[role].en} if the numbers are dates.`,
  },
  "error-cells": {
    nb: (facts) => `${sayCells("nb", facts)} viser en feil og er ikke regnet med. Rett formelen i cellen.`,
    en: (facts) =>
      `${sayCells("en", facts)} ${verb(facts, "shows", "show")} an error and ${verb(facts, "is", "are")} left out. Correct the formula in the cell.`,
  },
};
