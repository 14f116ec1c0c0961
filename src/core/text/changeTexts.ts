/** A KPI of one person, before and since its level changed; the numbers as texts. */
export interface ToldChange {
  readonly kpi: string;
  readonly isUp: boolean;
  /** null where nobody can say which way is better. */
  readonly isBetter: boolean | null;
  readonly value: string;
  readonly before: string;
}

const small = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

const halves = {
  nb: ({ kpi, isUp, value, before }: ToldChange) =>
    `${small(kpi)} ${isUp ? "opp" : "ned"} til ${value} (${before} før)`,
  en: ({ kpi, isUp, value, before }: ToldChange) =>
    `${small(kpi)} ${isUp ? "up" : "down"} to ${value} (${before} before)`,
} as const;

const news = {
  nb: { better: "Forbedringen", worse: "Tilbakegangen", neither: "Endringen" },
  en: { better: "improvement", worse: "decline", neither: "change" },
} as const;

const sort = ({ isBetter }: ToldChange): "better" | "worse" | "neither" =>
  isBetter === null ? "neither" : isBetter ? "better" : "worse";

/** Sentences about people whose level has changed to stay, and about how good and bad go together. */
export const changeSentences = {
  /** A rate, or the mean of a month, with what it was made of. */
  ofTrials: {
    nb: (value: string, successes: string, trials: string) => `${value}, ${successes} av ${trials}`,
    en: (value: string, successes: string, trials: string) => `${value}, ${successes} of ${trials}`,
  },
  aMonth: { nb: (value: string) => `${value} i måneden`, en: (value: string) => `${value} a month` },
  person: {
    nb: (name: string, since: string, change: ToldChange) =>
      `${name}: ${halves.nb(change)}. ${news.nb[sort(change)]} begynte omtrent i ${since} og har vart; tilfeldigheter forklarer den neppe.`,
    en: (name: string, since: string, change: ToldChange) =>
      `${name}: ${halves.en(change)}. The ${news.en[sort(change)]} began about ${since} and has lasted; chance hardly explains it.`,
  },
  /** The same person: one figure better, others worse, at about the same time. */
  guard: {
    nb: (name: string, since: string, better: ToldChange, worse: readonly ToldChange[]) =>
      `${name}: ${halves.nb(better)}, men ${worse.map(halves.nb).join(" og ")}. Alt begynte omtrent i ${since}, og tilfeldigheter forklarer det neppe. Det ene kan ha gått ut over det andre: spør hvorfor før noen får ros.`,
    en: (name: string, since: string, better: ToldChange, worse: readonly ToldChange[]) =>
      `${name}: ${halves.en(better)}, but ${worse.map(halves.en).join(" and ")}. It all began about ${since}, and chance hardly explains it. The one may be at the expense of the other: ask why before anyone is praised.`,
  },
  /** Targets that nothing guards; each with the KPIs that would. */
  unguarded: {
    nb: (pairs: string) =>
      `Mål uten motvekt: ${pairs}. Et mål alene kan nås på bekostning av noe annet; sett et mål for motvekten også.`,
    en: (pairs: string) =>
      `Targets without a counterweight: ${pairs}. A target alone can be met at the expense of something else; set one for the counterweight too.`,
  },
  pair: {
    nb: (kpi: string, counters: string) => `${small(kpi)} (motvekt: ${counters})`,
    en: (kpi: string, counters: string) => `${small(kpi)} (counterweight: ${counters})`,
  },
} as const;
