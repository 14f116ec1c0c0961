import { count, money, present, type MeasureEntry } from "./measureEntry";

const begun = ["closed", "created"] as const;
const month = ["period", "date"] as const;

/** Customers count as lost early where they leave within a year. */
const year = 12;

/** Measures of a table of customers, by id: one row a customer, or one a customer and month where it holds MRR. */
export const customerMeasures: Readonly<Record<string, MeasureEntry>> = {
  new_customers: {
    en: "New customers",
    nb: "Nye kunder",
    add: count,
    where: [],
    date: begun,
    headers: ["new customers", "nye kunder", "antall nye kunder"],
  },
  customers_matured: {
    en: "Customers won at least a year ago",
    nb: "Kunder vunnet for minst ett år siden",
    add: count,
    where: [{ maturedMonths: year }],
    date: begun,
    headers: [],
  },
  customers_lost_early: {
    en: "Customers that left within a year",
    nb: "Kunder som sluttet innen ett år",
    add: count,
    where: [{ maturedMonths: year }, { followed: "churned", months: year }],
    date: begun,
    headers: [],
  },
  mrr_start: {
    en: "MRR at the start",
    nb: "MRR ved start",
    add: money("mrrStart"),
    where: [{ number: "mrrStart", above: 0 }, present("mrrEnd")],
    date: month,
    headers: ["mrr at the start", "mrr at start", "mrr start", "starting mrr", "inngående mrr"],
  },
  mrr_end: {
    en: "MRR at the end, same customers",
    nb: "MRR ved slutt, samme kunder",
    add: money("mrrEnd"),
    where: [{ number: "mrrStart", above: 0 }, present("mrrEnd")],
    date: month,
    headers: ["mrr at the end of the same customers", "mrr ved slutt for de samme kundene"],
  },
  paying_customers: {
    en: "Paying customers at the start",
    nb: "Betalende kunder ved start",
    add: count,
    where: [{ number: "mrrStart", above: 0 }, present("mrrEnd")],
    date: month,
    headers: ["paying customers", "betalende kunder"],
  },
  customers_churned: {
    en: "Customers that left",
    nb: "Kunder som sluttet",
    add: count,
    where: [
      { number: "mrrStart", above: 0 },
      { number: "mrrEnd", most: 0 },
    ],
    date: month,
    headers: ["customers that left", "churned customers", "kunder som sluttet"],
  },
};
