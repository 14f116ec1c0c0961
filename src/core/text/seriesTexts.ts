import type { Localized } from "../words/language";

/** Titles of what the formulas about months, drivers and guards spill. */
export const seriesTitles = {
  period: { nb: "Periode", en: "Period" },
  target: { nb: "Mål", en: "Target" },
  usual: { nb: "Vanlig nivå", en: "Usual level" },
  low: { nb: "Nedre grense", en: "Lower limit" },
  high: { nb: "Øvre grense", en: "Upper limit" },
  verdict: { nb: "Vurdering", en: "Verdict" },
  driver: { nb: "Driver", en: "Driver" },
  before: { nb: "Før", en: "Before" },
  after: { nb: "Etter", en: "After" },
  effect: { nb: "Virkning", en: "Effect" },
  share: { nb: "Andel av endringen", en: "Share of the change" },
  total: { nb: "Samlet", en: "Total" },
  kpi: { nb: "KPI", en: "KPI" },
  counter: { nb: "Motvekt", en: "Counterweight" },
  counterVerdict: { nb: "Motvektens vurdering", en: "Verdict on the counterweight" },
  sentence: { nb: "Hva det betyr", en: "What it means" },
  value: { nb: "Verdi", en: "Value" },
} as const satisfies Readonly<Record<string, Localized>>;

/** What a formula says where a verdict would not be honest. */
export const seriesWords = {
  unfinished: { nb: "○ Måneden er ikke over", en: "○ The month is not over" },
  mix: { nb: "sammensetning", en: "mix" },
  comesOrGoes: { nb: "kom til eller falt bort", en: "came or went" },
} as const satisfies Readonly<Record<string, Localized>>;

/** How a KPI and its counterweight stand together. */
export const guardSentences = {
  held: {
    nb: () => "Ingen tegn til at det ene er blitt bedre på bekostning av det andre.",
    en: () => "No sign that the one has got better at the expense of the other.",
  },
  unknown: {
    nb: (kpi: string, counter: string) =>
      `${kpi} kan ikke holdes opp mot ${counter} ennå: minst ett av tallene kan ikke vurderes.`,
    en: (kpi: string, counter: string) =>
      `${kpi} cannot be held against ${counter} yet: at least one of the two cannot be judged.`,
  },
} as const;
