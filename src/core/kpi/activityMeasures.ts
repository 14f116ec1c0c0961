import { count, is, type MeasureEntry } from "./measureEntry";

/** Measures of a table of activities, by id. */
export const activityMeasures: Readonly<Record<string, MeasureEntry>> = {
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
