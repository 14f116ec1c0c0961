import type { Localized } from "../words/language";

/** Titles of the tables that the statistics spill. */
export const statisticTitles = {
  value: { nb: "Verdi", en: "Value" },
  centre: { nb: "Midtlinje", en: "Centre" },
  lower: { nb: "Nedre grense", en: "Lower limit" },
  upper: { nb: "Øvre grense", en: "Upper limit" },
  verdict: { nb: "Vurdering", en: "Verdict" },
  rule: { nb: "Regel", en: "Rule" },
  name: { nb: "Navn", en: "Name" },
  low: { nb: "Lav", en: "Low" },
  high: { nb: "Høy", en: "High" },
  fair: { nb: "Rettferdig anslag", en: "Fair estimate" },
  fairLow: { nb: "Anslag, lav", en: "Estimate, low" },
  fairHigh: { nb: "Anslag, høy", en: "Estimate, high" },
  chanceAbove: { nb: "Sjanse for over laget", en: "Chance above team" },
  trials: { nb: "Forsøk", en: "Trials" },
  lower95: { nb: "Nedre 95 %", en: "Lower 95%" },
  upper95: { nb: "Øvre 95 %", en: "Upper 95%" },
  lower998: { nb: "Nedre 99,8 %", en: "Lower 99.8%" },
  upper998: { nb: "Øvre 99,8 %", en: "Upper 99.8%" },
  position: { nb: "Plassering", en: "Position" },
} as const satisfies Readonly<Record<string, Localized>>;

/** The verdict on one point of a chart. */
export const pointVerdicts = {
  normal: { nb: "● Som vanlig", en: "● As usual" },
  high: { nb: "△ Signal opp", en: "△ Signal up" },
  low: { nb: "▽ Signal ned", en: "▽ Signal down" },
  neither: { nb: "◇ Signal", en: "◇ Signal" },
} as const satisfies Readonly<Record<string, Localized>>;

/** What a rule looks for, short enough for a cell. */
export const ruleNames = {
  outside: { nb: "utenfor grensene", en: "outside the limits" },
  run: { nb: "lang rekke på samme side", en: "long run on one side" },
  trend: { nb: "jevn stigning eller fall", en: "steady rise or fall" },
  alternating: { nb: "opp og ned annenhver gang", en: "up and down by turns" },
  hugging: { nb: "for nær midtlinjen", en: "too close to the centre" },
  avoiding: { nb: "unngår midtlinjen", en: "keeps off the centre" },
  "two-of-three": { nb: "to av tre langt ute", en: "two of three far out" },
  "two-of-three-inside": { nb: "to av tre nær grensen", en: "two of three near the limit" },
  "three-of-four": { nb: "tre av fire nærmere grensen", en: "three of four nearer the limit" },
  "four-of-five": { nb: "fire av fem langt ute", en: "four of five far out" },
} as const satisfies Readonly<Record<string, Localized>>;

/** What Anhøj's rules say of a series as a whole; the numbers are whole. */
export const runTexts = {
  longRun: {
    nb: (found: number, limit: number) => `rekke på ${found} på samme side (høyst ${limit} ventet)`,
    en: (found: number, limit: number) => `run of ${found} on one side (at most ${limit} expected)`,
  },
  fewCrossings: {
    nb: (found: number, limit: number) => `kryssinger av midten: ${found} (minst ${limit} ventet)`,
    en: (found: number, limit: number) => `crossings of the middle: ${found} (at least ${limit} expected)`,
  },
} as const;

/** How someone stands among the others who are compared. */
export const standingNames = {
  above: { nb: "▲ Over de andre", en: "▲ Above the others" },
  below: { nb: "▼ Under de andre", en: "▼ Below the others" },
  within: { nb: "● Ikke til å skille fra tilfeldigheter", en: "● Not to be told from chance" },
  "too-little-data": { nb: "○ For lite data", en: "○ Too little data" },
} as const satisfies Readonly<Record<string, Localized>>;

/** Where someone lies in a funnel. */
export const positionNames = {
  inside: { nb: "● Innenfor", en: "● Inside" },
  above95: { nb: "△ Over 95 %", en: "△ Above 95%" },
  below95: { nb: "▽ Under 95 %", en: "▽ Below 95%" },
  above998: { nb: "▲ Over 99,8 %", en: "▲ Above 99.8%" },
  below998: { nb: "▼ Under 99,8 %", en: "▼ Below 99.8%" },
  none: { nb: "○ Ingen data", en: "○ No data" },
} as const satisfies Readonly<Record<string, Localized>>;

/** Words of the verdict on a series without a name. */
export const signalTexts = {
  last: { nb: "Siste måned", en: "Last month" },
  better: { nb: "Det er en bedring.", en: "That is an improvement." },
  worse: { nb: "Det er en forverring.", en: "That is a change for the worse." },
} as const satisfies Readonly<Record<string, Localized>>;
