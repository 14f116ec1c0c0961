import type { Language } from "../words/language";
import { subjects, type Subject } from "../words/role";
import { anyNumber, countOf } from "./anyNumber";
import { listWords } from "./format";
import { sayFirst, sayPlace, type ProblemTexts } from "./problemTexts";
import { quote, quoteWords } from "./quote";
import { roleNames, subjectNames } from "./roleNames";

/** `3 rader i tabellen over avtaler`; where the subject says nothing, `3 rader`. */
function rowsOf(language: Language, count: number, subject: string): string {
  const known = subjects.find((one): one is Subject => one === subject);
  const rows = language === "nb" ? countOf("nb", count, "rad", "rader") : countOf("en", count, "row", "rows");
  if (known === undefined || known === "unknown" || known === "totals") return rows;
  const name = subjectNames[known][language];
  return language === "nb" ? `${rows} i tabellen over ${name}` : `${rows} in the table of ${name}`;
}

/** Sentences about headers, rows and the table as a whole. */
export const rowProblems: ProblemTexts<
  | "blank-header"
  | "duplicate-header"
  | "total-row"
  | "footer-row"
  | "blank-rows"
  | "repeated-rows"
  | "repeated-ids"
  | "mixed-currencies"
  | "amounts-without-currency"
  | "no-date"
  | "closed-before-created"
  | "missing-amount"
  | "lost-at-zero"
  | "unknown-words"
  | "missing-months"
  | "unmatched-rows"
  | "late-forecasts"
> = {
  "unmatched-rows": {
    nb: ({ count, subject, other, example }) =>
      `${rowsOf("nb", count, subject)} viser til ${quote("nb", example)} ${count === 1 ? "" : "og annet "}som ikke finnes i tabellen over ${subjectNames[other].nb}, og er ikke koblet. Ta med de radene som mangler, eller rett id-ene.`,
    en: ({ count, subject, other, example }) =>
      `${rowsOf("en", count, subject)} ${count === 1 ? "names" : "name"} ${quote("en", example)} ${count === 1 ? "" : "and others "}not found in the table of ${subjectNames[other].en}, and ${count === 1 ? "is" : "are"} not joined. Add the missing rows, or correct the ids.`,
  },
  "late-forecasts": {
    nb: ({ count }) =>
      `${rowsOf("nb", count, "forecasts")} har ingen prognose låst senest den første dagen i perioden, og er ikke regnet med. Ta vare på prognosen før perioden starter.`,
    en: ({ count }) =>
      `${rowsOf("en", count, "forecasts")} ${count === 1 ? "has" : "have"} no forecast locked by the first day of the period, and ${count === 1 ? "is" : "are"} left out. Keep the forecast before the period begins.`,
  },
  "blank-header": {
    nb: ({ at, given }) =>
      `${sayPlace(at)}Kolonnen har ingen overskrift og kalles ${quote("nb", given)}. Skriv en overskrift i cellen.`,
    en: ({ at, given }) =>
      `${sayPlace(at)}The column has no header and is called ${quote("en", given)}. Write a header in the cell.`,
  },
  "duplicate-header": {
    nb: ({ at, name, given }) =>
      `${sayPlace(at)}Flere kolonner har overskriften ${quote("nb", name)}, og denne kalles ${quote("nb", given)}. Gi kolonnene hver sin overskrift.`,
    en: ({ at, name, given }) =>
      `${sayPlace(at)}Several columns have the header ${quote("en", name)}, and this one is called ${quote("en", given)}. Give each column a header of its own.`,
  },
  "total-row": {
    nb: ({ at, text }) =>
      `${sayPlace(at)}Raden ${quote("nb", text)} er lest som en sum og ikke regnet med. Skriv noe annet i cellen hvis den skulle vært med.`,
    en: ({ at, text }) =>
      `${sayPlace(at)}The row ${quote("en", text)} is read as a total and left out. Write something else in the cell if it should count.`,
  },
  "footer-row": {
    nb: ({ at, text }) =>
      `${sayPlace(at)}Teksten ${quote("nb", text)} under tabellen er ikke regnet med. Fyll ut resten av raden hvis den skulle vært med.`,
    en: ({ at, text }) =>
      `${sayPlace(at)}The text ${quote("en", text)} below the table is left out. Fill in the rest of the row if it should count.`,
  },
  "blank-rows": {
    nb: ({ count }) =>
      `${countOf("nb", count, "tom rad", "tomme rader")} inne i tabellen er hoppet over. Det endrer ingen tall.`,
    en: ({ count }) =>
      `${countOf("en", count, "blank row", "blank rows")} inside the table ${count === 1 ? "was" : "were"} skipped. That changes no numbers.`,
  },
  "repeated-rows": {
    nb: ({ at, count }) =>
      `${countOf("nb", count, "rad er helt lik", "rader er helt like")} en rad lenger opp${sayFirst("nb", at, count)}. Bare den øverste er regnet med. Slett gjentakelsen, eller gi raden sin egen id hvis den skal telle.`,
    en: ({ at, count }) =>
      `${countOf("en", count, "row is", "rows are")} exactly like a row further up${sayFirst("en", at, count)}. Only the uppermost counts. Delete the repeat, or give the row an id of its own if it should count.`,
  },
  "repeated-ids": {
    nb: ({ at, count, example }) =>
      `${countOf("nb", count, "rad har", "rader har")} samme id som en rad lenger opp, men ellers annet innhold${sayFirst("nb", at, count)} (${quote("nb", example)}). Hver id teller én gang, men alle beløpene er lagt sammen. Sjekk om radene skulle hatt hver sin id.`,
    en: ({ at, count, example }) =>
      `${countOf("en", count, "row has", "rows have")} the same id as a row further up but differ${count === 1 ? "s" : ""} from it${sayFirst("en", at, count)} (${quote("en", example)}). Each id counts once, but all the amounts are added. Check whether the rows should have ids of their own.`,
  },
  "mixed-currencies": {
    nb: ({ currencies, count }) =>
      `Beløpene står i ${anyNumber("nb", count)} valutaer (${listWords("nb", currencies)}) og blir ikke lagt sammen. Filtrer på én valuta, eller regn beløpene om til samme valuta.`,
    en: ({ currencies, count }) =>
      `The amounts are in ${anyNumber("en", count)} currencies (${listWords("en", currencies)}) and are not added. Filter on one currency, or convert the amounts to one currency.`,
  },
  "amounts-without-currency": {
    nb: ({ count, currency }) =>
      `${anyNumber("nb", count)} beløp mangler valuta og er regnet som ${currency}. Fyll ut valutaen hvis det ikke stemmer.`,
    en: ({ count, currency }) =>
      `${countOf("en", count, "amount has", "amounts have")} no currency and ${count === 1 ? "is" : "are"} taken as ${currency}. Fill in the currency if that is wrong.`,
  },
  "no-date": {
    nb: ({ at, count, subject, role }) =>
      `${rowsOf("nb", count, subject)} mangler ${roleNames[role].nb}${sayFirst("nb", at, count)}, og er derfor ikke med i noen periode. Fyll ut datoen.`,
    en: ({ at, count, subject, role }) =>
      `${rowsOf("en", count, subject)} ${count === 1 ? "has" : "have"} no ${roleNames[role].en}${sayFirst("en", at, count)}, and so ${count === 1 ? "is" : "are"} in no period. Fill in the date.`,
  },
  "closed-before-created": {
    nb: ({ at, count }) =>
      `${countOf("nb", count, "rad har", "rader har")} en lukkedato som er tidligere enn opprettet dato${sayFirst("nb", at, count)}. Tiden imellom er ikke regnet med. Rett datoene.`,
    en: ({ at, count }) =>
      `${countOf("en", count, "row has", "rows have")} a closing date before the created date${sayFirst("en", at, count)}. The time between them is left out. Correct the dates.`,
  },
  "missing-amount": {
    nb: ({ at, count }) =>
      `${countOf("nb", count, "rad mangler", "rader mangler")} beløp${sayFirst("nb", at, count)}. Slike rader teller med i antall, men ikke i summer, og tomt regnes ikke som null. Fyll ut beløpet.`,
    en: ({ at, count }) =>
      `${countOf("en", count, "row has", "rows have")} no amount${sayFirst("en", at, count)}. Such rows are in the counts but not in the sums, and blank is not taken as zero. Fill in the amount.`,
  },
  "lost-at-zero": {
    nb: ({ column, count, at }) =>
      `Alle tapte avtaler med beløp (${anyNumber("nb", count)}) har 0 i ${quote("nb", column)}${sayFirst("nb", at, count)}. Treffprosent på verdi blir da 100 % uansett hva som ble tapt, og sier ingenting. Ta med beløpet avtalene hadde før de ble tapt, eller se på treffprosenten i antall.`,
    en: ({ column, count, at }) =>
      `All lost deals with an amount (${anyNumber("en", count)}) have 0 in ${quote("en", column)}${sayFirst("en", at, count)}. The win rate by value is then 100% whatever was lost, and says nothing. Bring the amounts that the deals had before they were lost, or look at the win rate by count.`,
  },
  "unknown-words": {
    nb: ({ at, count, role, words }) =>
      `${countOf("nb", count, "rad har", "rader har")} ord for ${roleNames[role].nb} som ikke er kjent (${quoteWords("nb", words)})${sayFirst("nb", at, count)}. De er ikke regnet med. Velg hva ordene betyr.`,
    en: ({ at, count, role, words }) =>
      `${countOf("en", count, "row has", "rows have")} words for ${roleNames[role].en} that are not known (${quoteWords("en", words)})${sayFirst("en", at, count)}. They are left out. Choose what the words mean.`,
  },
  "missing-months": {
    nb: ({ count, first, last }) =>
      `${countOf("nb", count, "måned har", "måneder har")} ingen rader (${count === 1 ? first : `den første er ${first}, den siste ${last}`}). Sjekk om data mangler, for en tom måned er ikke det samme som null.`,
    en: ({ count, first, last }) =>
      `${countOf("en", count, "month has", "months have")} no rows (${count === 1 ? first : `the first is ${first}, the last ${last}`}). Check whether data are missing, because a blank month is not the same as zero.`,
  },
};
