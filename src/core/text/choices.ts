import type { Language } from "../words/language";
import type { Choice } from "../words/problem";
import { subjects, type Role, type Subject } from "../words/role";
import { meaningNames } from "./meaningNames";
import { quote, quoteWords } from "./quote";
import { roleNames } from "./roleNames";

type ChoiceTexts = {
  readonly [Kind in Choice["kind"]]: Readonly<Record<Language, (facts: Extract<Choice, { kind: Kind }>) => string>>;
};

type Because = "given" | "header" | "values" | "known" | "rest";

/** Why it was decided so; stands at the end of the first sentence. */
const reasons: Readonly<Record<Language, Readonly<Record<Because, string>>>> = {
  nb: {
    given: ", slik du har valgt",
    header: " ut fra overskriften",
    values: " ut fra innholdet i kolonnen",
    known: ", som er den vanlige betydningen",
    rest: ", siden ikke noe annet er sagt",
  },
  en: {
    given: ", as you have chosen",
    header: ", going by its header",
    values: ", going by what stands in the column",
    known: ", which is the usual meaning",
    rest: ", because nothing else is said",
  },
};

/** How to overrule it; not said about what the user has chosen. */
const unlessGiven = (because: Because, cure: string): string => (because === "given" ? "" : ` ${cure}`);

const texts: ChoiceTexts = {
  role: {
    nb: ({ role, column, because }) =>
      `Kolonnen ${quote("nb", column)} er brukt som ${roleNames[role].nb}${reasons.nb[because]}.${unlessGiven(because, "Velg en annen kolonne hvis det ikke stemmer.")}`,
    en: ({ role, column, because }) =>
      `The column ${quote("en", column)} is used as ${roleNames[role].en}${reasons.en[because]}.${unlessGiven(because, "Choose another column if that is wrong.")}`,
  },
  decimal: {
    nb: ({ column, sign, because }) =>
      `Tallene i ${quote("nb", column)} er lest med ${sign === "comma" ? "komma" : "punktum"} som desimaltegn${reasons.nb[because]}.${unlessGiven(because, "Velg det andre desimaltegnet hvis det ikke stemmer.")}`,
    en: ({ column, sign, because }) =>
      `The numbers in ${quote("en", column)} are read with ${sign} as the decimal sign${reasons.en[because]}.${unlessGiven(because, "Choose the other sign if that is wrong.")}`,
  },
  order: {
    nb: ({ column, order, because }) =>
      `Datoene i ${quote("nb", column)} er lest med ${order === "dmy" ? "dag før måned" : "måned før dag"}${reasons.nb[because]}.${unlessGiven(because, "Velg den andre rekkefølgen hvis det ikke stemmer.")}`,
    en: ({ column, order, because }) =>
      `The dates in ${quote("en", column)} are read with the ${order === "dmy" ? "day before the month" : "month before the day"}${reasons.en[because]}.${unlessGiven(because, "Choose the other order if that is wrong.")}`,
  },
  serials: {
    nb: ({ column }) =>
      `Tall i ${quote("nb", column)} er lest som datoer, for regneark lagrer datoer som dagnummer. Velg en annen kolonne hvis tallene er noe annet.`,
    en: ({ column }) =>
      `Numbers in ${quote("en", column)} are read as dates, because spreadsheets store dates as day numbers. Choose another column if the numbers are something else.`,
  },
  words: {
    nb: ({ role, meaning, words, because }) =>
      `I kolonnen for ${roleNames[role].nb} er ${quoteWords("nb", words)} lest som ${meaningNames[meaning].nb}${reasons.nb[because]}.${unlessGiven(because, "Velg en annen betydning hvis det ikke stemmer.")}`,
    en: ({ role, meaning, words, because }) =>
      `In the column for ${roleNames[role].en}, ${quoteWords("en", words)} ${words.length === 1 ? "is" : "are"} read as ${meaningNames[meaning].en}${reasons.en[because]}.${unlessGiven(because, "Choose another meaning if that is wrong.")}`,
  },
  subject: {
    nb: ({ subject }) =>
      isKnown(subject)
        ? `Hver rad i tabellen er lest som ${rowNames[subject].nb}. Velg noe annet hvis det ikke stemmer.`
        : "Det går ikke fram hva radene i tabellen handler om. Velg avtaler, leads, aktiviteter eller summer.",
    en: ({ subject }) =>
      isKnown(subject)
        ? `Each row of the table is read as ${rowNames[subject].en}. Choose something else if that is wrong.`
        : "It is not clear what the rows of the table are about. Choose deals, leads, activities or totals.",
  },
  "all-won": {
    nb: ({ column }) =>
      `Tabellen har ingen kolonne for fase, så alle avtaler med dato i ${quote("nb", column)} er regnet som vunnet. Velg en kolonne for fase hvis noen av dem er tapt.`,
    en: ({ column }) =>
      `The table has no column for stage, so all deals with a date in ${quote("en", column)} are taken as won. Choose a column for stage if some of them are lost.`,
  },
  beside: {
    nb: ({ first, last }) =>
      `Det som står i ${first === last ? `kolonne ${first}` : `kolonnene ${first}–${last}`}, for seg selv ved siden av tabellen, er ikke lest. Flytt det inntil tabellen hvis det hører til.`,
    en: ({ first, last }) =>
      `What stands in ${first === last ? `column ${first}` : `columns ${first}–${last}`}, by itself beside the table, is not read. Move it next to the table if it belongs there.`,
  },
  "header-row": {
    nb: ({ row }) =>
      `Overskriftene er lest fra to rader, til og med rad ${row}. Samle dem på én rad hvis det ikke stemmer.`,
    en: ({ row }) => `The headers are read from two rows, down to row ${row}. Put them on one row if that is wrong.`,
  },
  currency: {
    nb: ({ currency }) =>
      `Alle beløpene er lest som ${currency}. Legg til en kolonne for valuta hvis det ikke stemmer.`,
    en: ({ currency }) => `All the amounts are read as ${currency}. Add a column for currency if that is wrong.`,
  },
};

/** Columns that were found in the same way, said in one sentence instead of one each. */
const together: Readonly<
  Record<Language, Readonly<Record<"given" | "header" | "values", (columns: string) => string>>>
> = {
  nb: {
    given: (columns) => `Kolonner som du har valgt: ${columns}.`,
    header: (columns) => `Kolonner funnet ut fra overskriften: ${columns}. Velg andre hvis noe ikke stemmer.`,
    values: (columns) => `Kolonner funnet ut fra innholdet: ${columns}. Velg andre hvis noe ikke stemmer.`,
  },
  en: {
    given: (columns) => `Columns that you have chosen: ${columns}.`,
    header: (columns) => `Columns found by their header: ${columns}. Choose others if any is wrong.`,
    values: (columns) => `Columns found by what stands in them: ${columns}. Choose others if any is wrong.`,
  },
};

/** The words of one column and what they are read as, said in one sentence. */
const readAs: Readonly<Record<Language, (role: string, readings: string) => string>> = {
  nb: (role, readings) =>
    `Kolonnen for ${role} er lest slik: ${readings}. Velg en annen betydning hvis noe ikke stemmer.`,
  en: (role, readings) => `The column for ${role} is read so: ${readings}. Choose another meaning if any is wrong.`,
};

type KnownSubject = Exclude<Subject, "unknown">;

const isKnown = (subject: string): subject is KnownSubject =>
  subject !== "unknown" && (subjects as readonly string[]).includes(subject);

const rowNames: Readonly<Record<KnownSubject, Readonly<Record<Language, string>>>> = {
  deals: { nb: "en avtale", en: "a deal" },
  leads: { nb: "et lead", en: "a lead" },
  activities: { nb: "en aktivitet", en: "an activity" },
  customers: { nb: "en kunde", en: "a customer" },
  stages: { nb: "et fasebytte", en: "a change of stage" },
  changes: { nb: "en endring av en avtale", en: "a change of a deal" },
  snapshots: { nb: "en avtale slik den var en dag", en: "a deal as it was on a day" },
  forecasts: { nb: "en prognose", en: "a forecast" },
  costs: { nb: "en kostnad", en: "a cost" },
  employees: { nb: "en ansatt", en: "an employee" },
  surveys: { nb: "et svar i en undersøkelse", en: "an answer to a survey" },
  hirings: { nb: "en ansettelsesprosess", en: "a recruitment" },
  totals: { nb: "en sum", en: "a total" },
};

/**
 * A decision that was made for the user, why, and how to overrule it.
 *
 * @example sayChoice("en", { kind: "currency", currency: "NOK" }) //=> "All the amounts are read as NOK. Add a column for currency if that is wrong."
 */
export function sayChoice(language: Language, choice: Choice): string {
  // The compiler cannot follow that the text found by a choice's kind takes the facts of that same choice.
  const say = texts[choice.kind][language] as (facts: Choice) => string;
  return say(choice);
}

/**
 * All decisions about a table, as few sentences as carry them: columns together by how they were found, words together
 * by their column.
 *
 * @example sayChoices("en", [{ kind: "role", role: "stage", column: "Fase", because: "header" }]) //=> ["Columns found by their header: stage \u201cFase\u201d. Choose others if any is wrong."]
 */
export function sayChoices(language: Language, choices: readonly Choice[]): string[] {
  return [
    ...sayColumns(language, choices),
    ...sayWords(language, choices),
    ...choices.filter(({ kind }) => kind !== "role" && kind !== "words").map((choice) => sayChoice(language, choice)),
  ];
}

function sayColumns(language: Language, choices: readonly Choice[]): string[] {
  return (["given", "header", "values"] as const).flatMap((because) => {
    const found = choices.flatMap((choice) =>
      choice.kind === "role" && choice.because === because
        ? [`${roleNames[choice.role][language]} ${quote(language, choice.column)}`]
        : [],
    );
    return found.length === 0 ? [] : [together[language][because](found.join(", "))];
  });
}

function sayWords(language: Language, choices: readonly Choice[]): string[] {
  const readings = new Map<Role, string[]>();
  for (const choice of choices) {
    if (choice.kind !== "words") continue;
    const reading = `${quoteWords(language, choice.words)} ${language === "nb" ? "som" : "as"} ${meaningNames[choice.meaning][language]}`;
    readings.set(choice.role, [...(readings.get(choice.role) ?? []), reading]);
  }
  return Array.from(readings, ([role, said]) => readAs[language](roleNames[role][language], said.join("; ")));
}
