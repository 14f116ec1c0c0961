import type { Meaning, MeaningRole, Role } from "../words/role";
import type { Measure, Where } from "./measure";

const is = (role: MeaningRole, meaning: Meaning): Where => ({ role, is: meaning });
const present = (role: Role): Where => ({ present: role });

const count = { kind: "count" } as const;
const money = (role: Role): Measure["add"] => ({ kind: "sum", role, money: true });

type Entry = Omit<Measure, "id" | "subject" | "names"> & { readonly en: string; readonly nb: string };

/** Every measure, by id, declared once. Ids that are also KPIs carry the KPI's id. */
const deals: Readonly<Record<string, Entry>> = {
  deals_won: {
    en: "Deals won",
    nb: "Antall salg",
    add: count,
    where: [is("stage", "won")],
    date: ["closed", "date"],
    headers: ["deals won", "won", "wins", "antall salg", "vunnet", "vunne avtaler"],
  },
  deals_lost: {
    en: "Deals lost",
    nb: "Tapte avtaler",
    add: count,
    where: [is("stage", "lost")],
    date: ["closed", "date"],
    headers: ["deals lost", "lost", "losses", "tapt", "tapte avtaler", "antall tapt"],
  },
  opportunities_created: {
    en: "Opportunities created",
    nb: "Nye salgsmuligheter",
    add: count,
    where: [],
    date: ["created"],
    headers: ["opportunities created", "new opportunities", "nye salgsmuligheter", "opprettede avtaler"],
  },
  deals_won_of_created: {
    en: "Won of those created",
    nb: "Vunnet av de opprettede",
    add: count,
    where: [is("stage", "won")],
    date: ["created"],
    headers: ["won of those created", "vunnet av de opprettede"],
  },
  pipeline_created: {
    en: "Pipeline created",
    nb: "Ny pipeline",
    add: money("amount"),
    where: [],
    date: ["created"],
    headers: ["pipeline created", "ny pipeline"],
  },
  revenue_won: {
    en: "Revenue won",
    nb: "Omsetning (vunnet)",
    add: money("amount"),
    where: [is("stage", "won")],
    date: ["closed", "date"],
    headers: ["revenue won", "revenue", "sales amount", "omsetning", "omsetning vunnet", "salgssum"],
  },
  value_lost: {
    en: "Value lost",
    nb: "Tapt verdi",
    add: money("amount"),
    where: [is("stage", "lost")],
    date: ["closed", "date"],
    headers: ["value lost", "tapt verdi"],
  },
  deals_won_with_amount: {
    en: "Deals won with an amount",
    nb: "Salg med beløp",
    add: count,
    where: [is("stage", "won"), present("amount")],
    date: ["closed", "date"],
    orTotal: "deals_won",
    headers: ["deals won with an amount", "salg med beløp"],
  },
  cycle_days: {
    en: "Days from created to won",
    nb: "Dager fra opprettet til vunnet",
    add: { kind: "duration", from: "created", to: "closed", unit: "days" },
    where: [is("stage", "won"), present("created"), present("closed")],
    date: ["closed"],
    headers: [],
  },
  open_deals: {
    en: "Open deals at the end",
    nb: "Åpne avtaler ved slutten",
    add: count,
    where: [present("created")],
    date: ["created"],
    stock: { until: "closed" },
    headers: ["open deals at the end", "åpne avtaler ved slutten"],
  },
  open_pipeline_value: {
    en: "Open pipeline at the end",
    nb: "Åpen pipeline ved slutten",
    add: money("amount"),
    where: [present("created")],
    date: ["created"],
    stock: { until: "closed" },
    headers: ["open pipeline at the end", "åpen pipeline ved slutten"],
  },
  listed_amount: {
    en: "Amount where a list price is known",
    nb: "Beløp der listepris er kjent",
    add: money("amount"),
    where: [is("stage", "won"), present("amount"), present("listPrice")],
    date: ["closed", "date"],
    headers: ["amount where a list price is known", "beløp der listepris er kjent"],
  },
  list_price: {
    en: "List price",
    nb: "Listepris",
    add: money("listPrice"),
    where: [is("stage", "won"), present("amount"), present("listPrice")],
    date: ["closed", "date"],
    headers: ["list price", "listepris"],
  },
  costed_amount: {
    en: "Amount where a cost is known",
    nb: "Beløp der kostnad er kjent",
    add: money("amount"),
    where: [is("stage", "won"), present("amount"), present("cost")],
    date: ["closed", "date"],
    headers: ["amount where a cost is known", "beløp der kostnad er kjent"],
  },
  cost_won: {
    en: "Cost of won deals",
    nb: "Kostnad på salg",
    add: money("cost"),
    where: [is("stage", "won"), present("amount"), present("cost")],
    date: ["closed", "date"],
    headers: ["cost of won deals", "kostnad på salg"],
  },
  marketing_revenue: {
    en: "Revenue from marketing",
    nb: "Omsetning fra markedsføring",
    add: money("amount"),
    where: [is("stage", "won"), is("source", "marketing")],
    date: ["closed", "date"],
    headers: ["revenue from marketing", "omsetning fra markedsføring"],
  },
};

const leads: Readonly<Record<string, Entry>> = {
  new_leads: {
    en: "New leads",
    nb: "Nye leads",
    add: count,
    where: [],
    date: ["created", "date"],
    headers: ["new leads", "leads", "nye leads", "antall leads"],
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

const activities: Readonly<Record<string, Entry>> = {
  calls_made: {
    en: "Calls made",
    nb: "Antall samtaler",
    add: count,
    where: [is("type", "call")],
    date: ["date", "closed", "created"],
    headers: ["calls made", "calls", "antall samtaler", "samtaler", "oppringninger"],
  },
  connected_calls: {
    en: "Calls answered",
    nb: "Besvarte samtaler",
    add: count,
    where: [is("type", "call"), is("outcome", "connected")],
    date: ["date", "closed", "created"],
    headers: ["calls answered", "connected calls", "besvarte samtaler"],
  },
  meetings_booked: {
    en: "Meetings booked",
    nb: "Bookede møter",
    add: count,
    where: [is("type", "meeting")],
    date: ["created", "date", "closed"],
    headers: ["meetings booked", "bookede møter", "avtalte møter"],
  },
  meetings_due: {
    en: "Meetings due",
    nb: "Møter som skulle holdes",
    add: count,
    where: [is("type", "meeting")],
    date: ["date", "closed", "created"],
    orTotal: "meetings_booked",
    headers: ["meetings due", "møter som skulle holdes"],
  },
  meetings_held: {
    en: "Meetings held",
    nb: "Gjennomførte møter",
    add: count,
    where: [is("type", "meeting"), is("outcome", "held")],
    date: ["date", "closed", "created"],
    headers: ["meetings held", "gjennomførte møter", "møter"],
  },
  meetings_from_calls: {
    en: "Meetings booked after a conversation",
    nb: "Møter booket etter samtale",
    add: count,
    where: [is("type", "meeting"), { derived: "after-connected-call" }],
    date: ["created", "date", "closed"],
    headers: ["meetings booked after a conversation", "møter booket etter samtale"],
  },
  proposals_sent: {
    en: "Proposals sent",
    nb: "Sendte tilbud",
    add: count,
    where: [is("type", "proposal")],
    date: ["date", "closed", "created"],
    headers: ["proposals sent", "sendte tilbud", "tilbud"],
  },
};

const named = (subject: Measure["subject"], entries: Readonly<Record<string, Entry>>): Measure[] =>
  Object.entries(entries).map(([id, { en, nb, ...rest }]) => ({ id, subject, names: { en, nb }, ...rest }));

export const measures: readonly Measure[] = [
  ...named("deals", deals),
  ...named("leads", leads),
  ...named("activities", activities),
];

const byId = new Map(measures.map((measure) => [measure.id, measure]));

/** The measure with an id; an unknown id is a mistake in a declaration. */
export function measureOf(id: string): Measure {
  const measure = byId.get(id);
  if (measure === undefined) throw new Error(`unknown measure: ${id}`);
  return measure;
}
