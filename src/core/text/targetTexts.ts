import type { Localized } from "../words/language";

/** The headers of the table of targets. */
export const targetTitles = {
  kpi: { nb: "KPI", en: "KPI" },
  scope: { nb: "Gjelder", en: "Scope" },
  period: { nb: "Periode", en: "Period" },
  value: { nb: "Mål", en: "Target" },
  stretch: { nb: "Strekkmål", en: "Stretch" },
  milestones: { nb: "Delmål", en: "Milestones" },
  owner: { nb: "Ansvarlig", en: "Owner" },
  objective: { nb: "Hensikt", en: "Objective" },
} as const satisfies Readonly<Record<string, Localized>>;
