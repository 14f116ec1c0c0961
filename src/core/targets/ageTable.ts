import type { Deal } from "./openDeals";

/** What becomes of deals as they grow older, by days since creation; the last class is open. */
export interface AgeTable {
  /** Chance that a deal is still open at the beginning of each day of age. */
  readonly open: readonly number[];
  /** Chance that it has been won before each day of age. */
  readonly won: readonly number[];
}

/**
 * What became of the deals as things stood at the end of a day: of those that were open at each age, the shares that were
 * won and lost on that day of their life. Deals that are still open count for as long as they have been.
 *
 * Method: Aalen & Johansen's estimator of competing risks, by days.
 * Source: O. O. Aalen & S. Johansen, Scand. J. Statist. 5 (1978) 141–150.
 */
export function ageTableAt(deals: readonly Deal[], now: number): AgeTable {
  const known = deals.filter(({ created }) => created <= now);
  const longest = known.reduce((most, deal) => Math.max(most, Math.min(now, deal.decided) - deal.created), 0);
  const won = new Float64Array(longest + 2);
  const lost = new Float64Array(longest + 2);
  const leaving = new Float64Array(longest + 2);
  for (const { created, decided, isWon } of known) {
    const age = Math.min(now, decided) - created;
    leaving[age] = (leaving[age] ?? 0) + 1;
    if (decided > now) continue;
    const ends = isWon ? won : lost;
    ends[age] = (ends[age] ?? 0) + 1;
  }
  const open = [1];
  const wonBefore = [0];
  let atRisk = known.length;
  for (let age = 0; age <= longest; age++) {
    const [still, soFar] = [open[age] ?? 0, wonBefore[age] ?? 0];
    const [wins, losses] = [won[age] ?? 0, lost[age] ?? 0];
    wonBefore.push(atRisk > 0 ? soFar + (still * wins) / atRisk : soFar);
    open.push(atRisk > 0 ? still * (1 - (wins + losses) / atRisk) : still);
    atRisk -= leaving[age] ?? 0;
  }
  return { open, won: wonBefore };
}

/** The chance that a deal of an age in days, open today, is won within so many days; 0 beyond the oldest age seen. */
export function winWithin({ open, won }: AgeTable, age: number, days: number): number {
  const last = open.length - 1;
  const still = open[Math.min(age + 1, last)] ?? 0;
  if (still <= 1e-9) return 0;
  const before = won[Math.min(age + 1, last)] ?? 0;
  const after = won[Math.min(age + 1 + days, last)] ?? 0;
  return Math.min(1, (after - before) / still);
}
