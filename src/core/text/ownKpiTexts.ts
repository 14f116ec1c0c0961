import type { Localized } from "../words/language";

/** What the sheet of the user's own KPIs is called, in either language. */
export const ownKpiSheet: Localized = { nb: "Egne KPI-er", en: "Own KPIs" };
