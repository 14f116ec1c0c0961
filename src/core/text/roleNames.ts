import type { Localized } from "../words/language";
import type { Role, Subject } from "../words/role";

/** What each role is called when the user is told about it. */
export const roleNames: Readonly<Record<Role, Localized>> = {
  id: { nb: "id", en: "id" },
  owner: { nb: "selger", en: "rep" },
  team: { nb: "team", en: "team" },
  stage: { nb: "fase", en: "stage" },
  amount: { nb: "beløp", en: "amount" },
  currency: { nb: "valuta", en: "currency" },
  created: { nb: "opprettet dato", en: "created date" },
  closed: { nb: "lukkedato", en: "closing date" },
  expected: { nb: "forventet lukkedato", en: "expected closing date" },
  date: { nb: "dato", en: "date" },
  source: { nb: "kilde", en: "source" },
  product: { nb: "produkt", en: "product" },
  account: { nb: "kunde", en: "account" },
  type: { nb: "aktivitetstype", en: "activity type" },
  outcome: { nb: "utfall", en: "outcome" },
  listPrice: { nb: "listepris", en: "list price" },
  cost: { nb: "kostnad", en: "cost" },
  probability: { nb: "sannsynlighet", en: "probability" },
  firstResponse: { nb: "første svar", en: "first response" },
  qualified: { nb: "kvalifisert (MQL)", en: "qualified (MQL)" },
  accepted: { nb: "akseptert (SQL)", en: "accepted (SQL)" },
  deal: { nb: "avtale-id", en: "deal id" },
  lead: { nb: "lead-id", en: "lead id" },
  period: { nb: "periode", en: "period" },
};

/** What a table is called by what its rows are about. */
export const subjectNames: Readonly<Record<Subject, Localized>> = {
  deals: { nb: "avtaler", en: "deals" },
  leads: { nb: "leads", en: "leads" },
  activities: { nb: "aktiviteter", en: "activities" },
  totals: { nb: "summer", en: "totals" },
  unknown: { nb: "ukjent", en: "unknown" },
};
