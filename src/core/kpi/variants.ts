import type { Variant } from "./kpi";

/** Other rules for when a deal has passed a stage; the plain one is any later stage. */
export const stageVariants: readonly Variant[] = [
  {
    key: "b",
    names: { en: "Stage conversion rate (next stage)", nb: "Konvertering per salgssteg (neste fase)" },
    stamp: {
      en: "went straight to the next stage / entered",
      nb: "gikk rett til neste fase / kom inn",
    },
    form: { kind: "ratio", numerator: ["stage_next"], denominator: ["stage_entered"] },
  },
  {
    key: "c",
    names: { en: "Stage conversion rate (settled)", nb: "Konvertering per salgssteg (avklarte)" },
    stamp: {
      en: "went on to any later stage / (went on + lost)",
      nb: "gikk videre til en senere fase / (gikk videre + tapt)",
    },
    form: { kind: "ratio", numerator: ["stage_passed"], denominator: ["stage_settled"] },
  },
];

/** Coverage of the whole target instead of what remains of it. */
export const coverageVariants: readonly Variant[] = [
  {
    key: "b",
    names: { en: "Pipeline coverage (whole target)", nb: "Pipeline-dekning (hele målet)" },
    stamp: { en: "open pipeline due / whole target", nb: "åpen pipeline med forfall / hele målet" },
    form: { kind: "target", measure: "pipeline_due", against: "whole", of: "revenue_won" },
  },
];

/** Sales without VAT, where credit sales are not known; the figure is then too high by the VAT. */
export const dsoVariants: readonly Variant[] = [
  {
    key: "b",
    names: { en: "Days sales outstanding (all sales)", nb: "Gjennomsnittlig kredittid kunder (alt salg)" },
    stamp: {
      en: "average receivables × days / all sales excl. VAT",
      nb: "gjennomsnittlige kundefordringer × dager / alt salg uten mva.",
    },
    form: { kind: "ratio", numerator: ["receivables"], denominator: ["sales_revenue"] },
  },
];
