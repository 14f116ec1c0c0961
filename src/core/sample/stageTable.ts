import type { Cell } from "../words/cell";
import { day } from "../words/day";
import type { Deal } from "./deal";

const header = ["Avtale-ID", "Fase", "Dato inn i fasen"] as const;

/** A stage and the day on which a deal came to it. */
interface Stay {
  readonly stage: string;
  readonly from: number;
}

/** The stages that a deal has come to by the end of a day, won and lost at their end; several may fall on one day. */
export function stagesBy(deal: Deal, last: number): readonly Stay[] {
  const way: readonly Stay[] = [
    { stage: "Kvalifisering", from: deal.created },
    { stage: "Behovsavklaring", from: deal.meetingDay },
    { stage: "Tilbud", from: deal.proposalDay },
    { stage: "Forhandling", from: Math.ceil((deal.proposalDay + deal.closed) / 2) },
  ];
  if (deal.outcome === "open") return way.filter(({ from }) => from <= last);
  const end = { stage: deal.outcome === "won" ? "Vunnet" : "Tapt", from: deal.closed };
  return [...way.filter(({ from }) => from < deal.closed), end];
}

/** The table of when deals came to their stages, in order of time, as a CRM exports its history. */
export const stageTable = (deals: readonly Deal[], last: number): Cell[][] => [
  [...header],
  ...deals
    .flatMap((deal) => stagesBy(deal, last).map((stay) => ({ id: deal.id, ...stay })))
    .sort((one, other) => one.from - other.from)
    .map(({ id, stage, from }): Cell[] => [id, stage, day(from)]),
];
