import type { FaultTexts } from "./faultTexts";
import { capital, quote, quoteWords } from "./quote";
import { sayTargetProblem } from "./targetProblems";

/** Sentences about targets, and about what cannot be foretold. */
export const targetFaults: Pick<
  FaultTexts,
  | "bad-target"
  | "no-target"
  | "parts-exceed"
  | "rates-do-not-add"
  | "unknown-scope"
  | "two-scopes"
  | "no-landing"
  | "not-begun"
> = {
  "bad-target": {
    nb: ({ problem }) => sayTargetProblem("nb", problem),
    en: ({ problem }) => sayTargetProblem("en", problem),
  },
  "no-target": {
    nb: ({ of, period, scope }, nameOf) =>
      `Det er ikke satt noe mål for ${quote("nb", nameOf(of))} i ${quote("nb", period)} for ${scope === null ? "alle" : quote("nb", scope)}, og ingen andre mål gir det. Skriv målet i målarket.`,
    en: ({ of, period, scope }, nameOf) =>
      `No target is set for ${quote("en", nameOf(of))} in ${quote("en", period)} for ${scope === null ? "everyone" : quote("en", scope)}, and no other targets give it. Write the target in the targets sheet.`,
  },
  "parts-exceed": {
    nb: ({ of, period }, nameOf) =>
      `Målene for deler av ${quote("nb", period)} er til sammen større enn målet for hele perioden (${nameOf(of)}). Rett målene så delene får plass i helheten.`,
    en: ({ of, period }, nameOf) =>
      `The targets for parts of ${quote("en", period)} add up to more than the target for the whole (${nameOf(of)}). Correct the targets so that the parts fit into the whole.`,
  },
  "rates-do-not-add": {
    nb: ({ of, period }, nameOf) =>
      `${capital(nameOf(of))} har ulike mål innenfor ${quote("nb", period)}, og rater kan ikke legges sammen. Skriv et eget mål for hele perioden.`,
    en: ({ of, period }, nameOf) =>
      `${capital(nameOf(of))} has different targets within ${quote("en", period)}, and rates cannot be added. Write a target of its own for the whole period.`,
  },
  "unknown-scope": {
    nb: ({ name, known }) =>
      `${quote("nb", name)} er verken et team eller en selger i tabellen. ${known.length === 0 ? "Tabellen har ingen kolonne for team eller selger." : `Tabellen har ${quoteWords("nb", known)}.`} Rett navnet i målet eller i dataene.`,
    en: ({ name, known }) =>
      `${quote("en", name)} is neither a team nor a rep of the table. ${known.length === 0 ? "The table has no column for team or rep." : `The table has ${quoteWords("en", known)}.`} Correct the name in the target or in the data.`,
  },
  "two-scopes": {
    nb: ({ name }) =>
      `${quote("nb", name)} er både et team og en selger i tabellen. Skriv "team: ${name}" eller "selger: ${name}".`,
    en: ({ name }) =>
      `${quote("en", name)} is both a team and a rep of the table. Write "team: ${name}" or "rep: ${name}".`,
  },
  "no-landing": {
    nb: ({ of, why }, nameOf) => `${capital(nameOf(of))} kan ikke framskrives. ${cannotLand[why].nb}`,
    en: ({ of, why }, nameOf) => `${capital(nameOf(of))} cannot be projected. ${cannotLand[why].en}`,
  },
  "not-begun": {
    nb: ({ period }) =>
      `Perioden ${quote("nb", period)} har ikke begynt på siste dag i dataene. Vent til den begynner, eller velg en annen periode.`,
    en: ({ period }) =>
      `The period ${quote("en", period)} has not begun by the last day of the data. Wait until it begins, or choose another period.`,
  },
};

const cannotLand = {
  stock: {
    nb: "Det er en beholdning, som henger på sin egen fortid. Sammenlign den med målet ved periodens slutt.",
    en: "It is a stock, which hangs on its own past. Compare it with the target at the end of the period.",
  },
  maturing: {
    nb: "Raten stiger etter hvert som åpne saker avgjøres. Vent til de er avgjort.",
    en: "The rate rises as open cases are decided. Wait until they are.",
  },
  growth: {
    nb: "Vekst fra ett lite tall til et annet er mest flaks. Sett heller mål for selve antallet.",
    en: "Growth from one small number to another is mostly luck. Set a target for the count itself instead.",
  },
  "below-zero": {
    nb: "En merkbar del av beløpene er negative, som krediteringer, og vi har ingen ærlig modell for når de kommer. Bruk tallet så langt.",
    en: "A noticeable part of the amounts is negative, as credits are, and we have no honest model for when they come. Use the figure so far.",
  },
  "no-model": {
    nb: "Vi har ingen ærlig modell for spredningen i et slikt forholdstall. Bruk tallet så langt, eller sett mål for antallet eller beløpet bak det.",
    en: "We have no honest model for how such a ratio scatters. Use the figure so far, or set a target for the count or amount behind it.",
  },
} as const;
