import { is, money, type MeasureEntry } from "./measureEntry";
import type { Measure } from "./measure";
import type { Meaning } from "../words/role";

const cost = (category: Meaning): Pick<Measure, "add" | "where" | "date" | "gap"> => ({
  add: money("amount"),
  where: [is("category", category)],
  date: ["date", "closed", "created"],
  // A month without a cost is one that nobody has entered yet.
  gap: "unknown",
});

/** Measures of a table of costs, by id. */
export const costMeasures: Readonly<Record<string, MeasureEntry>> = {
  marketing_spend: {
    en: "Marketing spend",
    nb: "Markedsføringskostnad",
    ...cost("marketing"),
    orTotal: "ad_spend",
    headers: ["marketing spend", "marketing cost", "marketing costs", "markedsføring", "markedsføringskostnader"],
  },
  sales_spend: {
    en: "Sales spend",
    nb: "Salgskostnad",
    ...cost("sales"),
    headers: ["sales spend", "sales cost", "sales costs", "salgskostnader"],
  },
  recruiting_cost: {
    en: "Recruiting cost",
    nb: "Rekrutteringskostnad",
    ...cost("recruiting"),
    headers: ["recruiting cost", "recruitment cost", "recruiting costs", "rekrutteringskostnader", "rekruttering"],
  },
};
