import type { Form, Kpi } from "./kpi";

const factor = (id: string, en: string, nb: string, form: Form, unit: Kpi["unit"]): Kpi => ({
  id,
  area: "marketing",
  subject: "customers",
  names: { en, nb },
  definition: { en, nb },
  stamp: { en, nb },
  form,
  unit,
  direction: "context",
  kind: "outcome",
  chance: "amount",
  counters: [],
  drivers: [],
  sources: [],
});

/** Factors of other KPIs that nobody asks for by themselves. */
export const hiddenKpis: readonly Kpi[] = [
  factor(
    "arpa",
    "MRR per customer",
    "MRR per kunde",
    { kind: "ratio", numerator: ["mrr_start"], denominator: ["paying_customers"] },
    "money",
  ),
  factor(
    "customer_churn",
    "Share of customers that left",
    "Andel kunder som sluttet",
    { kind: "ratio", numerator: ["customers_churned"], denominator: ["paying_customers"] },
    "share",
  ),
];
