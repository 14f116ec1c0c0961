import type { Language } from "../words/language";
import { anyNumber, countOf } from "./anyNumber";
import { expectations } from "./expectations";
import type { FaultTexts } from "./faultTexts";
import { capital, quote } from "./quote";

/** `Mente du «win_rate» eller «win_value»? `, or nothing where no name is near. */
function didYouMean(language: Language, near: readonly string[]): string {
  const or = language === "nb" ? " eller " : " or ";
  const names = near.map((one) => quote(language, one)).join(or);
  return near.length === 0 ? "" : language === "nb" ? `Mente du ${names}? ` : `Did you mean ${names}? `;
}

const gotOr = (language: Language, got: string): string => (got.trim() === "" ? "" : quote(language, got));

/** Sentences about what stands in a formula or is chosen in the pane. */
export const argumentFaults: Pick<
  FaultTexts,
  | "unknown-kpi"
  | "unknown-function"
  | "unknown-grain"
  | "bad-period"
  | "bad-argument"
  | "missing-argument"
  | "odd-filter"
  | "too-many-arguments"
  | "too-few-values"
  | "not-a-count"
  | "not-a-level"
  | "not-a-share"
  | "not-an-exposure"
  | "no-difference"
  | "too-large"
  | "more-successes-than-trials"
  | "different-lengths"
> = {
  "unknown-kpi": {
    nb: ({ name, near }) =>
      `Det finnes ingen KPI som heter ${quote("nb", name)}. ${didYouMean("nb", near)}KPI_LIST viser alle navnene.`,
    en: ({ name, near }) =>
      `There is no KPI called ${quote("en", name)}. ${didYouMean("en", near)}KPI_LIST shows all the names.`,
  },
  "unknown-function": {
    nb: ({ name, near }) =>
      `Det finnes ingen funksjon som heter ${quote("nb", name)}. ${didYouMean("nb", near)}Hjelpen viser alle funksjonene.`,
    en: ({ name, near }) =>
      `There is no function called ${quote("en", name)}. ${didYouMean("en", near)}The help shows all the functions.`,
  },
  "unknown-grain": {
    nb: ({ text }) =>
      `${quote("nb", text)} er ikke en periodelengde. Skriv "day", "week", "month", "quarter" eller "year".`,
    en: ({ text }) =>
      `${quote("en", text)} is not a length of period. Write "day", "week", "month", "quarter" or "year".`,
  },
  "bad-period": {
    nb: ({ text }) =>
      `${quote("nb", text)} kan ikke leses som en periode. Skriv for eksempel "2026-10", "2026-K3", "2026-U41", "2026" eller "2026-10-01..2026-10-15".`,
    en: ({ text }) =>
      `${quote("en", text)} cannot be read as a period. Write for example "2026-10", "2026-Q3", "2026-W41", "2026" or "2026-10-01..2026-10-15".`,
  },
  "bad-argument": {
    nb: ({ parameter, expected, got }) =>
      `Argumentet ${quote("nb", parameter)} er ${gotOr("nb", got) || "tomt"}, men skal være ${expectations[expected].nb}. Rett argumentet.`,
    en: ({ parameter, expected, got }) =>
      `The argument ${quote("en", parameter)} is ${gotOr("en", got) || "blank"}, but must be ${expectations[expected].en}. Correct the argument.`,
  },
  "missing-argument": {
    nb: ({ parameter, expected }) =>
      `Argumentet ${quote("nb", parameter)} mangler. Legg til ${expectations[expected].nb}.`,
    en: ({ parameter, expected }) =>
      `The argument ${quote("en", parameter)} is missing. Add ${expectations[expected].en}.`,
  },
  "odd-filter": {
    nb: () =>
      "Et filter består av to argumenter: kolonnen og verdien. Her mangler den siste verdien. Legg den til, eller ta bort kolonnen.",
    en: () =>
      "A filter takes two arguments: the column and the value. Here the last value is missing. Add it, or take the column away.",
  },
  "too-many-arguments": {
    nb: ({ most }) => `Formelen tar høyst ${countOf("nb", most, "argument", "argumenter")}. Ta bort de siste.`,
    en: ({ most }) =>
      `The formula takes at most ${countOf("en", most, "argument", "arguments")}. Take the last ones away.`,
  },
  "too-few-values": {
    nb: ({ needed, have }) =>
      `Det trengs minst ${countOf("nb", needed, "verdi", "verdier")}, men her er det ${have === 0 ? "ingen" : `bare ${anyNumber("nb", have)}`}. Ta med flere perioder eller rader.`,
    en: ({ needed, have }) =>
      `At least ${countOf("en", needed, "value is", "values are")} needed, but there ${
        have === 0 ? "are none" : `${have === 1 ? "is" : "are"} only ${anyNumber("en", have)}`
      } here. Take in more periods or rows.`,
  },
  "not-a-count": {
    nb: ({ value }) =>
      `${capital(anyNumber("nb", value))} kan ikke være et antall. Skriv et helt tall fra 0 og oppover.`,
    en: ({ value }) => `${capital(anyNumber("en", value))} cannot be a count. Write a whole number from 0 up.`,
  },
  "not-a-level": {
    nb: ({ value }) =>
      `${capital(anyNumber("nb", value))} kan ikke være et konfidensnivå. Skriv et tall mellom 0 og 1, for eksempel 0,95.`,
    en: ({ value }) =>
      `${capital(anyNumber("en", value))} cannot be a confidence level. Write a number between 0 and 1, such as 0.95.`,
  },
  "not-a-share": {
    nb: ({ value }) =>
      `${capital(anyNumber("nb", value))} kan ikke være en andel eller en sannsynlighet. Skriv et tall fra 0 til 1, for eksempel 0,25.`,
    en: ({ value }) =>
      `${capital(anyNumber("en", value))} cannot be a share or a chance. Write a number from 0 to 1, such as 0.25.`,
  },
  "not-an-exposure": {
    nb: ({ value }) =>
      `${capital(anyNumber("nb", value))} kan ikke være det som antallet er talt over. Skriv et tall over 0, for eksempel 3 måneder eller 800 kunder.`,
    en: ({ value }) =>
      `${capital(anyNumber("en", value))} cannot be what the count was counted over. Write a number above 0, such as 3 months or 800 customers.`,
  },
  "no-difference": {
    nb: ({ value }) =>
      `Begge tallene er ${anyNumber("nb", value)}, og ingen mengde data kan skille et tall fra seg selv. Skriv to ulike tall.`,
    en: ({ value }) =>
      `Both numbers are ${anyNumber("en", value)}, and no amount of data can tell a number from itself. Write two different numbers.`,
  },
  "too-large": {
    nb: ({ value, most }) =>
      `${capital(anyNumber("nb", value))} er for stort til å regne med her. Skriv et tall på høyst ${anyNumber("nb", most)}.`,
    en: ({ value, most }) =>
      `${capital(anyNumber("en", value))} is too large to compute with here. Write a number of at most ${anyNumber("en", most)}.`,
  },
  "more-successes-than-trials": {
    nb: ({ successes, trials }) =>
      `Det kan ikke være flere treff (${anyNumber("nb", successes)}) enn forsøk (${anyNumber("nb", trials)}). Sjekk rekkefølgen: treff skal stå først, så forsøk.`,
    en: ({ successes, trials }) =>
      `There cannot be more successes (${anyNumber("en", successes)}) than trials (${anyNumber("en", trials)}). Check the order: successes come first, then trials.`,
  },
  "different-lengths": {
    nb: ({ first, second }) =>
      `Områdene er ikke like store: det første har ${countOf("nb", first, "celle", "celler")} og det andre har ${anyNumber("nb", second)}. Velg like mange celler i begge.`,
    en: ({ first, second }) =>
      `The ranges differ in size: the first has ${countOf("en", first, "cell", "cells")} and the second has ${anyNumber("en", second)}. Choose equally many cells in both.`,
  },
};
