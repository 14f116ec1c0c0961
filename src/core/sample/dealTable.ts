import type { Cell } from "../words/cell";
import { day } from "../words/day";
import type { Deal } from "./deal";
import { stagesBy } from "./stageTable";

const header = [
  "Avtale-ID",
  "Avtale",
  "Kunde",
  "Selger",
  "Team",
  "Fase",
  "Beløp",
  "Valuta",
  "Opprettet",
  "Lukket",
  "Forventet lukket",
  "Kilde",
  "Produkt",
] as const;

/** The table of deals as it stands at the end of the last day. */
export const dealTable = (deals: readonly Deal[], last: number): Cell[][] => [
  [...header],
  ...deals.map((deal) => [
    deal.id,
    `${deal.product} – ${deal.company}`,
    deal.company,
    deal.rep.name,
    deal.rep.team,
    stageOf(deal, last),
    deal.amount,
    "NOK",
    day(deal.created),
    deal.outcome === "open" ? null : day(deal.closed),
    day(deal.expected),
    deal.source,
    deal.product,
  ]),
];

/** The stage that a deal stands in; it was created before the last day. */
const stageOf = (deal: Deal, last: number): string | null => stagesBy(deal, last).slice(-1)[0]?.stage ?? null;
