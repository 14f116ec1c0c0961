import type { Localized } from "../words/language";
import type { Grain } from "../words/period";

export const grainNames: Readonly<Record<Grain, Localized>> = {
  day: { nb: "Dag", en: "Day" },
  week: { nb: "Uke", en: "Week" },
  month: { nb: "Måned", en: "Month" },
  quarter: { nb: "Kvartal", en: "Quarter" },
  year: { nb: "År", en: "Year" },
};
