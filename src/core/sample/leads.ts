import type { Cell } from "../words/cell";
import { day } from "../words/day";
import type { Deal } from "./deal";
import type { Lead } from "./lead";

/** A lead that stands in the table, under an id. */
export interface ListedLead {
  readonly id: string;
  readonly lead: Lead;
}

const header = [
  "Lead-ID",
  "Selger",
  "Kilde",
  "Opprettet",
  "Første svar",
  "Kvalifisert (MQL)",
  "Akseptert (SQL)",
  "Avtale-ID",
  "Status",
] as const;

/** After so many days a lead that has not become a deal is given up. */
const givenUpAfter = 45;

/** The leads from the first day on, in the order they came. */
export const listLeads = (leads: readonly Lead[], first: number): ListedLead[] =>
  leads
    .filter((lead) => lead.created >= first)
    .sort((one, other) => one.created - other.created)
    .map((lead, place) => ({ id: `L-${String(place + 10001)}`, lead }));

/** The table of leads as it stands at the end of the last day; what comes later is not known yet. */
export function leadTable(leads: readonly ListedLead[], deals: readonly Deal[], last: number): Cell[][] {
  const dealOf = new Map(deals.map((deal) => [deal.lead, deal]));
  const known = (at: number | null): Cell => (at === null || at >= last + 1 ? null : day(at));
  const row = ({ id, lead }: ListedLead): Cell[] => {
    const deal = dealOf.get(lead);
    const response = known(lead.response);
    const qualified = known(lead.qualified);
    return [
      id,
      lead.rep.name,
      lead.source,
      day(lead.created),
      response,
      qualified,
      known(lead.accepted),
      deal?.id ?? null,
      deal === undefined ? statusWithoutDeal(lead, last, response, qualified) : statusWithDeal[deal.outcome],
    ];
  };
  return [[...header], ...leads.map(row)];
}

const statusWithDeal: Readonly<Record<Deal["outcome"], string>> = { won: "Kunde", lost: "Tapt", open: "Pågår" };

function statusWithoutDeal(lead: Lead, last: number, response: Cell, qualified: Cell): string {
  if (lead.dealDay === null && last - lead.created > givenUpAfter) return "Diskvalifisert";
  if (qualified !== null) return "Kvalifisert";
  return response === null ? "Ny" : "Kontaktet";
}
