import type { Variant } from "./kpi";

/** What else people mean by a win rate; the plain one is a: won of won and lost, by closing date. */
export const winRateVariants: readonly Variant[] = [
  {
    key: "b",
    names: { en: "Win rate (won of period's created)", nb: "Treffprosent (vunnet mot opprettet i perioden)" },
    stamp: {
      en: "won in the period / created in the period: not the same deals",
      nb: "vunnet i perioden / opprettet i perioden: ikke de samme avtalene",
    },
    form: { kind: "ratio", numerator: ["deals_won"], denominator: ["opportunities_created"] },
    chance: "amount",
  },
  {
    key: "c",
    names: { en: "Win rate (cohort)", nb: "Treffprosent (kohort)" },
    stamp: {
      en: "won so far / created, by created date",
      nb: "vunnet så langt / opprettet, etter opprettet dato",
    },
    form: { kind: "ratio", numerator: ["deals_won_of_created"], denominator: ["opportunities_created"] },
    unjudged: "maturing",
  },
  {
    key: "d",
    names: { en: "Win rate (with overdue deals)", nb: "Treffprosent (med forfalte avtaler)" },
    stamp: {
      en: "won / (won + lost + still open past the expected date)",
      nb: "vunnet / (vunnet + tapt + fortsatt åpne etter forventet dato)",
    },
    form: { kind: "ratio", numerator: ["deals_won"], denominator: ["deals_won", "deals_lost", "overdue_deals"] },
  },
  {
    key: "e",
    names: { en: "Win rate (customers of leads)", nb: "Treffprosent (kunder av leads)" },
    stamp: {
      en: "leads that became customers / leads created",
      nb: "leads som ble kunder / leads opprettet",
    },
    form: { kind: "ratio", numerator: ["leads_won"], denominator: ["new_leads"] },
    subject: "leads",
    unjudged: "maturing",
  },
];
