/** What is true of a rep, by construction. Most are `steady`: one and the same chance to win all the time. */
export type Story = "steady" | "improved" | "lucky" | "gaming" | "diluted";

export interface Rep {
  readonly name: string;
  readonly team: string;
  readonly story: Story;
  /** How much of the work the rep has, where 1 is usual. */
  readonly load: number;
}

export const reps: readonly Rep[] = [
  { name: "Ingrid Sørlie", team: "Øst", story: "improved", load: 2.8 },
  { name: "Håkon Bråthen", team: "Øst", story: "steady", load: 0.9 },
  { name: "Marte Kjølstad", team: "Øst", story: "steady", load: 0.9 },
  { name: "Øyvind Haugland", team: "Vest", story: "diluted", load: 1.2 },
  { name: "Silje Tveiten", team: "Vest", story: "diluted", load: 1.2 },
  { name: "Anders Myklebust", team: "Vest", story: "diluted", load: 1.2 },
  { name: "Åse Bjørkli", team: "Nord", story: "lucky", load: 0.9 },
  { name: "Jonas Rønningen", team: "Nord", story: "gaming", load: 1 },
];

export const teams: readonly string[] = [...new Set(reps.map((rep) => rep.team))];

/** Chance to win a deal, for everyone who has no other. */
export const usualWinChance = 0.2;

/** Months are counted from the sample's last month, which is 0; the month before it is -1. */
export const improvement = { from: -13, before: 0.22, after: 0.47 } as const;

/** The team takes in more and larger deals and wins fewer of them: a ramp from one month to another. */
export const dilution = { from: -13, to: -11, winBefore: 0.37, winAfter: 0.15, volume: 1.9, amount: 2.3 } as const;

export const usualCalls = { perDay: 2.8, connects: 0.34, meets: 0.24 } as const;

/** 200 calls in a week of five days, and what becomes of them. */
export const gamedCalls = { from: -5, perDay: 40, connects: 0.09, meets: 0.03 } as const;

/** How far the dilution has come in a month: 0 before it, 1 after it. */
const diluted = (month: number): number =>
  Math.min(1, Math.max(0, (month - dilution.from) / (dilution.to - dilution.from)));

/** True chance that a deal of the rep's that is decided in a month is won. */
export function winChance(rep: Rep, month: number): number {
  if (rep.story === "improved") return month >= improvement.from ? improvement.after : improvement.before;
  if (rep.story !== "diluted") return usualWinChance;
  return dilution.winBefore + (dilution.winAfter - dilution.winBefore) * diluted(month);
}

/** How many leads and deals come in, where 1 is usual. */
export const volume = (rep: Rep, month: number): number =>
  rep.load * (rep.story === "diluted" ? 1 + (dilution.volume - 1) * diluted(month) : 1);

/** How large deals are that are created in a month, where 1 is usual. */
export const amountFactor = (rep: Rep, month: number): number =>
  rep.story === "diluted" ? 1 + (dilution.amount - 1) * diluted(month) : 1;

/** Calls on an ordinary working day, and the chances that one is answered and that an answer becomes a meeting. */
export const calling = (rep: Rep, month: number): { perDay: number; connects: number; meets: number } =>
  rep.story === "gaming" && month >= gamedCalls.from ? gamedCalls : usualCalls;
