import { listWords } from "./format";
import type { Interval } from "../words/interval";
import type { Assurance } from "../words/assurance";
import type { Localized } from "../words/language";

/** People by name, and how many they are. */
export interface Those {
  readonly names: string;
  readonly count: number;
}

/** Which lines a trend has beside its own. */
export interface Lines {
  readonly usual: boolean;
  readonly target: boolean;
}

const lineNames = {
  nb: { with: "med", usual: ["vanlig nivå", "grenser for tilfeldigheter"], target: ["mål"] },
  en: { with: "with", usual: ["usual level", "limits of chance"], target: ["target"] },
} as const;

function withLines(language: "nb" | "en", { usual, target }: Lines): string {
  const names = lineNames[language];
  const shown = [...(usual ? names.usual : []), ...(target ? names.target : [])];
  return shown.length === 0 ? "" : `, ${names.with} ${listWords(language, shown, shown.length)}`;
}

const lie = ({ count }: Those): string => (count === 1 ? "lies" : "lie");

/** Headings and labels of the summary sheet. */
export const summaryTexts = {
  sheet: { nb: "KPI", en: "KPI" },
  title: { nb: "KPI-sammendrag", en: "KPI summary" },
  toKnow: { nb: "Verdt å vite", en: "What to know" },
  figures: { nb: "Nøkkeltall", en: "Key figures" },
  kpi: { nb: "KPI", en: "KPI" },
  actual: { nb: "Faktisk", en: "Actual" },
  target: { nb: "Mål", en: "Target" },
  attainment: { nb: "Av mål", en: "Of target" },
  dueInPeriod: { nb: " med forfall i perioden", en: " due in the period" },
  previous: { nb: "Forrige måned", en: "Previous month" },
  lastYear: { nb: "Samme måned i fjor", en: "Same month last year" },
  verdict: { nb: "Vurdering", en: "Verdict" },
  people: { nb: "Selgere, siste 12 måneder", en: "Reps, last 12 months" },
  person: { nb: "Selger", en: "Rep" },
  of: { nb: "Av", en: "Of" },
  low: { nb: "Lav", en: "Low" },
  high: { nb: "Høy", en: "High" },
  fair: { nb: "Rettferdig anslag", en: "Fair estimate" },
  against: { nb: "Mot de andre", en: "Against the others" },
  everyone: { nb: "Alle samlet", en: "All together" },
  above: { nb: "▲ Over", en: "▲ Above" },
  below: { nb: "▼ Under", en: "▼ Below" },
  within: { nb: "● Kan være tilfeldig", en: "● May be chance" },
  tooLittle: { nb: "○ For lite data", en: "○ Too little data" },
  trends: { nb: "Utvikling", en: "Trends" },
  problems: { nb: "Data som bør ses på", en: "Data to look at" },
  noProblems: { nb: "Ingen problemer funnet i dataene.", en: "No problems found in the data." },
  method: { nb: "Slik er det regnet", en: "How it was computed" },
  chartData: { nb: "Tallene bak grafene", en: "The figures behind the charts" },
  month: { nb: "Måned", en: "Month" },
  usual: { nb: "Vanlig nivå", en: "Usual level" },
  lowLimit: { nb: "Nedre grense", en: "Lower limit" },
  highLimit: { nb: "Øvre grense", en: "Upper limit" },
  signal: { nb: "Signal", en: "Signal" },
  rules: {
    nb: "Et signal er en måned, eller de siste 3, 6 eller 12 månedene samlet, som ligger utenfor det en uendret virksomhet gir. Grensene regnes av månedene før, minst 12 og inntil 36, og tar hensyn til usikkerheten i dem, til svingninger utover antallet og til rytme gjennom kvartalet og året. Antall og summer regnes per virkedag. Av 200 måneder uten endring får høyst én et signal.",
    en: "A signal is a month, or the last 3, 6 or 12 months together, that lies outside what an unchanged business gives. Limits are made from the months before, at least 12 and up to 36, and allow for how little those tell, for scatter beyond the numbers, and for a rhythm through the quarter and the year. Counts and sums are taken per working day. Of 200 months without a change at most one gets a signal.",
  },
  peopleRules: {
    nb: "Selgere sammenlignes med de andre samlet; er alle like, nevnes noen i høyst 5 av 100 sammenligninger. Et rettferdig anslag trekker den som har få saker mot de andre.",
    en: "Reps are compared with the others together; if all are alike, anyone is named in at most 5 of 100 comparisons. A fair estimate draws those with few cases towards the others.",
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** Whether a target is reached by what is usual now. */
export const assurances: Readonly<Record<Assurance, Localized>> = {
  "will-meet": {
    nb: "På dagens nivå nås målet hver måned.",
    en: "At today's level the target is met every month.",
  },
  "may-or-may-not": {
    nb: "På dagens nivå nås målet i noen måneder og ikke i andre; det avgjøres av tilfeldigheter.",
    en: "At today's level the target is met in some months and missed in others; chance decides which.",
  },
  "will-miss": {
    nb: "På dagens nivå nås ikke målet. Noe må endres for at det skal skje.",
    en: "At today's level the target is not met. Something must change for that to happen.",
  },
};

/** A figure that went up or down, from what is usual to what it is. */
export interface Movement {
  readonly name: string;
  readonly isUp: boolean;
  readonly value: string;
  readonly usual: string;
}

const moved = {
  nb: ({ name, isUp, value, usual }: Movement) =>
    `${name} har gått ${isUp ? "opp" : "ned"} (${value} mot vanligvis ${usual})`,
  en: ({ name, isUp, value, usual }: Movement) =>
    `${name} has gone ${isUp ? "up" : "down"} (${value} against ${usual} usually)`,
};

/** Sentences of the summary with facts in them. */
export const summarySentences = {
  source: {
    nb: (name: string, rows: string, subject: string) => `${name}: ${rows} rader (${subject})`,
    en: (name: string, rows: string, subject: string) => `${name}: ${rows} rows (${subject})`,
  },
  made: {
    nb: (version: string) => `Laget av Nøkkel ${version}`,
    en: (version: string) => `Made by Nøkkel ${version}`,
  },
  /** The goal, and whether what is usual now will reach it. */
  target: {
    nb: (name: string, value: string, target: string, share: string, assurance: Assurance | null) =>
      `${name} ble ${value}, ${share} av målet på ${target}.${assurance === null ? "" : ` ${assurances[assurance].nb}`}`,
    en: (name: string, value: string, target: string, share: string, assurance: Assurance | null) =>
      `${name} came to ${value}, ${share} of the target of ${target}.${assurance === null ? "" : ` ${assurances[assurance].en}`}`,
  },
  noSignals: {
    nb: (count: string, month: string) =>
      `Ingen av de ${count} nøkkeltallene i ${month} skiller seg fra det tilfeldigheter alene kan gi.`,
    en: (count: string, month: string) =>
      `None of the ${count} key figures in ${month} stands out from what chance alone can give.`,
  },
  /** How many more cases it takes before a person can be judged. */
  missing: {
    nb: (count: number) => `mangler ${count}`,
    en: (count: number) => `${count} missing`,
  },
  /** A rank is never one number where chance leaves more open. */
  rank: {
    nb: ({ low, high }: Interval) => (low === high ? `plass ${low}` : `plass ${low}–${high}`),
    en: ({ low, high }: Interval) => (low === high ? `place ${low}` : `places ${low}–${high}`),
  },
  /** A lasting change may be a new level; whether it is, is for people to say. */
  newLevel: {
    nb: (since: string) =>
      `Nivået ser ut til å være nytt fra ${since}. Vet du hvorfor, kan grensene regnes på nytt derfra.`,
    en: (since: string) =>
      `The level seems to be a new one from ${since}. If you know why, limits can be made from there.`,
  },
  /** One figure got better and the one that guards it worse; by published rules where they are named. */
  brokenGuard: {
    nb: (better: Movement, worse: Movement, set: string | null) =>
      `${moved.nb(better)}, men ${moved.nb(worse)}. Begge deler er ${set === null ? "mer enn tilfeldigheter" : `signaler etter ${set}`}. Se etter om det ene går ut over det andre før noen får ros.`,
    en: (better: Movement, worse: Movement, set: string | null) =>
      `${moved.en(better)}, but ${moved.en(worse)}. Both are ${set === null ? "more than chance" : `signals by ${set}`}. See whether the one is at the expense of the other before anyone is praised.`,
  },
  /** Verdict on a figure that got better while its counter got worse. */
  guardedLabel: {
    nb: (worse: string) => `◆ Signal, men ${worse.charAt(0).toLowerCase()}${worse.slice(1)} er verre`,
    en: (worse: string) => `◆ Signal, but ${worse.charAt(0).toLowerCase()}${worse.slice(1)} is worse`,
  },
  rebase: {
    nb: (kpi: string, since: string, reason: string) =>
      `${kpi}: grensene regnes av månedene fra ${since}${reason === "" ? "" : ` (${reason})`}.`,
    en: (kpi: string, since: string, reason: string) =>
      `${kpi}: limits are made from the months from ${since} on${reason === "" ? "" : ` (${reason})`}.`,
  },
  moreSignals: {
    nb: (kpis: string) => `Signal også for ${kpis}; se tabellen.`,
    en: (kpis: string) => `Signals also for ${kpis}; see the table.`,
  },
  /** Names above and names below; one of the two may be empty. */
  peopleApart: {
    nb: (kpi: string, above: Those, below: Those) =>
      `${kpi}: ${[below.count > 0 && `${below.names} ligger under`, above.count > 0 && `${above.names} ligger over`].filter(Boolean).join(", og ")} de andre, mer enn tilfeldigheter forklarer. Resten lar seg ikke rangere.`,
    en: (kpi: string, above: Those, below: Those) =>
      `${kpi}: ${[below.count > 0 && `${below.names} ${lie(below)} below`, above.count > 0 && `${above.names} ${lie(above)} above`].filter(Boolean).join(", and ")} the others, more than chance explains. The rest cannot be ranked.`,
  },
  peopleAlike: {
    nb: (kpi: string, low: string, high: string) =>
      `${kpi}: ingen selger lar seg skille fra de andre. Like gode selgere ville sprikt fra ${low} til ${high} ved tilfeldigheter alene, så en rangering sier ingenting.`,
    en: (kpi: string, low: string, high: string) =>
      `${kpi}: no rep can be told from the others. Reps who are all alike would spread from ${low} to ${high} by chance alone, so a ranking says nothing.`,
  },
  trendAlt: {
    nb: (kpi: string, first: string, last: string, lines: Lines) =>
      `${kpi} per måned fra ${first} til ${last}${withLines("nb", lines)}.`,
    en: (kpi: string, first: string, last: string, lines: Lines) =>
      `${kpi} by month from ${first} to ${last}${withLines("en", lines)}.`,
  },
  compareAlt: {
    nb: (kpi: string, count: string, level: string) =>
      `${kpi} for ${count} selgere med intervall på ${level}; linjen er alle samlet.`,
    en: (kpi: string, count: string, level: string) =>
      `${kpi} of ${count} reps with ${level} intervals; the line is all together.`,
  },
} as const;
