import type { Assurance } from "../words/assurance";
import type { Language, Localized } from "../words/language";

/** A glyph and words for what will come of a target: never colour alone. */
export const assuranceLabels: Readonly<Record<Assurance, Localized>> = {
  "will-meet": { nb: "✓ Når målet", en: "✓ Will meet" },
  "may-or-may-not": { nb: "? Kan gå begge veier", en: "? May or may not" },
  "will-miss": { nb: "✗ Når ikke målet", en: "✗ Will miss" },
};

/** The same where nothing is open any more. */
export const settledLabels = {
  reached: { nb: "✓ Nådd", en: "✓ Met" },
  missed: { nb: "✗ Ikke nådd", en: "✗ Not met" },
} as const satisfies Readonly<Record<string, Localized>>;

/** The facts of a pace as texts, ready to stand in a sentence. */
export interface PaceFacts {
  readonly name: string;
  readonly period: string;
  /** null where there is nothing yet. */
  readonly actual: string | null;
  readonly target: string;
  /** The target is a lower bound, or an upper one. */
  readonly isLowerBetter: boolean;
  readonly isOver: boolean;
  readonly isReached: boolean;
  readonly landing: {
    readonly value: string;
    readonly low: string;
    readonly high: string;
    readonly holds: number;
  } | null;
  /** Why there is no landing, as a sentence; empty where there is one. */
  readonly why: string;
  /** Chance of reaching the target, 0 to 1. */
  readonly chance: number | null;
  readonly assurance: Assurance | null;
  readonly neededPerDay: string | null;
  readonly daysLeft: number;
}

/** A chance in words that do not claim more than is known: `om lag 7 av 10`. */
export function sayChance(language: Language, chance: number): string {
  const nb = language === "nb";
  if (chance < 0.01) return nb ? "under 1 av 100" : "below 1 in 100";
  if (chance > 0.99) return nb ? "over 99 av 100" : "over 99 in 100";
  const hundredths = Math.round(chance * 100);
  if (hundredths < 10 || hundredths > 90) return nb ? `om lag ${hundredths} av 100` : `about ${hundredths} in 100`;
  const tenths = Math.round(chance * 10);
  return nb ? `om lag ${tenths} av 10` : `about ${tenths} in 10`;
}

/** Where a KPI stands against its target, in sentences for a manager. */
export const sayPace = (language: Language, facts: PaceFacts): string =>
  (language === "nb" ? norwegian(facts) : english(facts)).filter((one) => one !== "").join(" ");

function norwegian(facts: PaceFacts): string[] {
  const { name, period, actual, target, landing, chance, assurance } = facts;
  const goal = facts.isLowerBetter ? `målet er høyst ${target}` : `målet er ${target}`;
  if (facts.isOver) {
    const end = actual === null ? "ingen tall" : actual;
    return [`${name}: ${end} i ${period}, ${goal}.`, facts.isReached ? "Målet er nådd." : "Målet er ikke nådd."];
  }
  return [
    actual === null
      ? `${name}: ingen tall ennå i ${period}, ${goal}.`
      : `${name}: ${actual} så langt i ${period}, ${goal}.`,
    landing === null
      ? facts.why
      : `Fortsetter det som før, lander det på omtrent ${landing.value}, med ${Math.round(landing.holds * 100)} % sannsynlighet mellom ${landing.low} og ${landing.high}.`,
    facts.isReached
      ? "Målet er allerede nådd."
      : chance === null || assurance === null
        ? ""
        : `${outcomes[assurance].nb} Sjansen er ${sayChance("nb", chance)}.`,
    facts.neededPerDay === null || facts.isReached
      ? ""
      : `Det trengs ${facts.neededPerDay} per virkedag i de ${facts.daysLeft} som er igjen.`,
  ];
}

function english(facts: PaceFacts): string[] {
  const { name, period, actual, target, landing, chance, assurance } = facts;
  const goal = facts.isLowerBetter ? `the target is at most ${target}` : `the target is ${target}`;
  if (facts.isOver) {
    const end = actual === null ? "no figures" : actual;
    return [
      `${name}: ${end} in ${period}, ${goal}.`,
      facts.isReached ? "The target is met." : "The target is not met.",
    ];
  }
  return [
    actual === null
      ? `${name}: no figures yet in ${period}, ${goal}.`
      : `${name}: ${actual} so far in ${period}, ${goal}.`,
    landing === null
      ? facts.why
      : `If things go on as before it lands at about ${landing.value}, with ${Math.round(landing.holds * 100)}% probability between ${landing.low} and ${landing.high}.`,
    facts.isReached
      ? "The target is met already."
      : chance === null || assurance === null
        ? ""
        : `${outcomes[assurance].en} The chance is ${sayChance("en", chance)}.`,
    facts.neededPerDay === null || facts.isReached
      ? ""
      : `It takes ${facts.neededPerDay} per working day in the ${facts.daysLeft} that ${facts.daysLeft === 1 ? "is" : "are"} left.`,
  ];
}

const outcomes: Readonly<Record<Assurance, Localized>> = {
  "will-meet": { nb: "Da nås målet.", en: "Then the target will be met." },
  "may-or-may-not": { nb: "Om målet nås, er ikke avgjort.", en: "Whether the target will be met is undecided." },
  "will-miss": { nb: "Da nås ikke målet.", en: "Then the target will be missed." },
};

/** Titles of what KPI_PACE spills. */
export const paceTitles: readonly Localized[] = [
  { nb: "Forventet", en: "Expected" },
  { nb: "Faktisk", en: "Actual" },
  { nb: "Tempo", en: "Pace" },
  { nb: "Landing", en: "Landing" },
  { nb: "Lav", en: "Low" },
  { nb: "Høy", en: "High" },
  { nb: "Sjanse", en: "Chance" },
  { nb: "Trengs per dag", en: "Needed a day" },
];

/** Titles of what KPI_FORECAST spills. */
export const forecastTitles: readonly Localized[] = [
  { nb: "Metode", en: "Method" },
  { nb: "Så langt", en: "So far" },
  { nb: "Fra åpne avtaler", en: "From open deals" },
  { nb: "Fra nye avtaler", en: "From new deals" },
  { nb: "Sum", en: "Total" },
  { nb: "Lav", en: "Low" },
  { nb: "Høy", en: "High" },
  { nb: "Feil i tidligere måneder (WAPE)", en: "Error in past months (WAPE)" },
  { nb: "Andel måneder innenfor", en: "Share of months within" },
  { nb: "Måneder prøvd", en: "Months tried" },
];

export const forecastRows = {
  age: { nb: "Pipeline etter alder", en: "Pipeline by age" },
  stage: { nb: "Pipeline etter fase", en: "Pipeline by stage" },
  runRate: { nb: "Tempo som før", en: "Run rate" },
} as const satisfies Readonly<Record<string, Localized>>;

export const forecastNotes = {
  age: {
    nb: "Dataene viser bare fasen avtalene står i nå, ikke når de kom dit. Derfor er de vektet etter alder siden de ble opprettet, ikke etter fase. Gi også fasehistorikken om den finnes.",
    en: "The data show only the stage that deals are in now, not when they came there. So they are weighted by their age since creation, not by stage. Give the history of stages too if there is one.",
  },
  stage: {
    nb: "Åpne avtaler er vektet etter fasen de står i og hvor lenge de har stått der, slik det har gått med avtalene i fasehistorikken. Avtaler som ikke står der, er vektet etter alder.",
    en: "Open deals are weighted by the stage they stand in and how long they have stood there, as it went with the deals in the history of stages. Deals that it lacks are weighted by age.",
  },
  unmatched: {
    nb: "Ingen av avtalene står i fasehistorikken. Sjekk at begge tabellene bruker samme avtale-id.",
    en: "None of the deals stands in the history of stages. Check that both tables use the same deal id.",
  },
  pipelineNearer: {
    nb: "I de tidligere månedene traff pipelinen nærmere enn tempoet.",
    en: "In the past months the pipeline came nearer than the run rate.",
  },
  runRateNearer: {
    nb: "I de tidligere månedene traff tempoet nærmere enn pipelinen. Stol mest på tempoet.",
    en: "In the past months the run rate came nearer than the pipeline. Trust the run rate more.",
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** Rows that a forecast of the pipeline cannot use. */
export const sayLeftOut = (language: Language, count: number): string =>
  language === "nb"
    ? `${count === 1 ? "Én avtale" : `${count} avtaler`} uten opprettet dato, lukket dato eller kjent fase er ikke med i pipelinen.`
    : `${count === 1 ? "One deal" : `${count} deals`} without a creation day, a closing day or a known stage ${count === 1 ? "is" : "are"} not in the pipeline.`;
