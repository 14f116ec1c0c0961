import type { Localized } from "../words/language";

/** Titles and words of lists and explanations of KPIs. */
export const explainTitles = {
  id: { nb: "KPI", en: "KPI" },
  name: { nb: "Navn", en: "Name" },
  formula: { nb: "Formel", en: "Formula" },
  definition: { nb: "Definisjon", en: "Definition" },
  stamp: { nb: "Regel", en: "Rule" },
  variant: { nb: "Variant", en: "Variant" },
  tables: { nb: "Tabeller som trengs", en: "Tables needed" },
  unit: { nb: "Enhet", en: "Unit" },
  direction: { nb: "Retning", en: "Direction" },
  kind: { nb: "Type", en: "Kind" },
  columns: { nb: "Kolonner som trengs", en: "Columns needed" },
  chance: { nb: "Tilfeldighetsmodell", en: "Chance model" },
  counters: { nb: "Motvekt", en: "Guarded by" },
  source: { nb: "Kilde", en: "Source" },
  area: { nb: "Område", en: "Area" },
} as const satisfies Readonly<Record<string, Localized>>;

export const unitNames = {
  count: { nb: "antall", en: "count" },
  share: { nb: "prosent", en: "per cent" },
  money: { nb: "beløp", en: "amount" },
  "money-per-day": { nb: "beløp per dag", en: "amount a day" },
  days: { nb: "dager", en: "days" },
  hours: { nb: "timer", en: "hours" },
  ratio: { nb: "forholdstall", en: "ratio" },
  points: { nb: "poeng", en: "points" },
} as const satisfies Readonly<Record<string, Localized>>;

export const directionNames = {
  higher: { nb: "høyere er bedre", en: "higher is better" },
  lower: { nb: "lavere er bedre", en: "lower is better" },
  context: { nb: "verken eller", en: "neither" },
  range: { nb: "innenfor et område", en: "within a range" },
} as const satisfies Readonly<Record<string, Localized>>;

export const kindNames = {
  activity: { nb: "aktivitet", en: "activity" },
  quality: { nb: "kvalitet", en: "quality" },
  outcome: { nb: "resultat", en: "outcome" },
  efficiency: { nb: "effektivitet", en: "efficiency" },
} as const satisfies Readonly<Record<string, Localized>>;

export const chanceNames = {
  proportion: { nb: "andel: Wilson-intervall", en: "proportion: Wilson interval" },
  count: { nb: "antall: eksakt Poisson-intervall (Garwood)", en: "count: exact Poisson interval (Garwood)" },
  amount: { nb: "beløp: XmR-grenser over flere perioder", en: "amount: XmR limits over several periods" },
} as const satisfies Readonly<Record<string, Localized>>;

export const noSource: Localized = { nb: "Vanlig praksis; ingen side lest.", en: "Common practice; no page read." };
