import type { Language } from "../words/language";
import type { TargetProblem } from "../words/targetProblem";
import { formatNumber } from "./format";
import { quote } from "./quote";

type ProblemOf<Kind extends TargetProblem["kind"]> = Extract<TargetProblem, { kind: Kind }>;

type Texts = {
  readonly [Kind in TargetProblem["kind"]]: Readonly<Record<Language, (facts: ProblemOf<Kind>) => string>>;
};

const number = (language: Language, value: number): string =>
  formatNumber(language, value, Number.isInteger(value) ? 0 : 2);

const nearest = (language: Language, near: readonly string[]): string => {
  const names = near.map((one) => quote(language, one)).join(language === "nb" ? " eller " : " or ");
  return near.length === 0 ? "" : language === "nb" ? `Mente du ${names}? ` : `Did you mean ${names}? `;
};

const texts: Texts = {
  "no-kpi": {
    nb: () => "Raden har et mål, men ingen KPI. Skriv hvilken KPI målet gjelder.",
    en: () => "The row has a target but no KPI. Write which KPI the target is for.",
  },
  "unknown-kpi": {
    nb: ({ name, near }) =>
      `Det finnes ingen KPI som heter ${quote("nb", name)}, så målet er ikke med. ${nearest("nb", near)}KPI_LIST viser alle navnene.`,
    en: ({ name, near }) =>
      `There is no KPI called ${quote("en", name)}, so the target is left out. ${nearest("en", near)}KPI_LIST shows all the names.`,
  },
  "no-period": {
    nb: () => 'Raden har et mål, men ingen periode. Skriv perioden, for eksempel "2026-10", "2026-K3" eller "2026".',
    en: () => 'The row has a target but no period. Write the period, such as "2026-10", "2026-Q3" or "2026".',
  },
  "bad-period": {
    nb: ({ text }) =>
      `${quote("nb", text)} kan ikke leses som en periode, så målet er ikke med. Skriv for eksempel "2026-10", "2026-K3", "2026", "FY2026", "FY2026-K1" eller "2026-10-01..2026-12-15".`,
    en: ({ text }) =>
      `${quote("en", text)} cannot be read as a period, so the target is left out. Write for example "2026-10", "2026-Q3", "2026", "FY2026", "FY2026-Q1" or "2026-10-01..2026-12-15".`,
  },
  "no-value": {
    nb: () => "Raden har strekkmål eller delmål, men ikke noe mål, så den er ikke med. Skriv målet.",
    en: () => "The row has a stretch or a milestone but no target, so it is left out. Write the target.",
  },
  "unread-value": {
    nb: ({ text }) =>
      `${quote("nb", text)} er ikke et tall, så det er ikke med. Skriv et tall, for eksempel 12 eller 25 %.`,
    en: ({ text }) => `${quote("en", text)} is not a number, so it is left out. Write a number, such as 12 or 25%.`,
  },
  "ambiguous-value": {
    nb: ({ text }) =>
      `${quote("nb", text)} kan være tusener eller desimaler, så det er ikke med. Gjør cellen om til et tall.`,
    en: ({ text }) =>
      `${quote("en", text)} may be thousands or decimals, so it is left out. Turn the cell into a number.`,
  },
  "not-a-share": {
    nb: ({ value }) =>
      `${number("nb", value)} er mer enn alt: andelen kan ikke bli over 100 %, så målet er ikke med. Mente du ${number("nb", value)} %, så skriv det med prosenttegn.`,
    en: ({ value }) =>
      `${number("en", value)} is more than everything: the share cannot be above 100%, so the target is left out. If you meant ${number("en", value)}%, write it with the per cent sign.`,
  },
  "below-zero": {
    nb: ({ value }) => `${number("nb", value)} er under null, så målet er ikke med. Skriv et tall fra 0 og oppover.`,
    en: ({ value }) => `${number("en", value)} is below zero, so the target is left out. Write a number from 0 up.`,
  },
  "percent-of-nothing": {
    nb: ({ text }) =>
      `${quote("nb", text)} er i prosent, men denne KPI-en er ikke en andel, så målet er ikke med. Skriv tallet uten prosenttegn.`,
    en: ({ text }) =>
      `${quote("en", text)} is in per cent, but this KPI is not a share, so the target is left out. Write the number without the per cent sign.`,
  },
  "easier-stretch": {
    nb: () => "Strekkmålet er lettere å nå enn målet, så bare målet er med. Skriv et strekkmål som er bedre enn målet.",
    en: () =>
      "The stretch is easier to reach than the target, so only the target counts. Write a stretch that is better than the target.",
  },
  "bad-milestone": {
    nb: ({ text }) =>
      `${quote("nb", text)} kan ikke leses som et delmål, så delmålene i cellen er ikke med. Målet gjelder. Skriv dato og verdi, for eksempel 2026-06-30: 5 000 000, med semikolon mellom flere.`,
    en: ({ text }) =>
      `${quote("en", text)} cannot be read as a milestone, so the milestones of the cell are left out. The target counts. Write a date and a value, such as 2026-06-30: 5 000 000, with semicolons between several.`,
  },
  "milestone-outside": {
    nb: ({ day, period }) =>
      `Delmålet ${day} ligger utenfor perioden ${period}, så delmålet er ikke med. Målet gjelder. Rett datoen eller perioden.`,
    en: ({ day, period }) =>
      `The milestone ${day} lies outside the period ${period}, so the milestone is left out. The target counts. Correct the date or the period.`,
  },
  "same-target": {
    nb: ({ other }) =>
      `Samme KPI, samme personer og samme periode har et annet mål i ${other}. Ingen av dem er med, for det står ikke hvilket som gjelder. Ta bort det ene.`,
    en: ({ other }) =>
      `The same KPI, people and period have another target in ${other}. Neither counts, since nothing says which one holds. Take one away.`,
  },
  "repeated-target": {
    nb: ({ other }) => `Det samme målet står også i ${other}. Det regnes én gang. Ta gjerne bort den ene raden.`,
    en: ({ other }) => `The same target stands in ${other} too. It counts once. You may take one of the rows away.`,
  },
};

/**
 * What is wrong with a row of the user's targets, where, and the cure.
 *
 * @example sayTargetProblem("en", { kind: "no-kpi", at: "A5" }) //=> "A5: The row has a target but no KPI. Write which KPI the target is for."
 */
export function sayTargetProblem(language: Language, problem: TargetProblem): string {
  // The compiler cannot follow that the text found by a problem's kind takes the facts of that same problem.
  const say = texts[problem.kind][language] as (facts: TargetProblem) => string;
  return `${problem.at}: ${say(problem)}`;
}
