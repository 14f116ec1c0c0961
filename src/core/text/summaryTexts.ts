import type { Localized } from "../words/language";

/** Headings and labels of the summary sheet. */
export const summaryTexts = {
  sheet: { nb: "KPI", en: "KPI" },
  title: { nb: "KPI-sammendrag", en: "KPI summary" },
  toKnow: { nb: "Verdt å vite", en: "What to know" },
  figures: { nb: "Nøkkeltall", en: "Key figures" },
  kpi: { nb: "KPI", en: "KPI" },
  actual: { nb: "Faktisk", en: "Actual" },
  interval: { nb: "Tilfeldighetenes spillerom (95 %)", en: "Room for chance (95%)" },
  target: { nb: "Mål", en: "Target" },
  attainment: { nb: "Av mål", en: "Of target" },
  previous: { nb: "Forrige måned", en: "Previous month" },
  lastYear: { nb: "Samme måned i fjor", en: "Same month last year" },
  verdict: { nb: "Vurdering", en: "Verdict" },
  people: { nb: "Selgere, siste 12 måneder", en: "Reps, last 12 months" },
  person: { nb: "Selger", en: "Rep" },
  of: { nb: "Av", en: "Of" },
  low: { nb: "Lav", en: "Low" },
  high: { nb: "Høy", en: "High" },
  against: { nb: "Mot alle samlet", en: "Against all together" },
  everyone: { nb: "Alle samlet", en: "All together" },
  above: { nb: "▲ Over", en: "▲ Above" },
  below: { nb: "▼ Under", en: "▼ Below" },
  within: { nb: "● Ikke til å skille fra tilfeldigheter", en: "● Not to be told from chance" },
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
    nb: "Et signal er en måned som det vanlige nivået gir sjeldnere enn 3 av 1000 ganger: p-diagram for andeler, eksakt Poisson for antall, XmR for beløp. Grensene regnes av månedene før, inntil 24. Sesong er ikke trukket fra. Selgere sammenlignes med alle samlet, korrigert for hvor mange som sammenlignes (Bonferroni).",
    en: "A signal is a month that the usual level gives less often than 3 times in 1000: p chart for shares, exact Poisson for counts, XmR for amounts. Limits are made from the months before, up to 24. Season is not taken out. Reps are compared with all together, corrected for how many are compared (Bonferroni).",
  },
} as const satisfies Readonly<Record<string, Localized>>;

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
  target: {
    nb: (name: string, value: string, target: string, share: string) =>
      `${name} ble ${value}, ${share} av målet på ${target}.`,
    en: (name: string, value: string, target: string, share: string) =>
      `${name} came to ${value}, ${share} of the target of ${target}.`,
  },
  noSignals: {
    nb: (count: string, month: string) =>
      `Ingen av de ${count} nøkkeltallene i ${month} skiller seg fra det tilfeldigheter alene kan gi.`,
    en: (count: string, month: string) =>
      `None of the ${count} key figures in ${month} stands out from what chance alone can give.`,
  },
  /** Names above and names below; one of the two may be empty. */
  peopleApart: {
    nb: (kpi: string, above: string, below: string) =>
      `${kpi}: ${[below && `${below} ligger under`, above && `${above} ligger over`].filter(Boolean).join(", og ")} alle samlet, mer enn tilfeldigheter forklarer.`,
    en: (kpi: string, above: string, below: string) =>
      `${kpi}: ${[below && `below all together: ${below}`, above && `above all together: ${above}`].filter(Boolean).join("; ")}. Chance does not explain it.`,
  },
  peopleAlike: {
    nb: (kpi: string) => `${kpi}: ingen selger lar seg skille fra alle samlet. En rangering ville vært tilfeldig.`,
    en: (kpi: string) => `${kpi}: no rep can be told from all together. A ranking would be chance.`,
  },
  trendAlt: {
    nb: (kpi: string, first: string, last: string) =>
      `${kpi} per måned fra ${first} til ${last}, med vanlig nivå, grenser for tilfeldigheter og mål.`,
    en: (kpi: string, first: string, last: string) =>
      `${kpi} by month from ${first} to ${last}, with usual level, limits of chance and target.`,
  },
  compareAlt: {
    nb: (kpi: string, count: string) => `${kpi} for ${count} selgere med 95 %-intervall; linjen er alle samlet.`,
    en: (kpi: string, count: string) => `${kpi} of ${count} reps with 95% intervals; the line is all together.`,
  },
} as const;
