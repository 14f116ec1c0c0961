import { count, is, present, type MeasureEntry } from "./measureEntry";

/** Measures of a table of leads, by id. */
export const leadMeasures: Readonly<Record<string, MeasureEntry>> = {
  new_leads: {
    en: "New leads",
    nb: "Nye leads",
    add: count,
    where: [],
    date: ["created", "date"],
    headers: ["new leads", "leads", "nye leads", "antall leads"],
  },
  marketing_leads: {
    en: "New leads from marketing",
    nb: "Nye leads fra markedsføring",
    add: count,
    where: [is("source", "marketing")],
    date: ["created", "date"],
    orTotal: "new_leads",
    headers: ["new leads from marketing", "nye leads fra markedsføring", "web leads"],
  },
  leads_with_deal: {
    en: "Leads that became a deal",
    nb: "Leads som ble en mulighet",
    add: count,
    where: [present("deal")],
    date: ["created", "date"],
    headers: ["leads that became a deal", "leads som ble en mulighet"],
  },
  leads_won: {
    en: "Leads that became a customer",
    nb: "Leads som ble kunde",
    add: count,
    where: [is("stage", "won")],
    date: ["created", "date"],
    headers: ["leads that became a customer", "leads som ble kunde", "konverteringer", "conversions", "converted"],
  },
  response_hours: {
    en: "Hours to the first response",
    nb: "Timer til første svar",
    add: { kind: "duration", from: "created", to: "firstResponse", unit: "hours" },
    where: [present("created"), present("firstResponse")],
    date: ["created"],
    headers: [],
  },
  mql_count: {
    en: "Marketing qualified leads",
    nb: "Markedskvalifiserte leads",
    add: count,
    where: [present("qualified")],
    date: ["qualified"],
    headers: ["marketing qualified leads", "mql", "markedskvalifiserte leads"],
  },
  sql_of_mql: {
    en: "Accepted of those qualified",
    nb: "Akseptert av de kvalifiserte",
    add: count,
    where: [present("qualified"), present("accepted")],
    date: ["qualified"],
    headers: ["accepted of those qualified", "sql", "akseptert av de kvalifiserte"],
  },
};
