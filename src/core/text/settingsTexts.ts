import type { Language, Localized } from "../words/language";
import type { RuleSet } from "../words/settings";
import { ruleNames } from "./statisticTexts";

/** How the user chooses a rule set, and how a sentence names it. */
export const ruleSetNames: Readonly<Record<RuleSet, { readonly choice: Localized; readonly said: Localized }>> = {
  calibrated: {
    choice: { nb: "Nøkkels egen test (anbefales)", en: "Nøkkel's own test (recommended)" },
    said: { nb: "Nøkkels egen test", en: "Nøkkel's own test" },
  },
  shewhart: {
    choice: { nb: "Shewhart: bare grensene", en: "Shewhart: the limits alone" },
    said: { nb: "Shewharts grenser", en: "Shewhart's limits" },
  },
  wheeler: {
    choice: { nb: "Wheeler: tre regler", en: "Wheeler: three rules" },
    said: { nb: "Wheelers regler", en: "Wheeler's rules" },
  },
  "western-electric": {
    choice: { nb: "Western Electric: fire regler", en: "Western Electric: four rules" },
    said: { nb: "reglene til Western Electric", en: "the Western Electric rules" },
  },
  nelson: {
    choice: { nb: "Nelson: åtte regler", en: "Nelson: eight rules" },
    said: { nb: "Nelsons regler", en: "Nelson's rules" },
  },
  nhs: {
    choice: { nb: "NHS England: fire regler", en: "NHS England: four rules" },
    said: { nb: "reglene til NHS England", en: "NHS England's rules" },
  },
};

/** Monday first. */
export const weekdayNames: Readonly<Record<Language, readonly string[]>> = {
  nb: ["Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag", "Lørdag", "Søndag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

/** How often something cries wolf, of 100 a year; whole numbers. */
interface Alarms {
  readonly middle: number;
  readonly least: number;
  readonly most: number;
}

/** Sentences that depend on what the user has chosen. */
export const settingsSentences = {
  /** Heading of an interval, with its level as a per cent. */
  interval: {
    nb: (level: string) => `Tilfeldighetenes spillerom (${level})`,
    en: (level: string) => `Room for chance (${level})`,
  },
  room: {
    nb: (level: string) => `Spillerom (${level})`,
    en: (level: string) => `Room for chance (${level})`,
  },
  peopleText: {
    nb: (level: string) =>
      `Streken er tilfeldighetenes spillerom (${level}). Et rettferdig anslag trekker den som har få saker, mot de andre.`,
    en: (level: string) =>
      `The bar is the room for chance (${level}). A fair estimate draws those with few cases towards the others.`,
  },
  /** How often a published rule set cries wolf, and how often ours does. */
  criesWolf: {
    nb: (set: string, theirs: Alarms, ours: Alarms) =>
      `Månedene vurderes etter ${set}, som gir rundt ${theirs.middle} av 100 nøkkeltall uten endring minst ett falskt signal i året (${theirs.least} til ${theirs.most} etter hva som telles), mot ${ours.least} til ${ours.most} av 100 med Nøkkels egen test.`,
    en: (set: string, theirs: Alarms, ours: Alarms) =>
      `Months are judged by ${set}, which give about ${theirs.middle} of 100 unchanged key figures at least one false signal a year (${theirs.least} to ${theirs.most} by what is counted), against ${ours.least} to ${ours.most} of 100 with Nøkkel's own test.`,
  },
  /** What the choice of our own test comes to. */
  ownTest: {
    nb: (ours: Alarms) =>
      `Av 100 nøkkeltall uten endring får ${ours.least} til ${ours.most} et falskt signal i løpet av et år.`,
    en: (ours: Alarms) =>
      `Of 100 unchanged key figures ${ours.least} to ${ours.most} get a false signal within a year.`,
  },
  noSignals: {
    nb: (count: string, month: string, set: string) =>
      `Ingen av de ${count} nøkkeltallene i ${month} er et signal etter ${set}.`,
    en: (count: string, month: string, set: string) =>
      `None of the ${count} key figures in ${month} is a signal by ${set}.`,
  },
  method: {
    nb: (set: string) =>
      `Et signal er en måned som bryter ${set}. Grensene er for enkeltverdier (XmR), av månedene før, minst 12 og inntil 36: gjennomsnittet pluss og minus 2,66 ganger den gjennomsnittlige endringen fra måned til måned.`,
    en: (set: string) =>
      `A signal is a month that breaks ${set}. Limits are for single values (XmR), from the months before, at least 12 and up to 36: the mean plus and minus 2.66 times the mean change from month to month.`,
  },
  /** The fiscal year so far; a year that is the calendar's own needs no word for it. */
  soFar: {
    nb: (year: string, isFiscal: boolean) => `Hittil i ${isFiscal ? "regnskapsåret " : ""}${year}`,
    en: (year: string, isFiscal: boolean) => (isFiscal ? `Fiscal year ${year} so far` : `So far in ${year}`),
  },
  soFarOfTarget: {
    nb: (year: string) => `Av målene hittil i ${year}`,
    en: (year: string) => `Of the targets so far in ${year}`,
  },
} as const;

/** The facts of a verdict by a published rule set, as texts. */
interface RuleFacts {
  readonly kind: string;
  readonly value: string;
  readonly name: string;
  readonly period: string;
  readonly low: string;
  readonly high: string;
  readonly have: number;
  readonly needed: number;
  readonly usual: string;
  readonly rules: { readonly set: Exclude<RuleSet, "calibrated">; readonly broken: keyof typeof ruleNames | null };
}

/** What a published rule set says of a month, and of how little. */
export const ruleSentences = {
  nb: (facts: RuleFacts): string => {
    const { name, period, value, low, high, have, needed, rules } = facts;
    const first = `${name}: ${value}${period === "" ? "" : ` i ${period}`}.`;
    const set = ruleSetNames[rules.set].said.nb;
    if (facts.kind === "too-little-data") {
      return `${first} Det trengs ${needed} tidligere måneder med tall for å bruke ${set}. Her er det ${have}, så det mangler ${needed - have}.`;
    }
    return rules.broken === null
      ? `${first} Vanlig er ${low} til ${high}. Ikke noe signal etter ${set}.`
      : `${first} Vanlig er ${low} til ${high}. Et signal etter ${set}: ${ruleNames[rules.broken].nb}. Det kan være falskt; se etter en årsak før noe gjøres.`;
  },
  en: (facts: RuleFacts): string => {
    const { name, period, value, low, high, have, needed, rules } = facts;
    const first = `${name}: ${value}${period === "" ? "" : ` in ${period}`}.`;
    const set = ruleSetNames[rules.set].said.en;
    if (facts.kind === "too-little-data") {
      return `${first} It takes ${needed} earlier months with figures to use ${set}. Here there are ${have}, so ${needed - have} are missing.`;
    }
    return rules.broken === null
      ? `${first} Usual is ${low} to ${high}. No signal by ${set}.`
      : `${first} Usual is ${low} to ${high}. A signal by ${set}: ${ruleNames[rules.broken].en}. It may be a false one; look for a cause before anything is done.`;
  },
} as const;

/** How the limits of a published rule set were worked out. */
export const ruleMath = {
  nb: ({ have, usual, low, high }: RuleFacts) =>
    `Av ${have} måneder før: vanlig ${usual}, grenser ${low} til ${high}. Enkeltverdier (XmR): gjennomsnittet pluss og minus 2,66 ganger den gjennomsnittlige endringen fra måned til måned.`,
  en: ({ have, usual, low, high }: RuleFacts) =>
    `From ${have} earlier months: usual ${usual}, limits ${low} to ${high}. Single values (XmR): the mean plus and minus 2.66 times the mean change from month to month.`,
} as const;
