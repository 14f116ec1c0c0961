import type { DealCourse, Outcome } from "./deal";
import { groupBy } from "./groupBy";
import type { Rng } from "./rng";
import { binomial, shuffled } from "./samplers";
import { monthFromEnd, type Span } from "./span";
import { usualWinChance, winChance } from "./team";

/** The lucky rep's month: drawn with the same chance as all others, and kept because it came out well. */
export interface Luck {
  /** Counted from the sample's last month, which is 0. */
  readonly month: number;
  readonly won: number;
  readonly decided: number;
}

/** A month needs so many decided deals before anyone notices it. */
const noticed = 6;

/** The lucky month is the fourth best of 600 fair draws: what eight reps see about twice in three years, by chance alone. */
const fairDraws = { count: 600, rank: 4 };

type Decided = readonly [place: number, deal: DealCourse];

/** How each deal stands at the end of the last day, and where luck struck. */
export function settle(
  random: Rng,
  deals: readonly DealCourse[],
  span: Span,
): { outcomes: Outcome[]; luck: Luck | null } {
  const outcomes: Outcome[] = deals.map((deal) => (deal.closed > span.last ? "open" : "lost"));
  const all = deals.map((deal, place): Decided => [place, deal]);
  const byRep = groupBy(
    all.filter(([, deal]) => deal.closed <= span.last),
    ([, deal]) => deal.rep,
  );
  for (const decided of byRep.values()) {
    for (const [place] of evenWins(random, decided, span)) outcomes[place] = "won";
  }
  const lucky = [...byRep].find(([rep]) => rep.story === "lucky");
  return { outcomes, luck: strike(random, lucky?.[1] ?? [], outcomes, span) };
}

/**
 * A rep's wins: each deal with exactly its chance, and in a total that is the expected one, year for year and before and
 * after a change. So what is planted shows in every seed, no steady rep has a good or bad year by accident, and chance
 * decides only which deals, and so which months. Systematic sampling with unequal probabilities (Madow 1949), the deals
 * shuffled within each year and chance.
 */
function evenWins(random: Rng, decided: readonly Decided[], span: Span): Decided[] {
  const monthIn = ([, deal]: Decided): number => monthFromEnd(span, deal.closed);
  const chanceOf = (item: Decided): number => winChance(item[1].rep, monthIn(item));
  const groups = groupBy(decided, (item) => `${String(Math.ceil(monthIn(item) / 12))} ${String(chanceOf(item))}`);
  let reached = random();
  return [...groups.values()].flatMap((items) =>
    shuffled(random, items).filter((item) => {
      const before = Math.floor(reached);
      reached += chanceOf(item);
      return Math.floor(reached) > before;
    }),
  );
}

/** Deals the wins of one of the lucky rep's months anew, until it looks like skill. */
function strike(random: Rng, decided: readonly Decided[], outcomes: Outcome[], span: Span): Luck | null {
  const byMonth = groupBy(decided, ([, deal]) => monthFromEnd(span, deal.closed));
  const months = [...byMonth].sort(([one], [other]) => other - one);
  const chosen =
    months.find(([, items]) => items.length >= noticed) ??
    months.sort(([, one], [, other]) => other.length - one.length)[0];
  if (chosen === undefined) return null;
  const [month, items] = chosen;
  const draws = Array.from({ length: fairDraws.count }, () => binomial(random, items.length, usualWinChance));
  const won = draws.sort((one, other) => other - one)[fairDraws.rank - 1] ?? 0;
  shuffled(random, items).forEach(([place], order) => {
    outcomes[place] = order < won ? "won" : "lost";
  });
  return { month, won, decided: items.length };
}
